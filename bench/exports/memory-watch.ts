import type { ServerProcess } from '../server-process.ts';

const EVERY_MS = 20;

/** Reads the server's resident memory 50 times a second until it is stopped. */
export function watchMemory(server: Pick<ServerProcess, 'memoryMb'>) {
  let peakMb = server.memoryMb();
  let readings = 1;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, server.memoryMb());
    readings += 1;
  }, EVERY_MS);
  const started = performance.now();
  return {
    stop: (): { peakMb: number; readingsPerSecond: number } => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      return { peakMb, readingsPerSecond: Math.round(readings / seconds) };
    },
  };
}
