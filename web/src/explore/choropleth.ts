import { classOf, quantileClasses } from '../map/classes.ts';
import { sequentialColors } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';
import type { LegendContent } from '../parts/legend-content.ts';
import type { Level } from '../state/app-state.ts';

/** Values to colour, and what the legend says of them. */
export interface Choropleth {
  level: Level;
  values: ReadonlyMap<string, number | null>;
  /** Whether a small value is the worse one: then it gets the dark colour. */
  smallIsWorse: boolean;
  title: string;
  notes: readonly string[];
  /** A value as people read it. */
  write(value: number): string;
}

const wantedClasses = 6;

/** The scene and the legend of a choropleth: quantile classes, the worst darkest. */
export function drawChoropleth(choropleth: Choropleth): { scene: Scene; legend: LegendContent } {
  const { level, values, smallIsWorse, title, notes, write } = choropleth;
  const present = [...values].filter((entry): entry is [string, number] => entry[1] !== null);
  const missing = new Set([...values].filter(([, value]) => value === null).map(([code]) => code));
  const classes = quantileClasses(
    present.map(([, value]) => value),
    wantedClasses,
  );
  const light = sequentialColors(classes?.limits.length ?? 1);
  const colors = smallIsWorse ? [...light].reverse() : light;
  const fills = new Map<string, string>();
  for (const [code, value] of present) {
    if (classes) fills.set(code, colors[classOf(value, classes)] as string);
  }
  const starts = classes ? [classes.smallest, ...classes.limits] : [];
  const entries = (classes?.limits ?? []).map((limit, i) => ({
    color: colors[i] as string,
    label: `${write(starts[i] as number)} – ${write(limit)}`,
    shortLabel: write(limit),
  }));
  return {
    scene: { ...emptyScene(level), fills, missing },
    legend: {
      title,
      entries,
      notes,
      missing: { count: missing.size, total: values.size },
      isScale: true,
    },
  };
}
