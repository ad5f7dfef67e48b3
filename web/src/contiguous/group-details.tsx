import { ask } from '../api/ask.ts';
import { GroupMembersDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { CopyText } from '../exports/copy-text.tsx';
import { Failure } from '../parts/failure.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { listed } from './join-sentence.ts';
import { meanNeeds, widestGap } from './mean-needs.ts';
import { NeedBars } from './need-bars.tsx';

/** More members than this are in the list only, not in the sentence. */
const mostNamed = 12;

interface GroupDetailsProps {
  codes: readonly string[];
  areaKm2: number;
  color: string;
}

/** A group in words, its gaps against its region, its districts with their people. */
export function GroupDetails({ codes, areaKm2, color }: GroupDetailsProps) {
  const { texts, locale } = useTexts();
  const regions = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const answer = useAnswer(codes.join(), (signal) =>
    ask(GroupMembersDocument, { codes: [...codes], regions }, signal),
  );
  if (answer.error) return <Failure error={answer.error} onRetry={answer.askAgain} />;
  if (!answer.data) return <p>{texts.loading}</p>;
  const members = answer.data.districts.nodes;
  const around = answer.data.regions.nodes;
  const [needs, others] = [meanNeeds(members), meanNeeds(around)];
  const widest = widestGap(needs, others);
  const known = members.flatMap(({ population }) => population.value ?? []);
  const place = listed(
    around.map(({ name }) => name),
    locale,
  );
  const names = listed(
    members.map(({ name }) => name),
    locale,
  );
  const people = known.reduce((sum, one) => sum + one, 0);
  const sentences = [
    texts.group.sentence(members.length, place, members.length > mostNamed ? null : names),
    texts.group.size(count(people, locale), figure(areaKm2, locale), members.length - known.length),
    widest === null
      ? texts.group.nowhereWorse(around.length)
      : texts.group.widestGap(
          texts.sectors[widest.sector].toLowerCase(),
          figure(widest.own, locale),
          figure(widest.other, locale),
          around.length,
        ),
  ];
  return (
    <div class="details">
      <p>{sentences.join(' ')}</p>
      <CopyText text={sentences.join(' ')} />
      <NeedBars
        own={texts.group.own}
        other={around.length === 1 ? (around[0]?.name ?? '') : texts.group.regions}
        needs={needs}
        others={others}
        color={color}
      />
      <h2>{texts.districts}</h2>
      <MemberList members={members} />
    </div>
  );
}

interface MemberListProps {
  members: readonly {
    ubigeo: string;
    name: string;
    province: { name: string };
    population: { value: number | null };
  }[];
}

/** Districts with their people; a press opens the sheet of one. */
function MemberList({ members }: MemberListProps) {
  const { state, pointed } = useWorkbench();
  const { texts, locale } = useTexts();
  return (
    <ul class="members">
      {members.map(({ ubigeo, name, province, population }) => (
        <li key={ubigeo}>
          <button
            type="button"
            class="link"
            onClick={() => state.set({ selected: ubigeo })}
            onMouseEnter={() => pointed.set({ code: ubigeo })}
            onMouseLeave={() => pointed.set({ code: null })}
            onFocus={() => pointed.set({ code: ubigeo })}
            onBlur={() => pointed.set({ code: null })}
          >
            {name}
          </button>
          <small>{province.name}</small>
          <span class="number">
            {population.value === null
              ? texts.noData
              : texts.people(count(population.value, locale))}
          </span>
        </li>
      ))}
    </ul>
  );
}
