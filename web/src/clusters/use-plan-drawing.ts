import { useEffect } from 'preact/hooks';
import type { PlannedClusterFragment, PlanPortfolioQuery } from '../api/operations.ts';
import { categoricalColors } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

type Plan = PlanPortfolioQuery['planPortfolio'];

/** The colour of a wave; clusters of a plan without waves share the first. */
export function waveColor(wave: number | null): string {
  return categoricalColors[((wave ?? 1) - 1) % categoricalColors.length] as string;
}

/** Keeps the portfolio on the map; a click on a member opens its cluster. */
export function usePlanDrawing(
  plan: Plan | null,
  open: number | null,
  onOpen: (cluster: PlannedClusterFragment) => void,
): void {
  const { drawing, state } = useWorkbench();
  const { texts } = useTexts();
  useEffect(() => {
    const hasBridges = plan?.clusters.some(({ bridges }) => bridges.length > 0) ?? false;
    drawing.set({
      scene: plan ? drawPlan(plan, open) : emptyScene('DISTRICT'),
      legend: plan
        ? {
            title: texts.views.portfolio,
            entries: plan.waves.map(({ wave }) => ({
              color: waveColor(wave),
              label: texts.wave(wave),
            })),
            notes: hasBridges ? [texts.bridgesDashed] : [],
            missing: null,
          }
        : null,
      onPick: (code) => {
        const found = plan?.clusters.find(({ districts }) =>
          districts.some(({ ubigeo }) => ubigeo === code),
        );
        if (!found || found.rank === open) {
          state.set({ selected: code });
          return;
        }
        onOpen(found);
        requestAnimationFrame(() =>
          document.getElementById(`cluster-${found.rank}`)?.scrollIntoView({ block: 'nearest' }),
        );
      },
    });
  }, [plan, open, texts]);
}

/** The members in the colour of their wave; all clusters are outlined, or the open one alone. */
function drawPlan({ clusters }: Plan, open: number | null): Scene {
  const fills = new Map<string, string>();
  for (const { wave, districts } of clusters) {
    for (const { ubigeo } of districts) fills.set(ubigeo, waveColor(wave));
  }
  const shown = clusters.filter(({ rank }) => open === null || rank === open);
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set(shown.flatMap(({ districts }) => districts.map(({ ubigeo }) => ubigeo))),
    bridges: new Set(clusters.flatMap(({ bridges }) => bridges.map(({ ubigeo }) => ubigeo))),
  };
}
