import { ask } from '../api/ask.ts';
import { GroupMembersDocument, type GroupMembersQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

type Member = GroupMembersQuery['districts']['nodes'][number];

/** The districts of a group with their people, and the group's needs weighted by people. */
export function GroupDetails({ codes }: { codes: readonly string[] }) {
  const { state, pointed } = useWorkbench();
  const { texts, locale } = useTexts();
  const answer = useAnswer(codes.join(), (signal) =>
    ask(GroupMembersDocument, { codes: [...codes] }, signal),
  );
  if (answer.error) return <Failure error={answer.error} onRetry={answer.askAgain} />;
  if (!answer.data) return <p>{texts.loading}</p>;
  const members = answer.data.districts.nodes;
  return (
    <div class="details">
      <h3>{texts.needs}</h3>
      <dl class="needs">
        {meanNeeds(members).map(({ sector, need }) => (
          <div key={sector}>
            <dt>{texts.sectors[sector]}</dt>
            <dd>{need === null ? texts.noData : figure(need, locale)}</dd>
          </div>
        ))}
      </dl>
      <h3>{texts.districts}</h3>
      <ul class="members">
        {members.map(({ ubigeo, name, population }) => (
          <li key={ubigeo}>
            <button
              type="button"
              class="link"
              onClick={() => state.set({ selected: ubigeo })}
              onMouseEnter={() => pointed.set({ code: ubigeo })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              {name}
            </button>
            <span>
              {population.value === null ? texts.noData : count(population.value, locale)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Need = Member['sectorNeeds'][number];

/** The mean need of each sector over the members that have one, weighted by their people. */
function meanNeeds(members: readonly Member[]): { sector: Need['sector']; need: number | null }[] {
  const sectors = members[0]?.sectorNeeds.map(({ sector }) => sector) ?? [];
  return sectors.map((sector) => {
    let sum = 0;
    let people = 0;
    for (const { population, sectorNeeds } of members) {
      const need = sectorNeeds.find((one) => one.sector === sector)?.need.value ?? null;
      if (need === null || population.value === null) continue;
      sum += need * population.value;
      people += population.value;
    }
    return { sector, need: people > 0 ? sum / people : null };
  });
}
