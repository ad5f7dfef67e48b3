import type { ConnectivityRule, Sector } from '../api/operations.ts';

export const views = ['proposals', 'picked', 'portfolio'] as const;
export type ClusterView = (typeof views)[number];

/** What the job of proposing clusters asks; planner's own values stay in the browser instead. */
export interface ClustersState {
  view: ClusterView;
  /** Region or province. */
  within: string | null;
  sectors: readonly Sector[];
  rule: ConnectivityRule;
  maxBridges: number;
  minDistricts: number;
  maxDistricts: number;
  crossProvince: boolean;
  include: readonly string[];
  exclude: readonly string[];
  /** Weights that differ from what counts by default, by criterion. */
  weights: ReadonlyMap<string, number>;
  /** Rank of the open proposal, and of the one it is compared with. */
  open: number | null;
  compared: number | null;
  /** A set picked by hand. */
  picked: readonly string[];
}

export const firstClustersState: ClustersState = {
  view: 'proposals',
  within: null,
  sectors: ['HEALTH'],
  rule: 'STRICT',
  maxBridges: 1,
  minDistricts: 3,
  maxDistricts: 6,
  crossProvince: false,
  include: [],
  exclude: [],
  weights: new Map(),
  open: null,
  compared: null,
  picked: [],
};

export const sectors = [
  'HEALTH',
  'EDUCATION',
  'ENVIRONMENT',
  'WATER_SANITATION',
  'SOCIAL_INCLUSION',
  'TRANSPORT',
  'ENERGY',
  'CONNECTIVITY',
] as const satisfies readonly Sector[];

export const rules = ['STRICT', 'PROVINCIAL_CAPITAL', 'BRIDGES'] as const;

/** The state in the text of the address; what is wrong in it is as at first. */
export function readClusters(text: string | null): ClustersState {
  if (text === null) return firstClustersState;
  const given = new URLSearchParams(text);
  const chosen = sectors.filter((sector) => list(given.get('for')).includes(sector.toLowerCase()));
  const min = whole(given.get('min'), 2, 10) ?? firstClustersState.minDistricts;
  const max = whole(given.get('max'), min, 10) ?? Math.max(min, firstClustersState.maxDistricts);
  const within = given.get('in');
  return {
    view: views.find((one) => one === given.get('view')) ?? 'proposals',
    within: within && /^(\d{2}|\d{4})$/.test(within) ? within : null,
    sectors: chosen.length === 1 || chosen.length === 2 ? chosen : firstClustersState.sectors,
    rule: rules.find((one) => one.toLowerCase() === given.get('rule')) ?? 'STRICT',
    maxBridges: whole(given.get('bridges'), 0, 3) ?? 1,
    minDistricts: min,
    maxDistricts: max,
    crossProvince: given.get('cross') === '1',
    include: districts(given.get('with')),
    exclude: districts(given.get('without')),
    weights: readWeights(given.getAll('w')),
    open: whole(given.get('open'), 1, 1000),
    compared: whole(given.get('vs'), 1, 1000),
    picked: districts(given.get('picked')),
  };
}

export function writeClusters(state: ClustersState): string {
  const first = firstClustersState;
  const entries: [string, string | null][] = [
    ['view', state.view === first.view ? null : state.view],
    ['in', state.within],
    ['for', state.sectors.join(' ').toLowerCase()],
    ['rule', state.rule === first.rule ? null : state.rule.toLowerCase()],
    ['bridges', state.maxBridges === first.maxBridges ? null : String(state.maxBridges)],
    ['min', state.minDistricts === first.minDistricts ? null : String(state.minDistricts)],
    ['max', state.maxDistricts === first.maxDistricts ? null : String(state.maxDistricts)],
    ['cross', state.crossProvince ? '1' : null],
    ['with', state.include.join(' ') || null],
    ['without', state.exclude.join(' ') || null],
    ...[...state.weights].map(([code, weight]): [string, string] => ['w', `${code} ${weight}`]),
    ['open', state.open === null ? null : String(state.open)],
    ['vs', state.compared === null ? null : String(state.compared)],
    ['picked', state.picked.join(' ') || null],
  ];
  const present = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(present).toString();
}

function list(text: string | null): string[] {
  return (text ?? '').split(' ').filter((part) => part !== '');
}

function districts(text: string | null): string[] {
  return list(text).filter((code) => /^\d{6}$/.test(code));
}

function whole(text: string | null, least: number, most: number): number | null {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function readWeights(texts: readonly string[]): Map<string, number> {
  return new Map(
    texts.flatMap((text) => {
      const [code = '', weight = ''] = text.split(' ');
      const value = Number(weight);
      const isRight = /^[A-Z_]+$/.test(code) && weight !== '' && value >= 0 && value <= 100;
      return isRight ? [[code, value] as const] : [];
    }),
  );
}
