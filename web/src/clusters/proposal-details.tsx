import type { AlternativeFragment, ProposalFragment } from '../api/operations.ts';
import { CopyText } from '../exports/copy-text.tsx';
import { usePrinted } from '../exports/use-printed.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import type { Texts } from '../texts/es.ts';
import { useTexts } from '../texts/texts.ts';
import { Alternatives } from './alternatives.tsx';
import { type DefaultWeight, explainInput } from './cluster-input.ts';
import { type ClustersState, withoutAnswers } from './clusters-state.ts';
import { CriterionBars } from './criterion-bars.tsx';
import { MemberTable } from './member-table.tsx';
import { plannerValues } from './planner-values.ts';
import { Report } from './report.tsx';
import { usePlaces } from './use-places.ts';
import { useSetMembers } from './use-set-members.ts';

interface ProposalDetailsProps {
  proposal: ProposalFragment;
  color: string;
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
  /** Null while they are asked for; undefined where there are none to ask for. */
  alternatives: readonly AlternativeFragment[] | null | undefined;
  /** How many sets it was compared with, in words. */
  compared: string;
  /** How the set is called: `Propuesta 1`. */
  title: string;
}

/** The explanation in words, the criteria as bars, the districts to keep or leave out, the report. */
export function ProposalDetails(props: ProposalDetailsProps) {
  const { proposal, color, current, change, defaults, alternatives, compared, title } = props;
  const { texts } = useTexts();
  const { territories } = useWorkbench();
  const nameOf = (code: string) => territories.byCode.get(code)?.name ?? code;
  const planner = useStore(plannerValues, (values) => values);
  const codes = proposal.districts.map(({ ubigeo }) => ubigeo);
  const figures = useSetMembers(codes, current.sectors);
  const places = usePlaces(
    codes,
    proposal.criteria,
    explainInput(current, planner, defaults, codes),
  );
  usePrinted(() => (
    <Report
      title={title}
      proposal={proposal}
      color={color}
      sectors={current.sectors}
      figures={figures.data}
      places={places}
      alternatives={alternatives ?? []}
      compared={compared}
      rules={rulesInWords(current, texts, nameOf)}
    />
  ));
  const { include, exclude } = current;
  const without = withoutAnswers(current);
  const actions = (ubigeo: string, name: string) => (
    <>
      {current.view === 'proposals' && (
        <button
          type="button"
          class="small"
          aria-label={texts.lockDistrict(name)}
          onClick={() => change({ ...without, include: [...new Set([...include, ubigeo])] })}
        >
          {texts.lock}
        </button>
      )}
      <button
        type="button"
        class="small"
        aria-label={texts.excludeDistrict(name)}
        onClick={() =>
          change({
            ...without,
            exclude: [...new Set([...exclude, ubigeo])],
            include: include.filter((code) => code !== ubigeo),
          })
        }
      >
        {texts.exclude}
      </button>
    </>
  );
  return (
    <div class="details">
      <p>{proposal.explanation}</p>
      <CopyText text={proposal.explanation} />
      <h2>{texts.criteria}</h2>
      <CriterionBars criteria={proposal.criteria} color={color} places={places} />
      <p class="quiet">{texts.bars.placeNote}</p>
      <h2>{texts.districts}</h2>
      <MemberTable
        districts={proposal.districts}
        figures={figures.data}
        sectors={current.sectors}
        actions={actions}
      />
      {alternatives !== undefined && (
        <>
          <h2>{texts.alternatives.title}</h2>
          <Alternatives alternatives={alternatives} change={change} />
        </>
      )}
      <button type="button" class="link" onClick={() => change({ view: 'picked', picked: codes })}>
        {texts.startFromThese}
      </button>
    </div>
  );
}

/** The rules that the set was found by, with the districts that were locked or excluded. */
function rulesInWords(
  current: ClustersState,
  texts: Texts,
  nameOf: (code: string) => string,
): string {
  const { minDistricts, maxDistricts, rule, include, exclude } = current;
  const listed = (label: string, codes: readonly string[]) =>
    codes.length > 0 ? [`${label}: ${codes.map(nameOf).join(', ')}`] : [];
  return [
    texts.joining.summary(minDistricts, maxDistricts, texts.rules[rule].toLowerCase()),
    ...listed(texts.locked, include),
    ...listed(texts.excluded, exclude),
  ].join('; ');
}
