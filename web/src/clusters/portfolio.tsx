import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { PlanPortfolioDocument, type PlanPortfolioQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { categoricalColors } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { type DefaultWeight, questionInput } from './cluster-input.ts';
import type { ClustersState } from './clusters-state.ts';
import { plannerValues } from './planner-values.ts';

type Plan = PlanPortfolioQuery['planPortfolio'];

interface PortfolioProps {
  current: ClustersState;
  defaults: readonly DefaultWeight[];
}

/** The programme's clusters, chosen together: the best set that shares no district, wave by wave. */
export function Portfolio({ current, defaults }: PortfolioProps) {
  const { drawing, pointed } = useWorkbench();
  const { texts, locale } = useTexts();
  const planner = useStore(plannerValues, (values) => values);
  const [asked, setAsked] = useState<string | null>(null);
  const { within: _, ...question } = questionInput(current, planner, defaults);
  const key = JSON.stringify(question);
  const answer = useAnswer(asked, (signal) =>
    ask(PlanPortfolioDocument, { input: question }, signal),
  );
  const plan = answer.data?.planPortfolio;
  useEffect(() => {
    drawing.set({
      scene: plan ? drawPlan(plan) : emptyScene('DISTRICT'),
      legend: plan
        ? {
            title: texts.views.portfolio,
            entries: plan.waves.map(({ wave }) => ({
              color: waveColor(wave),
              label: texts.wave(wave),
            })),
            notes: [texts.bridgesDashed],
            missing: null,
          }
        : null,
      onPick: null,
    });
  }, [plan, texts]);
  return (
    <section>
      <p class="quiet">{texts.portfolioHint}</p>
      {asked !== key && (
        <button type="button" onClick={() => setAsked(key)}>
          {texts.planPortfolio}
        </button>
      )}
      {answer.isLoading && (
        <p>
          {texts.planning}{' '}
          <button type="button" onClick={() => setAsked(null)}>
            {texts.stop}
          </button>
        </p>
      )}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {plan && (
        <>
          <p class="result" aria-live="polite">
            {plan.status === 'OPTIMAL'
              ? texts.provenBest(figure(plan.value, locale), figure(plan.seconds, locale))
              : texts.bestSoFar(figure(plan.value, locale), percent(plan.gap, locale))}{' '}
            {plan.greedyValue !== null && texts.greedyWould(figure(plan.greedyValue, locale))}
          </p>
          {plan.waves.map(({ wave, governments, clusters }) => (
            <div key={wave}>
              <h3>
                <span class="swatch inline" style={{ background: waveColor(wave) }} />{' '}
                {texts.wave(wave)} · {texts.governments(governments.all)}
              </h3>
              <ul>
                {clusters.map(({ region, province, districts, score }) => (
                  <li
                    key={districts[0]?.ubigeo}
                    onMouseEnter={() => pointed.set({ code: districts[0]?.ubigeo ?? null })}
                    onMouseLeave={() => pointed.set({ code: null })}
                  >
                    {region.name}, {province.name}: {districts.map(({ name }) => name).join(', ')}
                    <small> {figure(score, locale)}</small>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function waveColor(wave: number): string {
  return categoricalColors[(wave - 1) % categoricalColors.length] as string;
}

/** The members in the colour of their wave. */
function drawPlan({ waves }: Pick<Plan, 'waves'>): Scene {
  const fills = new Map<string, string>();
  const bridges = new Set<string>();
  for (const { wave, clusters } of waves) {
    for (const cluster of clusters) {
      for (const { ubigeo } of cluster.districts) fills.set(ubigeo, waveColor(wave));
      for (const { ubigeo } of cluster.bridges) bridges.add(ubigeo);
    }
  }
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set(fills.keys()),
    bridges,
  };
}
