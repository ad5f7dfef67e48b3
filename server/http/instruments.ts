export type Labels = Readonly<Record<string, string>>;

/** One metric in the Prometheus text format. */
export interface Instrument {
  name: string;
  help: string;
  kind: 'counter' | 'gauge' | 'histogram';
  lines(): string[];
}

export interface Counter extends Instrument {
  add(labels?: Labels, amount?: number): void;
}

export interface Histogram extends Instrument {
  observe(value: number): void;
}

/** A total by labels; starts at 0. */
export function counter(name: string, help: string): Counter {
  const totals = new Map<string, number>();
  return {
    name,
    help,
    kind: 'counter',
    add: (labels = {}, amount = 1) => {
      const key = labelText(labels);
      totals.set(key, (totals.get(key) ?? 0) + amount);
    },
    lines: () => [...totals].sort().map(([labels, total]) => `${name}${labels} ${total}`),
  };
}

/** How many values lie below each bound. */
export function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
  const buckets = bounds.map((bound) => ({ bound, count: 0 }));
  let count = 0;
  let sum = 0;
  return {
    name,
    help,
    kind: 'histogram',
    observe: (value) => {
      count += 1;
      sum += value;
      for (const bucket of buckets) if (value <= bucket.bound) bucket.count += 1;
    },
    lines: () => [
      ...buckets.map((bucket) => `${name}_bucket{le="${bucket.bound}"} ${bucket.count}`),
      `${name}_bucket{le="+Inf"} ${count}`,
      `${name}_sum ${sum}`,
      `${name}_count ${count}`,
    ],
  };
}

/** A number that is read when the metrics are. */
export function gauge(name: string, help: string, read: () => number): Instrument {
  return { name, help, kind: 'gauge', lines: () => [`${name} ${read()}`] };
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([key, value]) => `${key}="${value.replace(/[\\"\n]/g, '_')}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

/** The metric with its help and kind. */
export function renderInstrument({ name, help, kind, lines }: Instrument): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines()
    .map((line) => `${line}\n`)
    .join('')}`;
}
