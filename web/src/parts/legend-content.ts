/** What the legend says about the colours on the map. */
export interface LegendContent {
  title: string;
  /** Light to dark, or one a group. */
  entries: readonly { color: string; label: string }[];
  /** Text beneath: unit, year, source. */
  notes: readonly string[];
  /** How many territories have no value, of how many; null where that means nothing. */
  missing: { count: number; total: number } | null;
}
