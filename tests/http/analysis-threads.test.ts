import { afterEach, describe, expect, it } from 'vitest';
import type { AnalysisSubject } from '../../geodata/questions/analyst.ts';
import { AnalysisThreads } from '../../server/analysis-threads/analysis-threads.ts';
import { gridFacts } from './grid-facts.ts';

const open: AnalysisThreads[] = [];

function threads(options: Partial<ConstructorParameters<typeof AnalysisThreads>[0]> = {}) {
  const created = new AnalysisThreads({
    threads: 1,
    timeoutMs: 20_000,
    maxWaiting: 8,
    ...options,
  });
  open.push(created);
  return created;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function subject(side: number, dataVersion = `grid ${side}`): AnalysisSubject {
  const facts = gridFacts(side, dataVersion);
  return { dataVersion, territoryFigures: async () => facts, analysisFacts: async () => facts };
}

const quick = { within: ['01'], sectors: ['HEALTH' as const], size: { min: 3, max: 3 } };
/** Sets of up to ten districts of a grid: more than a minute of work. */
const slow = { within: ['01'], sectors: ['HEALTH' as const], size: { min: 9, max: 10 } };

describe('analysis threads', () => {
  it('answer with the criteria of the registry, functions and all', async () => {
    const answer = await threads().ask('proposeClusters', quick, subject(3));
    expect(answer.candidatesConsidered).toBe(22);
    expect(answer.proposals[0]?.criteria[0]?.criterion.prepare).toBeTypeOf('function');
  });

  it('pass on the refusals of the domain', async () => {
    const asked = threads().ask('proposeClusters', { ...quick, within: ['99'] }, subject(3));
    await expect(asked).rejects.toMatchObject({
      name: 'DomainError',
      code: 'NOT_FOUND',
      argument: 'input.within[0]',
    });
  });

  it('suggest associations: all sets of three cells of a grid of nine, each once', async () => {
    const answer = await threads().ask(
      'suggestMancomunidades',
      {
        ...{ within: ['01'], sectors: ['HEALTH'], size: { min: 3, max: 3 }, scope: 'REGION' },
        ...{ minSharedMeters: 100, reviewedLinks: false, minSimilarity: 0, newness: 'NO_PAIR' },
        ...{ throughProvince: true, exclude: [], grow: [], keepWhole: [], excludeMembersOf: [] },
        ...{ nonOverlapping: false, first: 100 },
      },
      subject(3),
    );
    expect(answer.candidatesConsidered).toBe(22);
    expect(answer.suggestions).toHaveLength(22);
    expect(answer.suggestions[0]?.criteria[0]?.criterion.prepare).toBeTypeOf('function');
  });

  it('answer about the data version they are asked about', async () => {
    const analyst = threads();
    const counts = [];
    for (const side of [3, 4, 3]) {
      const answer = await analyst.ask('proposeClusters', quick, subject(side));
      counts.push(answer.candidatesConsidered);
    }
    expect(counts).toEqual([22, 52, 22]);
  });

  it('end a question that takes too long and answer the next', async () => {
    const analyst = threads({ timeoutMs: 1000 });
    await expect(analyst.ask('proposeClusters', slow, subject(9))).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    const answer = await analyst.ask('proposeClusters', quick, subject(3));
    expect(answer.candidatesConsidered).toBe(22);
  });

  it('end a question that nobody waits for any more', async () => {
    const analyst = threads();
    const gone = new AbortController();
    const asked = analyst.ask('proposeClusters', slow, subject(9), gone.signal);
    const settled = expect(asked).rejects.toThrow('gone');
    await expect.poll(() => analyst.load.running).toBe(1);
    gone.abort(new Error('gone'));
    await settled;
    await expect.poll(() => analyst.load.running).toBe(0);
  });

  it('keep a shared question going while somebody waits for it', async () => {
    const analyst = threads();
    const gone = new AbortController();
    const left = analyst.ask('proposeClusters', quick, subject(3), gone.signal);
    const stays = analyst.ask('proposeClusters', quick, subject(3));
    const settled = expect(left).rejects.toThrow('gone');
    gone.abort(new Error('gone'));
    await settled;
    expect((await stays).candidatesConsidered).toBe(22);
  });

  it('plan a portfolio with the solver, within the time that it asks for', async () => {
    const analyst = threads({ timeoutMs: 20_000 });
    const portfolio = { ...quick, total: { min: 2 }, timeLimitSeconds: 60 };
    const answer = await analyst.ask('planPortfolio', portfolio, subject(4));
    expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0, solver: { name: 'HiGHS' } });
    expect(answer.clusters.length).toBeGreaterThanOrEqual(2);
    expect(answer.clusters[0]?.criteria[0]?.criterion.prepare).toBeTypeOf('function');
    expect(answer.replay.input).toEqual(portfolio);
  });

  it('end a portfolio that nobody waits for any more', async () => {
    const analyst = threads();
    const gone = new AbortController();
    const portfolio = { ...slow, perRegion: { min: 1 }, timeLimitSeconds: 600 };
    const asked = analyst.ask('planPortfolio', portfolio, subject(9), gone.signal);
    const settled = expect(asked).rejects.toThrow('gone');
    await expect.poll(() => analyst.load.running).toBe(1);
    gone.abort(new Error('gone'));
    await settled;
    await expect.poll(() => analyst.load.running).toBe(0);
  });

  it('give a portfolio its own time limit on top of what any question may take', async () => {
    const analyst = threads({ timeoutMs: 300 });
    const unlimited = { ...slow, perRegion: { min: 1 } };
    const started = performance.now();
    const timeLimitSeconds = 2;
    await expect(
      analyst.ask('planPortfolio', { ...unlimited, timeLimitSeconds }, subject(9)),
    ).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - started).toBeGreaterThan(2200);
  });

  it('refuse a question while too many wait', async () => {
    const analyst = threads({ maxWaiting: 1, timeoutMs: 3000 });
    const inputs = [8, 9, 10].map((min) => ({ ...slow, size: { min, max: 10 } }));
    const asked = inputs.map((input) =>
      analyst.ask('proposeClusters', input, subject(9)).catch((error) => error.code),
    );
    expect(await asked[2]).toBe('BUSY');
    await analyst.close();
    expect(await Promise.all(asked)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'BUSY']);
  });
});
