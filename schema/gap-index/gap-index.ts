import { agreedReason } from '../../geodata/analysis/service-gap.ts';
import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import type { Indicator } from '../../geodata/model/indicator.ts';
import { type MissingReason, missingReasons } from '../../geodata/model/measure.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { GapIndexColumns, RanksInside } from '../../geodata/questions/gap-index.ts';
import type { GapChoice } from '../../geodata/questions/gap-subject.ts';
import type { Context } from '../context.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import type { SourceType } from '../measure/measure.type.ts';
import type {
  AffectedPeopleType,
  GapDimensionType,
  GapIndexType,
  GapRankType,
  GapUncertaintyType,
} from './gap-index.type.ts';
import { sharedAnswer } from './shared-answer.ts';

/** An answer, with what its rows look up in it. */
export interface GapIndexView {
  choice: GapChoice;
  columns: GapIndexColumns;
  placeOf: ReadonlyMap<Ubigeo, number>;
  /** Indicators of the answer, and the columns of each dimension. */
  indicators: readonly Indicator[];
  columnsOf: readonly (readonly number[])[];
}

/** The index of one territory, and where it stands in the answer it is part of. */
export interface GapIndexRow extends GapIndexType {
  view: GapIndexView;
  /** Its place in the columns. */
  at: number;
}

const views = new WeakMap<GapIndexColumns, GapIndexView>();

/** The index of every territory of a choice, which many requests share. */
export async function gapIndexView(choice: GapChoice, context: Context): Promise<GapIndexView> {
  const columns = await sharedAnswer('gapIndex', choice, context);
  const view = views.get(columns) ?? viewOf(columns, choice);
  views.set(columns, view);
  return view;
}

function viewOf(columns: GapIndexColumns, choice: GapChoice): GapIndexView {
  return {
    choice,
    columns,
    placeOf: new Map(columns.ubigeos.map((ubigeo, i) => [ubigeo, i])),
    indicators: columns.indicators.map((code) => indicatorByCode.get(code) as Indicator),
    columnsOf: columns.sectors.map((_, dimension) =>
      [...columns.dimensionOf.keys()].filter((c) => columns.dimensionOf[c] === dimension),
    ),
  };
}

/** The index of a territory. */
export async function gapIndexOf(
  ubigeo: Ubigeo,
  choice: GapChoice,
  context: Context,
): Promise<GapIndexRow> {
  const view = await gapIndexView(choice, context);
  return gapIndexAt(view, view.placeOf.get(ubigeo) as number);
}

/** The index of the territory at a place of the answer. */
export function gapIndexAt(view: GapIndexView, at: number): GapIndexRow {
  const { columns } = view;
  const value = knownOrNull(columns.value[at]);
  return {
    view,
    at,
    value,
    insufficientData: value === null,
    rank: columns.rank[at] || null,
    ranked: columns.ranked,
    percentile: knownOrNull(columns.percentile[at]),
  };
}

function knownOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The rank among those of the same region or province; null when there is none. */
export function rankInside({ rank, ranked }: RanksInside, at: number): GapRankType | null {
  const place = rank[at] as number;
  return place === 0 ? null : { rank: place, ranked: ranked[at] as number };
}

/** Why the composite is missing: what the missing indicators of its missing sectors agree on. */
export function missingReasonOf({ view, at, value }: GapIndexRow): MissingReason | null {
  if (value !== null) return null;
  const { sectors, shares, dimensions } = view.columns;
  const lacking = [...sectors.keys()].filter(
    (d) => (shares[d] as number) > 0 && Number.isNaN(dimensions[d]?.[at]),
  );
  return agreedReason(lacking.flatMap((d) => reasonsIn(view, at, d)));
}

/** Why an indicator is missing; null when it has a value. */
function reasonAt({ columns }: GapIndexView, at: number, c: number): MissingReason | null {
  return missingReasons[(columns.reasons[c]?.[at] ?? 0) - 1] ?? null;
}

function reasonsIn(view: GapIndexView, at: number, dimension: number): MissingReason[] {
  const columns = view.columnsOf[dimension] as readonly number[];
  return columns.flatMap((c) => reasonAt(view, at, c) ?? []);
}

/** A dimension of one territory's index. */
export interface GapDimensionRow extends GapDimensionType {
  view: GapIndexView;
  at: number;
  dimension: number;
}

/** Every dimension of the index, in the order of the sectors. */
export function gapDimensions({ view, at }: GapIndexRow): GapDimensionRow[] {
  const { columns } = view;
  return columns.sectors.map((sector, dimension) => {
    const value = knownOrNull(columns.dimensions[dimension]?.[at]);
    return {
      view,
      at,
      dimension,
      sector,
      value,
      insufficientData: value === null,
      weight: columns.shares[dimension] as number,
      indicatorsTotal: (view.columnsOf[dimension] as readonly number[]).length,
    };
  });
}

/** Indicators of the dimension without a value here. */
export function missingIndicators({ view, at, dimension }: GapDimensionRow): Indicator[] {
  const columns = view.columnsOf[dimension] as readonly number[];
  return columns
    .filter((c) => reasonAt(view, at, c) !== null)
    .map((c) => view.indicators[c] as Indicator);
}

/** Why the dimension is missing; null when it has a value. */
export function dimensionReason({ view, at, dimension, value }: GapDimensionRow) {
  return value === null ? agreedReason(reasonsIn(view, at, dimension)) : null;
}

/** People affected at least, over some dimensions: the dimension with most of them counts. */
export function affectedPeople(
  { columns, indicators }: GapIndexView,
  at: number,
  dimensions: readonly number[],
  { reference }: Context,
): AffectedPeopleType {
  const [most] = dimensions
    .map((d) => ({
      people: columns.affected[d]?.people[at] ?? Number.NaN,
      column: columns.affected[d]?.column[at] ?? -1,
    }))
    .filter(({ column }) => column >= 0)
    .sort((a, b) => b.people - a.people);
  const measure =
    most === undefined
      ? missingMeasure('people', 'NOT_IN_SOURCE')
      : derivedMeasure(Math.round(most.people), 'people', null);
  return {
    people: presentMeasure(measure, reference),
    indicator: most === undefined ? null : (indicators[most.column] as Indicator),
  };
}

/** The sources of the values that count, each once. */
export function gapSources({ view, at }: GapIndexRow, { reference }: Context): SourceType[] {
  const present = view.indicators.filter((_, c) => reasonAt(view, at, c) === null);
  const ids = new Set(present.map(({ sourceId }) => sourceId));
  return [...ids].sort().flatMap((id) => reference.sources.get(id) ?? []);
}

/** How far the rank depends on choices; null where there is no rank. */
export async function gapUncertaintyOf(
  { view, at, rank }: GapIndexRow,
  { draws, seed }: { draws: number; seed: number },
  context: Context,
): Promise<GapUncertaintyType | null> {
  if (rank === null) return null;
  const found = await sharedAnswer('gapUncertainty', { ...view.choice, draws, seed }, context);
  const rankLow = found.low[at] as number;
  if (rankLow === 0) return null;
  return {
    rankLow,
    rankHigh: found.high[at] as number,
    meanRankShift: found.shift[at] as number,
    draws,
    seed,
  };
}
