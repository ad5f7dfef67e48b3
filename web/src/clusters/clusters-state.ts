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
  /** Travel time that joins districts of a province too; null = borders alone do. */
  maxMinutes: number | null;
  include: readonly string[];
  exclude: readonly string[];
  /** Weights that differ from what counts by default, by criterion. */
  weights: ReadonlyMap<string, number>;
  /** Rank of the open proposal, and of the one it is compared with. */
  open: number | null;
  compared: number | null;
  /** Whether the firmness of the ranks is asked for. */
  stability: boolean;
  /** A set picked by hand. */
  picked: readonly string[];
  plan: PlanChoice;
}

/** What the portfolio asks beside the services, rules and weights. */
export interface PlanChoice {
  /** Whether it was asked for; changing the question takes that back. */
  asked: boolean;
  /** Clusters wanted by region; empty = those of the programme. */
  quotas: ReadonlyMap<string, number>;
  /** Waves that clusters of own numbers are spread over. */
  waves: number;
  /** Most clusters that one province leads; null = any number. */
  perProvince: number | null;
  /** Rank of the open cluster. */
  open: number | null;
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
  maxMinutes: null,
  include: [],
  exclude: [],
  weights: new Map(),
  open: null,
  compared: null,
  stability: false,
  picked: [],
  plan: { asked: false, quotas: new Map(), waves: 3, perProvince: null, open: null },
};

/** What no longer holds once the question changes: ranks name other sets then. */
export function withoutAnswers(state: ClustersState): Partial<ClustersState> {
  return { open: null, compared: null, plan: { ...state.plan, asked: false, open: null } };
}

/** Most districts of a set picked by hand, as the graph allows. */
export const mostPicked = 20;

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
    maxMinutes: whole(given.get('minutes'), 1, 1440),
    include: districts(given.get('with')),
    exclude: districts(given.get('without')),
    weights: readWeights(given.getAll('w')),
    open: whole(given.get('open'), 1, 1000),
    compared: whole(given.get('vs'), 1, 1000),
    stability: given.get('firm') === '1',
    picked: districts(given.get('picked')).slice(0, mostPicked),
    plan: {
      asked: given.get('plan') === '1',
      quotas: readQuotas(given.getAll('quota')),
      waves: whole(given.get('waves'), 1, 5) ?? firstClustersState.plan.waves,
      perProvince: whole(given.get('lead'), 1, 20),
      open: whole(given.get('cluster'), 1, 200),
    },
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
    ['minutes', state.maxMinutes === null ? null : String(state.maxMinutes)],
    ['with', state.include.join(' ') || null],
    ['without', state.exclude.join(' ') || null],
    ...[...state.weights].map(([code, weight]): [string, string] => ['w', `${code} ${weight}`]),
    ['open', state.open === null ? null : String(state.open)],
    ['vs', state.compared === null ? null : String(state.compared)],
    ['firm', state.stability ? '1' : null],
    ['picked', state.picked.join(' ') || null],
    ...planEntries(state.plan),
  ];
  const present = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(present).toString();
}

function planEntries({ asked, quotas, waves, perProvince, open }: PlanChoice) {
  const entries: [string, string | null][] = [
    ['plan', asked ? '1' : null],
    ...[...quotas].map(([region, most]): [string, string] => ['quota', `${region} ${most}`]),
    ['waves', waves === firstClustersState.plan.waves ? null : String(waves)],
    ['lead', perProvince === null ? null : String(perProvince)],
    ['cluster', open === null ? null : String(open)],
  ];
  return entries;
}

function readQuotas(texts: readonly string[]): Map<string, number> {
  return new Map(
    texts.flatMap((text) => {
      const [region = '', number = ''] = text.split(' ');
      const clusters = whole(number, 1, 50);
      return /^\d{2}$/.test(region) && clusters !== null ? [[region, clusters] as const] : [];
    }),
  );
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
