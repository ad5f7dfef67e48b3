import type { Case } from './cases.ts';

/** What was measured of one case, all rounds together. */
export interface Measured {
  downloads: readonly { firstByteMs: number; seconds: number; bytes: number }[];
  /** The largest delay of the event loop in each round, in ms. */
  delays: readonly number[];
  peakMb: number;
  readingsPerSecond: number;
}

const target = { memoryMb: 150, firstByteMs: 300, delayMs: 50 };

/** One line of a case; packed files have no targets of memory and first byte. */
export function reportOf(
  { name, isStreamed }: Pick<Case, 'name' | 'isStreamed'>,
  { downloads, delays, peakMb, readingsPerSecond }: Measured,
  idleMb: number,
): string {
  const firstByteMs = median(downloads.map((one) => one.firstByteMs));
  const slowest = Math.max(...downloads.map((one) => one.firstByteMs));
  const seconds = median(downloads.map((one) => one.seconds));
  const megabytes = (downloads[0]?.bytes ?? 0) / 1e6;
  const memoryMb = peakMb - idleMb;
  const delayMs = median(delays);
  const missed = [
    ...(isStreamed && memoryMb >= target.memoryMb ? [`memory < ${target.memoryMb} MB`] : []),
    ...(isStreamed && firstByteMs >= target.firstByteMs
      ? [`first byte < ${target.firstByteMs} ms`]
      : []),
    ...(delayMs >= target.delayMs ? [`loop < ${target.delayMs} ms`] : []),
  ];
  const parts = [
    `${megabytes.toFixed(1)} MB`,
    `first byte ${firstByteMs.toFixed(0)} ms (slowest ${slowest.toFixed(0)})`,
    `${seconds.toFixed(1)} s`,
    `peak ${memoryMb} MB above rest (${readingsPerSecond} readings/s)`,
    `loop held ${delayMs} ms (most ${Math.max(...delays)})`,
    missed.length === 0 ? 'reached' : `MISSED ${missed.join(', ')}`,
  ];
  return `${name}: ${parts.join(', ')}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
