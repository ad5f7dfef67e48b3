import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Suggestion {
  rank: number;
  score: number;
  scoreRange: { min: number; max: number };
  districts: { ubigeo: string; mancomunidades: { id: string; name: string }[] }[];
  joining: { ubigeo: string }[];
  provinces: { ubigeo: string }[];
  grows: { id: string; name: string } | null;
  population: { value: number };
  links: { a: string; b: string; sharedMeters: number }[];
  associatedPairs: { a: string; b: string; mancomunidades: { id: string; name: string }[] }[];
  longestMinutes: number | null;
  pairsWithoutMinutes: number;
  criteria: {
    criterion: { code: string };
    raw: { value: number | null };
    weight: number;
    contribution: number | null;
  }[];
  explanation: string;
  en: string;
}
interface Suggestions {
  candidatesConsidered: number;
  candidatesTooDifferent: number;
  maxMinutes: number | null;
  mancomunidadesWithoutMembers: number;
  dataVersion: string;
  suggestions: Suggestion[];
}

let graph: Graph;

const fields = `candidatesConsidered candidatesTooDifferent maxMinutes mancomunidadesWithoutMembers dataVersion
  suggestions { rank score scoreRange { min max } districts { ubigeo mancomunidades { id name } } joining { ubigeo }
    provinces { ubigeo } grows { id name } population { value } links { a b sharedMeters }
    associatedPairs { a b mancomunidades { id name } } longestMinutes pairsWithoutMinutes
    criteria { criterion { code } raw { value } weight contribution } explanation en: explanation(lang: EN) }`;

async function suggest(input: Record<string, unknown>): Promise<Suggestions> {
  const { data } = await graph.ask<{ suggestMancomunidades: Suggestions }>(
    `query ($input: SuggestMancomunidadesInput!) { suggestMancomunidades(input: $input) { ${fields} } }`,
    { input },
  );
  return data.suggestMancomunidades;
}

const health = { within: ['22'], sectors: ['HEALTH'] };
const codes = (items: readonly { ubigeo: string }[]) => items.map(({ ubigeo }) => ubigeo);
const cumbaza = 'Mancomunidad:mancomunidad-municipal-cuenca-del-rio-cumbaza';
/** Its members that are districts; two more are provinces. */
const cumbazaDistricts = [
  ...['220507', '220508', '220903', '220908'],
  ...['220909', '220910', '220912', '220914'],
];

describePublished('suggestMancomunidades', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it('gives contiguous, similar districts of a region that share no mancomunidad, with the proof', async () => {
    const found = await suggest(health);
    expect(found.suggestions).toHaveLength(10);
    expect(found.dataVersion).toBe(graph.reference.dataVersion);
    expect(found.candidatesConsidered).toBeGreaterThan(found.candidatesTooDifferent);
    const scores = found.suggestions.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const [i, one] of found.suggestions.entries()) {
      expect(one.rank).toBe(i + 1);
      const contributions = one.criteria.map(({ contribution }) => contribution ?? 0);
      expect(contributions.reduce((sum, part) => sum + part, 0)).toBeCloseTo(one.score, 12);
      const similarity = one.criteria.find(({ criterion }) => criterion.code === 'GAP_SIMILARITY');
      expect(similarity?.raw.value).toBeGreaterThanOrEqual(0.8);
      expect(one.districts.length).toBeGreaterThanOrEqual(3);
      expect(one.districts.length).toBeLessThanOrEqual(6);
      expect(one.joining).toEqual(one.districts.map(({ ubigeo }) => ({ ubigeo })));
      expect(one).toMatchObject({ grows: null, associatedPairs: [] });
      const memberships = one.districts.flatMap(({ mancomunidades }) => mancomunidades);
      expect(new Set(memberships.map(({ id }) => id)).size).toBe(memberships.length);
      const { data } = await graph.ask<{ contiguityOf: { contiguous: boolean } }>(
        'query ($d: [Ubigeo!]!) { contiguityOf(districts: $d, minSharedMeters: 100) { contiguous } }',
        { d: codes(one.districts) },
      );
      expect(data.contiguityOf.contiguous).toBe(true);
      expect(one.explanation).not.toBe(one.en);
      expect(one.en).toContain('No two of its districts share a mancomunidad');
    }
  });

  it('says how many associations it cannot know of, and whether travel was checked', async () => {
    const [row] = await graph.rows<{ count: number }>(
      "select count(*)::int as count from mancomunidad where kind = 'MUNICIPAL' and not members_known",
    );
    const { mancomunidadesWithoutMembers, maxMinutes, suggestions } = await suggest(health);
    expect(mancomunidadesWithoutMembers).toBe(row?.count);
    const { contiguity } = await graph.reference.analysisFacts();
    const [first] = suggestions as [Suggestion];
    if (contiguity.reachable === undefined) {
      expect(maxMinutes).toBeNull();
      expect(first).toMatchObject({ longestMinutes: null });
      expect(first.explanation).toContain('No hay tiempos de viaje');
    } else {
      expect(maxMinutes).toBe(240);
      for (const { longestMinutes } of suggestions)
        expect(longestMinutes ?? 0).toBeLessThanOrEqual(240);
    }
  });

  it('keeps to one province when asked, and finds no better set than the region has', async () => {
    const region = await suggest(health);
    const province = await suggest({ ...health, scope: 'PROVINCE' });
    for (const { provinces } of province.suggestions) expect(provinces).toHaveLength(1);
    expect(province.candidatesConsidered).toBeLessThan(region.candidatesConsidered);
    expect(province.suggestions[0]!.score).toBeLessThanOrEqual(region.suggestions[0]!.score);
  });

  it('gives each district once when suggestions may not overlap', async () => {
    const { suggestions } = await suggest({ ...health, nonOverlapping: true, first: 20 });
    const all = suggestions.flatMap(({ districts }) => codes(districts));
    expect(new Set(all).size).toBe(all.length);
    expect(suggestions[0]).toEqual((await suggest({ ...health, first: 1 })).suggestions[0]);
  });

  it('grows an existing mancomunidad by districts that adjoin it', async () => {
    const { suggestions } = await suggest({ ...health, grow: [cumbaza], throughProvince: false });
    expect(suggestions.length).toBeGreaterThan(0);
    for (const one of suggestions) {
      expect(one.grows?.id).toBe(cumbaza);
      expect(codes(one.districts)).toEqual(expect.arrayContaining(cumbazaDistricts));
      expect(one.joining.length).toBe(one.districts.length - cumbazaDistricts.length);
      expect(one.joining.length).toBeGreaterThanOrEqual(1);
      expect(one.joining.length).toBeLessThanOrEqual(3);
      // Every pair of its own members is associated in it, and nobody else is.
      expect(one.associatedPairs).toHaveLength((8 * 7) / 2);
      expect(one.en).toMatch(
        /^Growth suggested for “Mancomunidad Municipal Cuenca del Río Cumbaza”: /,
      );
    }
    const through = await suggest({ ...health, grow: [cumbaza] });
    for (const { joining } of through.suggestions) {
      for (const { ubigeo } of joining) expect(['2205', '2209']).not.toContain(ubigeo.slice(0, 4));
    }
  });

  it('keeps a mancomunidad whole, or leaves all its districts out', async () => {
    const inside = (one: Suggestion) =>
      codes(one.districts).filter((ubigeo) => cumbazaDistricts.includes(ubigeo)).length;
    const whole = await suggest({
      ...{ ...health, throughProvince: false, keepWhole: [cumbaza] },
      ...{ size: { min: 9, max: 9 }, first: 100 },
    });
    expect(new Set(whole.suggestions.map(inside)).has(8)).toBe(true);
    for (const one of whole.suggestions) expect([0, 8]).toContain(inside(one));
    const without = await suggest({ ...health, excludeMembersOf: [cumbaza], first: 100 });
    for (const one of without.suggestions) expect(inside(one)).toBe(0);
  });

  it('names who is associated already, and where, when that is allowed', async () => {
    const { suggestions } = await suggest({
      ...{ ...health, newness: 'NOT_ALL', throughProvince: false, first: 100 },
      criteria: [{ criterion: 'MANCOMUNIDAD', weight: 1 }],
    });
    const told = suggestions.filter(({ associatedPairs }) => associatedPairs.length > 0);
    expect(told.length).toBeGreaterThan(0);
    for (const { associatedPairs, districts, explanation } of told) {
      for (const { a, b, mancomunidades } of associatedPairs) {
        expect(codes(districts)).toEqual(expect.arrayContaining([a, b]));
        expect(mancomunidades.length).toBeGreaterThan(0);
        for (const { name } of mancomunidades) expect(explanation).toContain(name);
      }
    }
  });

  it('reads people and shapes of all suggestions in a statement each', async () => {
    const { statements } = await graph.ask(
      `{ suggestMancomunidades(input: { within: ["22"], sectors: [HEALTH], first: 20 }) {
        suggestions { population { value } geometry(simplifyMeters: 1500, precision: 2) } } }`,
    );
    expect(statements).toHaveLength(2);
  });

  it.each([
    [{ sectors: [] }, 'input.sectors', 'BAD_USER_INPUT'],
    [{ within: [] }, 'input.within', 'BAD_USER_INPUT'],
    [{ within: ['99'] }, 'input.within[0]', 'NOT_FOUND'],
    [{ within: ['220501'] }, 'input.within[0]', 'BAD_USER_INPUT'],
    [{ first: 0 }, 'input.first', 'BAD_USER_INPUT'],
    [{ size: { min: 4, max: 3 } }, 'input.size.max', 'BAD_USER_INPUT'],
    [{ minSimilarity: 2 }, 'input.minSimilarity', 'BAD_USER_INPUT'],
    [{ maxMinutes: -1 }, 'input.maxMinutes', 'BAD_USER_INPUT'],
    [{ grow: ['nobody'] }, 'input.grow', 'NOT_FOUND'],
    [{ exclude: ['229999'] }, 'input.exclude[0]', 'NOT_FOUND'],
    [
      { criteria: [{ criterion: 'SERVICE_GAP', weight: -1 }] },
      'input.criteria[0].weight',
      'BAD_USER_INPUT',
    ],
    [{ criteria: [{ criterion: 'SERVICE_GAP', weight: 0 }] }, 'input.criteria', 'BAD_USER_INPUT'],
    [{ minSharedMeters: -5 }, 'input.connectivity.minSharedMeters', 'BAD_USER_INPUT'],
  ])('refuses %j', async (input, argument, code) => {
    const error = await graph.refusal(
      'query ($input: SuggestMancomunidadesInput!) { suggestMancomunidades(input: $input) { dataVersion } }',
      { input: { ...health, ...input } },
    );
    expect(error.extensions).toMatchObject({ code, argument });
    expect(error.message).toMatch(/got .*expected /i);
  });
});
