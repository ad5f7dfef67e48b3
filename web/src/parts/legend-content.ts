export interface LegendEntry {
  color: string;
  label: string;
  /** Where there is little room: the upper end of a class. */
  shortLabel?: string;
}

/** What the legend says about the colours on the map. */
export interface LegendContent {
  title: string;
  /** Light to dark, or one a group. */
  entries: readonly LegendEntry[];
  /** Text beneath: unit, year, source. */
  notes: readonly string[];
  /** How many territories have no value, of how many; null where that means nothing. */
  missing: { count: number; total: number } | null;
  /** Whether the entries are classes of one scale, in its order: they may stand side by side. */
  isScale?: boolean;
  /** What the map shows of one territory, for its tip. */
  describe?(code: string): string;
}
