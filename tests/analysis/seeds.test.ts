import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { practiceCriteria } from '../../geodata/model/intervention.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { levelOfUbigeo } from '../../geodata/model/territory.ts';
import {
  clusterWorking,
  goodPractices,
  historicalClusters,
  interventions,
  programmes,
  programmeWaves,
  seedSchemas,
} from './seed-schemas.ts';
import {
  backtestDistricts,
  codesIn,
  documentTexts,
  knownCodes,
  runs,
  seed,
  seedsFolder,
  states,
  strings,
  words,
} from './seed-sources.ts';

const schemas = seedSchemas;
const files = Object.keys(schemas) as (keyof typeof schemas)[];
const documents = documentTexts();
const known = knownCodes();

const programmeList = programmes.parse(seed('programmes.json'));
const interventionList = interventions.parse(seed('interventions.json'));
const practiceList = goodPractices.parse(seed('good-practices.json'));
const clusterList = historicalClusters.parse(seed('historical-clusters.json'));
const waveList = programmeWaves.parse(seed('programme-waves.json'));
const working = clusterWorking.parse(seed('cluster-working.json'));

describe('seed facts', () => {
  it.each(files)('%s conforms to the interfaces of the model', (file) => {
    const outcome = schemas[file].safeParse(seed(file));
    expect(outcome.error && z.prettifyError(outcome.error)).toBeUndefined();
  });

  it.each(files)('%s names only territories of the INEI gazetteer', (file) => {
    const codes = codesIn(seed(file));
    for (const code of codes) expect(levelOfUbigeo(code), code).toBeDefined();
    if (known) expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it.each(files)('%s repeats no id', (file) => {
    const content = seed(file);
    const keys = (Array.isArray(content) ? content : []).map(
      (row) => row.id ?? row.ubigeo ?? row.wave,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(files)('%s is pretty printed with its accents, without trailing blanks', (file) => {
    const source = readFileSync(new URL(file, seedsFolder), 'utf8');
    // Numeric-looking keys ('16') move in JSON.stringify, so lines are compared, not their order.
    const printed = JSON.stringify(JSON.parse(source), null, 2).split('\n').length;
    expect(source.trimEnd().split('\n')).toHaveLength(printed);
    expect(source).not.toMatch(/\\u[0-9a-f]{4}|[ \t]+$/im);
    expect(source).toBe(source.normalize('NFC'));
  });

  it.each(files)('%s shares no run of nine words with a document', (file) => {
    const sources = new Set([...documents.values()].flatMap((source) => runs(source, 9)));
    const isProperName = (path: string[]) =>
      path.some((key) =>
        ['name', 'title', 'tools', 'partners', 'implementingArea', 'citation'].includes(key),
      );
    const prose = strings(seed(file)).filter(({ path }) => !isProperName(path));
    expect(
      prose.flatMap(({ text: own }) => runs(own, 9)).filter((run) => sources.has(run)),
    ).toEqual([]);
  });

  it('finds a copied run whatever its accents, case and line breaks', () => {
    const source = 'La práctica, según el\nDocumento: mejora siete servicios de SALUD rural hoy';
    const copy = 'documento mejora siete servicios de salud rural';
    expect(runs(source, 7)).toContain(copy);
    expect(runs('uno dos tres', 4)).toEqual([]);
  });

  it('states no figure above twelve that the cited document does not state', () => {
    const facts = [
      ...practiceList.map((row) => ({ row, results: row.results })),
      ...interventionList.map((row) => ({ row, results: row.results })),
      ...programmeList.map((row) => ({ row, results: row.targets })),
    ];
    const stray = facts.flatMap(({ row, results }) => {
      const source = documents.get(row.citation.document);
      if (source === undefined) return [];
      return results
        .filter(({ value }) => value !== null && value > 12 && !states(source, value))
        .map(({ value }) => `${row.id}: ${value}`);
    });
    expect(stray).toEqual([]);
    expect(states('Se atendió a 2,658 personas', 2658)).toBe(true);
    expect(states('Se atendió a 12,658 personas', 2658)).toBe(false);
  });
});

describe('catalogue of good practices', () => {
  it('holds the 18 practices and the 13 initiatives of the catalogue, theme by theme', () => {
    const tally = (maturity: string) =>
      Object.fromEntries(
        sectors.map((sector) => [
          sector,
          practiceList.filter((row) => row.maturity === maturity && row.sector === sector).length,
        ]),
      );
    expect(practiceList).toHaveLength(31);
    expect(tally('GOOD_PRACTICE')).toMatchObject({
      HEALTH: 5,
      EDUCATION: 3,
      SOCIAL_INCLUSION: 3,
      ENVIRONMENT: 1,
      INSTITUTIONAL_STRENGTHENING: 6,
    });
    expect(tally('IN_IMPLEMENTATION')).toMatchObject({
      EDUCATION: 1,
      SOCIAL_INCLUSION: 2,
      ENVIRONMENT: 2,
      PRODUCTIVE_SYSTEMS: 1,
      INSTITUTIONAL_STRENGTHENING: 7,
    });
  });

  it('gives the criterion of annex 1 to each and recognises only the practices', () => {
    for (const { maturity, recognition, criterion, id: practice } of practiceList) {
      expect(criterion, practice).not.toBeNull();
      expect(recognition, practice).toBe(
        maturity === 'GOOD_PRACTICE' ? 'RECOGNISED' : 'TO_BE_KEPT',
      );
    }
    const byCriterion = (criterion: string, maturity: string) =>
      practiceList.filter((row) => row.criterion === criterion && row.maturity === maturity).length;
    expect(practiceCriteria.map((criterion) => byCriterion(criterion, 'GOOD_PRACTICE'))).toEqual([
      0, 3, 9, 2, 4,
    ]);
    expect(
      practiceCriteria.map((criterion) => byCriterion(criterion, 'IN_IMPLEMENTATION')),
    ).toEqual([6, 2, 4, 1, 0]);
  });

  it('carries titles and norm numbers as the catalogue prints them', () => {
    const source = documents.get('fortaleciendo-la-gestion-descentralizada');
    if (source === undefined) return;
    const printed = ` ${words(source).join(' ')} `;
    const missing = practiceList.flatMap(({ title, tools }) => {
      const norms = tools.flatMap(
        ({ normNumber }) => normNumber?.match(/\d+(?:-\d{4})?/)?.[0] ?? [],
      );
      return [title.es, ...norms].filter((own) => !printed.includes(` ${words(own).join(' ')} `));
    });
    expect(missing).toEqual([]);
  });

  it('dates every norm by the year in its number', () => {
    for (const tool of practiceList.flatMap(({ tools }) => tools)) {
      const stated = tool.normNumber?.match(/-((?:19|20)\d{2})\b/)?.[1];
      if (stated) expect(tool.year, tool.normNumber ?? '').toBe(Number(stated));
    }
  });
});

describe('clusters of the plan', () => {
  it('has the seven proposals, each of three or more districts inside its provinces', () => {
    expect(clusterList.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const cluster of clusterList) {
      expect(new Set(cluster.districts).size).toBeGreaterThanOrEqual(3);
      const provinces = new Set(cluster.districts.map((code) => code.slice(0, 4)));
      expect([...provinces].sort()).toEqual([...cluster.provinces].sort());
      expect(cluster.provinces.every((code) => code.startsWith(cluster.region))).toBe(true);
    }
  });

  it('agrees with the independent list of cluster districts', () => {
    const theirs = backtestDistricts();
    if (theirs === undefined) return;
    const ours = clusterList.flatMap((row) => row.districts.map((code) => `${row.id} ${code}`));
    expect(ours.sort()).toEqual(theirs.sort());
  });

  it('adds up to 16 clusters and to 29, 54 and 80 governments', () => {
    expect(waveList.map(({ clusters }) => clusters)).toEqual([6, 5, 5]);
    expect(waveList.map(({ totalGovernments }) => totalGovernments)).toEqual([29, 54, 80]);
    const quota: Record<string, number> = {};
    for (const wave of waveList) {
      const byRegion = Object.entries(wave.clustersByRegion);
      expect(byRegion.reduce((sum, [, clusters]) => sum + clusters, 0)).toBe(wave.clusters);
      for (const [region, clusters] of byRegion) quota[region] = (quota[region] ?? 0) + clusters;
      expect(
        wave.totalRegionalGovernments +
          wave.totalProvincialGovernments +
          wave.totalDistrictGovernments,
      ).toBe(wave.totalGovernments);
    }
    expect(quota).toEqual(working.composition.clustersByRegion);
    expect(quota).toEqual({ '01': 3, '16': 3, '17': 3, '22': 4, '25': 3 });
  });

  it('keeps the consultative group within its size and civil society below government', () => {
    const { seats, maximumPermanentMembers, meetings, meetingsPerYear } = working.consultativeGroup;
    const civil = seats.find((seat) => seat.id === 'civil-society')?.maximum ?? Number.NaN;
    const government = seats.filter((seat) => seat.id !== 'civil-society');
    const fewest = government.reduce((sum, seat) => sum + seat.minimum, 0);
    const most = seats.reduce((sum, seat) => sum + seat.maximum, 0);
    expect(civil).toBeLessThanOrEqual(fewest);
    expect(most).toBeLessThanOrEqual(maximumPermanentMembers.upper);
    expect(meetings).toHaveLength(meetingsPerYear);
    expect(working.preparation.milestones).toHaveLength(8);
    expect(working.qsip.stages).toHaveLength(working.qsip.stageCount);
  });
});

describe('programmes and interventions', () => {
  it('ties each intervention to a programme that exists', () => {
    const ids = new Set(programmeList.map((programme) => programme.id));
    const orphans = interventionList.filter(
      ({ programmeId }) => programmeId !== null && !ids.has(programmeId),
    );
    expect(orphans).toEqual([]);
  });

  it('marks work paid by USAID with USAID among its partners, and no work of the state', () => {
    const paid = new Set(
      programmeList.filter((row) => row.funders.includes('USAID')).map((row) => row.id),
    );
    for (const row of interventionList.filter(({ programmeId }) => programmeId !== null)) {
      expect(row.partners.includes('USAID'), row.id).toBe(paid.has(row.programmeId ?? ''));
    }
  });

  it('gives a currency exactly where it gives an amount, and ends after it starts', () => {
    for (const row of [...programmeList, ...interventionList]) {
      expect(row.budgetAmount === null, row.id).toBe(row.budgetCurrency === null);
      if (row.startsOn && row.endsOn) expect(row.startsOn < row.endsOn, row.id).toBe(true);
    }
  });

  it('keeps the territory of an intervention inside its programme, where that has one', () => {
    const territoryOf = new Map(programmeList.map((row) => [row.id, row.territories]));
    const outside = interventionList.flatMap((row) => {
      const allowed = territoryOf.get(row.programmeId ?? '') ?? [];
      if (allowed.length === 0) return [];
      return row.territories
        .filter((code) => !allowed.some((area) => code.startsWith(area)))
        .map((code) => `${row.id} ${code}`);
    });
    expect(outside).toEqual([]);
  });

  it('locates the EITI agreements, the life plans and the MAC centres', () => {
    const find = (wanted: string) => interventionList.find((row) => row.id === wanted);
    expect(find('eiti-acuerdos-regionales')?.territories).toEqual(['16', '18', '20']);
    expect(find('planes-de-vida-madre-de-dios')).toMatchObject({
      territories: ['17'],
      results: [{ value: 11 }],
    });
    expect(interventionList.filter((row) => row.id.startsWith('mac-'))).toHaveLength(5);
  });
});
