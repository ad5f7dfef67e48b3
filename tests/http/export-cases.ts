import type { Parameters } from './exports-client.ts';

/** A small question to an export. */
export interface ExportCase {
  name: string;
  parameters?: Parameters;
  /** Rows of the answer; at least one where the number depends on the edition. */
  rows?: number;
  /** What the bundled edition does not have. */
  officialOnly?: true;
}

const where = { region: { ubigeo: { eq: '22' } } };
const proposals = { input: { within: ['22'], sectors: ['HEALTH'], first: 3 } };
const wanted = { districts: '220501,220505,220510', input: { sectors: ['EDUCATION'] } };
const place = { from: '220501' };

/** One question to each export. San Martín has 10 provinces and 78 districts. */
export const exportCases: readonly ExportCase[] = [
  { name: 'regions', parameters: { indicators: 'idh_2019' }, rows: 25 },
  { name: 'provinces', parameters: { where, indicators: 'idh_2019' }, rows: 10 },
  { name: 'districts', parameters: { where, indicators: 'idh_2019' }, rows: 78 },
  { name: 'neighbors', parameters: { where, order: 2 } },
  { name: 'facilities', parameters: { where, kind: 'HEALTH' }, officialOnly: true },
  { name: 'mancomunidades', parameters: { kind: 'REGIONAL' } },
  { name: 'programmes' },
  { name: 'programme-waves', rows: 3 },
  { name: 'interventions', parameters: { territory: '22' } },
  { name: 'good-practices' },
  { name: 'historical-clusters', rows: 7 },
  { name: 'indicators', parameters: { codes: 'idh_2019', lang: 'EN' }, rows: 1 },
  { name: 'criteria', rows: 20 },
  { name: 'sectors', rows: 10 },
  { name: 'datasets' },
  { name: 'sources' },
  { name: 'reviewed-links', rows: 2 },
  { name: 'indicator-values', parameters: { where, indicators: 'idh_2019' }, rows: 78 },
  { name: 'province-indicator-values', parameters: { indicators: 'idh_2019' }, rows: 196 },
  { name: 'region-indicator-values', parameters: { indicators: 'idh_2019' }, rows: 25 },
  { name: 'indicator-series', parameters: { where, indicator: 'idh_2019' } },
  { name: 'service-gaps', parameters: { where, sectors: 'HEALTH' }, rows: 3 * 78 },
  { name: 'province-service-gaps', parameters: { where, sectors: 'HEALTH' }, rows: 3 * 10 },
  { name: 'region-service-gaps', parameters: { sectors: 'HEALTH' }, rows: 3 * 25 },
  { name: 'sector-needs', parameters: { where }, rows: 8 * 78 },
  { name: 'province-sector-needs', parameters: { where }, rows: 8 * 10 },
  { name: 'region-sector-needs', rows: 8 * 25 },
  {
    name: 'aggregates',
    parameters: { groupBy: 'REGION', measures: [{ of: 'POPULATION' }, { of: 'AREA_KM2' }] },
    rows: 2 * 25,
  },
  { name: 'gap-ranking', parameters: { within: '22', draws: 50 } },
  { name: 'gap-sensitivity', parameters: { within: '22', draws: 50, places: 10 } },
  { name: 'similar-districts', parameters: { ubigeo: '220505', k: 5 }, rows: 5 },
  { name: 'contiguity', parameters: { within: '22' } },
  { name: 'contiguity-check', parameters: { districts: '160202,160206,160210' }, rows: 1 },
  { name: 'contiguity-path', parameters: { ...place, to: '160202' } },
  { name: 'contiguous-groups', parameters: { where }, rows: 1 },
  { name: 'spatial-autocorrelation', parameters: { indicator: 'idh_2019', within: '22' }, rows: 1 },
  { name: 'local-autocorrelation', parameters: { indicator: 'idh_2019', within: '22' } },
  { name: 'regionalization', parameters: { variables: 'idh_2019', k: 3, within: '22' } },
  {
    name: 'regionalization-groups',
    parameters: { variables: 'idh_2019', k: 3, within: '22' },
    rows: 3,
  },
  { name: 'proposals', parameters: proposals, rows: 3 },
  { name: 'proposal-alternatives', parameters: proposals },
  { name: 'proposal-stability', parameters: { ...proposals, draws: 20 }, rows: 3 },
  { name: 'portfolio', parameters: { input: { sectors: ['HEALTH'] } }, rows: 16 },
  {
    name: 'mancomunidad-suggestions',
    parameters: { input: { within: ['22'], sectors: ['HEALTH'], maxMinutes: 240, first: 3 } },
    rows: 3,
    officialOnly: true,
  },
  { name: 'cluster-eligibility', parameters: { districts: wanted.districts }, rows: 1 },
  { name: 'cluster-explanation', parameters: wanted, rows: 1 },
  { name: 'cluster-changes', parameters: wanted },
  { name: 'travel-time', parameters: { ...place, to: '220901' }, rows: 1, officialOnly: true },
  {
    name: 'accessibility-matrix',
    parameters: { within: '2205' },
    rows: 11 * 11,
    officialOnly: true,
  },
  {
    name: 'nearest-facilities',
    parameters: { ubigeo: '220501', count: 3 },
    rows: 3,
    officialOnly: true,
  },
  { name: 'isochrones', parameters: { ...place, limits: '30,60' }, rows: 2, officialOnly: true },
  {
    name: 'catchment',
    parameters: { facility: 'Facility:health-00006353', minutes: 60 },
    officialOnly: true,
  },
  { name: 'service-access', parameters: { within: '22' }, rows: 78, officialOnly: true },
];
