import type { ExplainClusterInput, ExplainPickedQuery } from '../api/operations.ts';
import { CopyText } from '../exports/copy-text.tsx';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import { CriterionBars } from './criterion-bars.tsx';
import { openColor } from './draw-proposals.ts';
import { MemberTable } from './member-table.tsx';
import { usePlaces } from './use-places.ts';
import { useSetMembers } from './use-set-members.ts';

type Found = ExplainPickedQuery['explainCluster'];
type Change = Found['changes'][number];

interface SetJudgementProps {
  found: Found;
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  input: ExplainClusterInput;
}

/** Whether a set may be a cluster, its score and place, its criteria and its smallest changes. */
export function SetJudgement({ found, current, change, input }: SetJudgementProps) {
  const { texts, locale } = useTexts();
  const { picked, sectors } = current;
  const { set, eligibility, total, changes } = found;
  const figures = useSetMembers(picked, sectors);
  const places = usePlaces(picked, set.criteria, input);
  const districts = eligibility.components.flat();
  return (
    <div>
      <p aria-live="polite">
        <b class={eligibility.eligible ? 'verdict yes' : 'verdict no'}>
          {eligibility.eligible ? texts.pickedSet.eligible : texts.pickedSet.notEligible}
        </b>{' '}
        {set.score !== null && (
          <>
            {texts.bars.score} {figure(set.score, locale)}
            {total &&
              `, ${texts.rankOf(count(total.rank, locale), count(total.candidates, locale))}`}
            {'. '}
          </>
        )}
        {eligibility.components.length > 1 &&
          texts.pickedSet.parts(
            eligibility.components.map((part) => part.map(({ name }) => name).join(', ')),
          )}
      </p>
      <p>{found.explanation}</p>
      <CopyText text={found.explanation} />
      {changes.length > 0 && <h2>{texts.smallestChanges}</h2>}
      <ul class="alternatives">
        {changes.map((one) => (
          <ChangeItem key={JSON.stringify(one.edits)} one={one} current={current} change={change} />
        ))}
      </ul>
      <h2>{texts.criteria}</h2>
      <CriterionBars criteria={set.criteria} color={openColor} places={places} />
      <p class="quiet">{texts.bars.placeNote}</p>
      <h2>{texts.districts}</h2>
      <MemberTable
        districts={districts}
        figures={figures.data}
        sectors={sectors}
        actions={(ubigeo, name) => (
          <button
            type="button"
            class="small"
            aria-label={texts.takeOff(name)}
            onClick={() => change({ picked: picked.filter((code) => code !== ubigeo) })}
          >
            {texts.remove}
          </button>
        )}
      />
    </div>
  );
}

interface ChangeItemProps {
  one: Change;
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** A change in words; a press makes it, rules included. */
function ChangeItem({ one, current, change }: ChangeItemProps) {
  const { texts, locale } = useTexts();
  const { edits, set } = one;
  const words = edits.map(({ kind, district, bridges }) =>
    texts.pickedSet.edits[kind](district?.name ?? '', bridges ?? 0),
  );
  return (
    <li>
      <button
        type="button"
        class="link"
        onClick={() =>
          change({
            picked: set.districts.map(({ ubigeo }) => ubigeo),
            ...rulesAfter(one, current),
          })
        }
      >
        {words.join('; ')}
      </button>
      <small>
        {' '}
        {set.score === null ? texts.noData : `${texts.score} ${figure(set.score, locale)}`}
      </small>
    </li>
  );
}

/** The rules that the change loosens. */
function rulesAfter({ edits }: Change, current: ClustersState): Partial<ClustersState> {
  const bridges = edits.find(({ kind }) => kind === 'ALLOW_BRIDGES')?.bridges;
  const has = (kind: Change['edits'][number]['kind']) => edits.some((edit) => edit.kind === kind);
  return {
    ...(has('ALLOW_CROSS_PROVINCE') ? { crossProvince: true } : {}),
    ...(has('ALLOW_CAPITAL') ? { rule: 'PROVINCIAL_CAPITAL' as const } : {}),
    ...(has('ALLOW_BRIDGES')
      ? { rule: 'BRIDGES' as const, maxBridges: bridges ?? current.maxBridges }
      : {}),
  };
}
