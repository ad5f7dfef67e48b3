import { textTable } from '../text-table.ts';
import { type MeasuredDelays, MOST_DELAY_MS } from './measure-delays.ts';

/** The delays of the event loop beside the limit. */
export function delayLines({ delays, connections, loadAverage }: MeasuredDelays): string[] {
  return [
    `event loop: delays that the server tells at /metrics while ${connections} connections ask cheap questions; at most ${MOST_DELAY_MS} ms`,
    `load average of the machine meanwhile ${loadAverage.toFixed(1)}: a delay includes waiting for a core`,
    '',
    ...textTable([
      ['', 'answers meanwhile', 'p99 ms', 'largest ms', ''],
      ...delays.map(({ key, requests, p99Ms, maxMs, reached }) => [
        key,
        String(requests),
        p99Ms.toFixed(1),
        maxMs.toFixed(1),
        reached ? 'reached' : 'MISSED',
      ]),
    ]),
    '',
    ...delays.map(({ key, title }) => `${key}: ${title}`),
  ];
}
