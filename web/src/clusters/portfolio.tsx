import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { type PlannedClusterFragment, PlanPortfolioDocument } from '../api/operations.ts';
import { boxAround } from '../contiguous/group-colors.ts';
import { fileAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { type DefaultWeight, planSeconds, portfolioInput } from './cluster-input.ts';
import type { ClustersState, PlanChoice } from './clusters-state.ts';
import { PlanFields } from './plan-fields.tsx';
import { PlanProof } from './plan-proof.tsx';
import { plannerValues } from './planner-values.ts';
import { Running } from './running.tsx';
import { usePlanDrawing } from './use-plan-drawing.ts';
import { useStoppableAnswer } from './use-stoppable-answer.ts';
import { WaveTable } from './wave-table.tsx';

interface PortfolioProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
}

/** The programme's clusters, chosen together: the best set that shares no district, wave by wave. */
export function Portfolio({ current, change, defaults }: PortfolioProps) {
  const { map } = useWorkbench();
  const { texts, lang, locale } = useTexts();
  const planner = useStore(plannerValues, (values) => values);
  const choice = current.plan;
  const input = portfolioInput(current, planner, defaults);
  const isAsked = choice.asked && defaults.length > 0;
  const answer = useStoppableAnswer(isAsked ? `${lang} ${JSON.stringify(input)}` : null, (signal) =>
    ask(PlanPortfolioDocument, { input, lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  const plan = isAsked ? (answer.data?.planPortfolio ?? null) : null;
  const put = (parts: Partial<PlanChoice>) => change({ plan: { ...choice, ...parts } });
  const show = (cluster: PlannedClusterFragment | null) => {
    put({ open: cluster?.rank ?? null });
    const box = boxAround(cluster?.districts.map(({ bbox }) => bbox) ?? []);
    if (box) map.get().map?.fit(box);
  };
  usePlanDrawing(plan, choice.open, (cluster) => put({ open: cluster?.rank ?? null }));
  useEffect(() => {
    const box = boxAround(
      plan?.clusters.flatMap(({ districts }) => districts.map(({ bbox }) => bbox)) ?? [],
    );
    if (box && choice.open === null) map.get().map?.fit(box);
  }, [plan]);
  return (
    <section aria-busy={answer.isLoading}>
      <PlanFields choice={choice} put={(parts) => put({ ...parts, asked: false, open: null })} />
      {!choice.asked && (
        <button type="button" class="main-action" onClick={() => put({ asked: true, open: null })}>
          {texts.planPortfolio}
        </button>
      )}
      {answer.isLoading && (
        <Running
          label={texts.planning}
          mostSeconds={planSeconds}
          onStop={() => put({ asked: false })}
        />
      )}
      {answer.error?.code === 'CONFLICT' && (
        <div class="empty" role="alert">
          <p>{texts.plan.cannotHold}</p>
          <p class="quiet">{answer.error.message}</p>
        </div>
      )}
      {answer.error && answer.error.code !== 'CONFLICT' && (
        <Failure error={answer.error} onRetry={answer.askAgain} />
      )}
      {plan && (
        <>
          <PlanProof plan={plan} />
          <WaveTable
            plan={plan}
            current={current}
            change={change}
            defaults={defaults}
            compared={texts.plan.compared(count(plan.candidatesConsidered, locale))}
            onOpen={show}
          />
          <ExportMenu
            links={(['csv', 'geojson'] as const).map((extension) => ({
              label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
              ...fileAddress('portfolio', extension, { input }),
            }))}
          />
        </>
      )}
    </section>
  );
}
