import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge, type Instrument } from './instruments.ts';

/** How often the delay is sampled. A shorter pause between two samples cannot be. */
const RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/**
 * How long the event loop was held up: requests that came meanwhile waited as long. Measured from
 * the time between samples, less the pause that lies between them anyway. Both gauges are of the
 * time since the metrics were last rendered, so only one reader may scrape them.
 */
export function eventLoopDelay(): Instrument[] {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const seconds = (nanoseconds: number) =>
    Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
  return [
    gauge(
      'contigua_event_loop_delay_p99_seconds',
      'Delay of the event loop that 99 of 100 samples since the last scrape do not exceed.',
      () => seconds(delays.percentile(99)),
    ),
    gauge(
      'contigua_event_loop_delay_max_seconds',
      'Largest delay of the event loop since the last scrape.',
      () => {
        const largest = delays.max;
        delays.reset();
        return seconds(largest);
      },
    ),
  ];
}
