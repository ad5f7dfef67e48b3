/** Upper bounds of the duration histogram, in seconds. */
const durationBuckets: readonly number[] = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** Upper bounds of the cost histogram, in estimated fields of an answer. */
const costBuckets: readonly number[] = [10, 100, 1_000, 10_000, 100_000, 1_000_000];

type Labels = Readonly<Record<string, string>>;

interface Instrument {
  name: string;
  help: string;
  kind: 'counter' | 'gauge' | 'histogram';
  lines(): string[];
}

interface Counter extends Instrument {
  add(labels?: Labels, amount?: number): void;
}

interface Histogram extends Instrument {
  observe(value: number): void;
}

/** What the server counts of its own work. */
export interface Metrics {
  /** By route and HTTP status. */
  requests: Counter;
  /** Errors in GraphQL answers and refused requests, by code. */
  errors: Counter;
  statements: Counter;
  /** Seconds of GraphQL requests. */
  duration: Histogram;
  cost: Histogram;
  /** Everything in the Prometheus text format, version 0.0.4. */
  render(): string;
}

/** Counters that start at 0. */
export function createMetrics(): Metrics {
  const requests = counter('contigua_http_requests_total', 'HTTP requests answered.');
  const errors = counter('contigua_errors_total', 'Errors told to clients, by code.');
  const statements = counter('contigua_sql_statements_total', 'SQL statements for requests.');
  const duration = histogram(
    'contigua_graphql_duration_seconds',
    'Time to answer GraphQL requests.',
    durationBuckets,
  );
  const cost = histogram('contigua_graphql_cost', 'Estimated cost of operations.', costBuckets);
  const instruments = [requests, errors, statements, duration, cost, residentMemory, uptime];
  return {
    requests,
    errors,
    statements,
    duration,
    cost,
    render: () => instruments.map(renderInstrument).join(''),
  };
}

function counter(name: string, help: string): Counter {
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

function histogram(name: string, help: string, bounds: readonly number[]): Histogram {
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

const residentMemory: Instrument = {
  name: 'process_resident_memory_bytes',
  help: 'Resident memory of the server process.',
  kind: 'gauge',
  lines: () => [`process_resident_memory_bytes ${process.memoryUsage.rss()}`],
};

const uptime: Instrument = {
  name: 'process_uptime_seconds',
  help: 'Seconds since the start of the process.',
  kind: 'gauge',
  lines: () => [`process_uptime_seconds ${process.uptime().toFixed(1)}`],
};

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([key, value]) => `${key}="${value.replace(/[\\"\n]/g, '_')}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function renderInstrument({ name, help, kind, lines }: Instrument): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines()
    .map((line) => `${line}\n`)
    .join('')}`;
}
