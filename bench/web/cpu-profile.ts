import type { CDPSession, Page } from 'playwright-core';

/** Where the page's main thread spent its time. */
export interface CpuProfile {
  /** By function, the longest first; milliseconds of its own. */
  busiest: { name: string; milliseconds: number }[];
  /** As the browser's protocol gives it; opens in its developer tools as a .cpuprofile. */
  raw: RawProfile;
}

type RawProfile = Awaited<ReturnType<typeof stop>>['profile'];

/** Does the work while the main thread is profiled. */
export async function profiled(page: Page, work: () => Promise<void>): Promise<CpuProfile> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1000 });
  await session.send('Profiler.start');
  await work();
  const { profile: raw } = await stop(session);
  await session.detach();
  return { busiest: busiestOf(raw), raw };
}

function stop(session: CDPSession) {
  return session.send('Profiler.stop');
}

/** Time by function; what the engine itself does stands under its own names, idling is left out. */
function busiestOf({ nodes, samples = [], timeDeltas = [] }: RawProfile): CpuProfile['busiest'] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => {
      const file = url.split('/').at(-1) ?? '';
      const where = file === '' ? '' : ` ${file}:${lineNumber + 1}:${columnNumber + 1}`;
      return [id, `${functionName || 'nameless'}${where}`];
    }),
  );
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? 'unknown';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return [...times]
    .filter(([name]) => name !== '(idle)')
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 12);
}
