import { type AnalysisMetrics, createAnalysisMetrics } from './analysis-metrics.ts';
import { eventLoopDelay } from './event-loop-delay.ts';
import {
  type Counter,
  counter,
  gauge,
  type Histogram,
  histogram,
  renderInstrument,
} from './instruments.ts';

/** Upper bounds of the duration histogram, in seconds. */
const durationBuckets: readonly number[] = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
];

/** Upper bounds of the cost histogram, in estimated fields of an answer. */
const costBuckets: readonly number[] = [10, 100, 1_000, 10_000, 100_000, 1_000_000];

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
  analysis: AnalysisMetrics;
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
  const analysis = createAnalysisMetrics();
  const instruments = [
    requests,
    errors,
    statements,
    duration,
    cost,
    ...analysis.instruments,
    ...eventLoopDelay(),
    residentMemory,
    uptime,
  ];
  return {
    requests,
    errors,
    statements,
    duration,
    cost,
    analysis,
    render: () => instruments.map(renderInstrument).join(''),
  };
}

const residentMemory = gauge(
  'process_resident_memory_bytes',
  'Resident memory of the server process.',
  () => process.memoryUsage.rss(),
);

const uptime = gauge('process_uptime_seconds', 'Seconds since the start of the process.', () =>
  Number(process.uptime().toFixed(1)),
);
