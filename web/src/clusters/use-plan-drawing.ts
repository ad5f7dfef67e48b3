import { useEffect } from 'preact/hooks';
import type { PlannedClusterFragment, PlanPortfolioQuery } from '../api/operations.ts';
import { categoricalColors, ground } from '../map/palettes.ts';
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

/** A colour such as `#0072b2`, mixed with as much of the paper's. */
function paler(color: string): string {
  const part = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => (part(color, at) + part(ground.paper, at)) >> 1);
  return `#${mixed.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** The members in the colour of their wave, with outlines; beside an open cluster the others pale. */
function drawPlan({ clusters }: Plan, open: number | null): Scene {
  const fills = new Map<string, string>();
  for (const { rank, wave, districts } of clusters) {
    const color = waveColor(wave);
    const shown = open === null || rank === open ? color : paler(color);
    for (const { ubigeo } of districts) fills.set(ubigeo, shown);
  }
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set(clusters.flatMap(({ districts }) => districts.map(({ ubigeo }) => ubigeo))),
    bridges: new Set(clusters.flatMap(({ bridges }) => bridges.map(({ ubigeo }) => ubigeo))),
  };
}
