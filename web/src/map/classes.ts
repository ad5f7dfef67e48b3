/** A choropleth's classes: values up to `limits[i]` are in class i. */
export interface Classes {
  /** Upper ends, ascending; the last is the largest value. */
  limits: readonly number[];
  smallest: number;
}

/**
 * Quantile classes: as many values in each as ties allow. Returns fewer than asked for where values
 * repeat so much that a class would be empty, and null without any value.
 */
export function quantileClasses(values: readonly number[], wanted: number): Classes | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [smallest] = sorted;
  if (smallest === undefined) return null;
  const limits: number[] = [];
  for (let i = 1; i <= wanted; i++) {
    const limit = sorted[Math.ceil((i * sorted.length) / wanted) - 1];
    if (limit !== undefined && limit !== limits.at(-1)) limits.push(limit);
  }
  return { limits, smallest };
}

/** The class of a value: 0 is the lowest. */
export function classOf(value: number, { limits }: Classes): number {
  const found = limits.findIndex((limit) => value <= limit);
  return found === -1 ? limits.length - 1 : found;
}
