import DataLoader from 'dataloader';
import type { IndicatorValue } from '../geodata/model/indicator.ts';
import type { Ubigeo } from '../geodata/model/territory.ts';
import { type FacilityRow, facilitiesOf } from '../geodata/queries/facts/facilities.ts';
import { facilitiesById } from '../geodata/queries/facts/facility-by-id.ts';
import { facilityCounts } from '../geodata/queries/facts/facility-counts.ts';
import { indicatorSeries } from '../geodata/queries/facts/indicator-series.ts';
import { indicatorValues } from '../geodata/queries/facts/indicator-values.ts';
import { type PopulationFact, populationOf } from '../geodata/queries/facts/population.ts';
import type { Queryable } from '../geodata/queries/sql.ts';
import { jointShapes } from '../geodata/queries/territories/joint-shape.ts';
import { shapes } from '../geodata/queries/territories/shapes.ts';
import {
  type TerritoryPage,
  type TerritoryQuery,
  territoryCounts,
  territoryPages,
} from '../geodata/queries/territories/territory-page.ts';
import type { Analyst } from '../geodata/questions/analyst.ts';
import type { FacilityChoice } from '../geodata/questions/chosen-facilities.ts';
import type { NearestToCapital } from '../geodata/questions/nearest-facilities.ts';
import type { TravelChoice } from '../geodata/questions/travel-subject.ts';
import { refusingNul } from './common/text-only.ts';
import type { Reference } from './reference.ts';

/** What one request works with. */
export interface Context {
  db: Queryable;
  reference: Reference;
  requestId: string;
  loaders: Loaders;
  /** Computes what would hold the event loop up. */
  analyst: Analyst;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Drawing of a shape: level of detail by tolerance, decimal places of degrees. */
export interface Drawing {
  toleranceMeters: number;
  precision: number;
}

/** Facilities of a district: which ones, between which ids, and how many from which end. */
export interface FacilityQuery {
  kind: string | null;
  minCategory: string | null;
  after: string | null;
  before: string | null;
  reversed: boolean;
  limit: number;
}

/** Indicators by code, in a year or the latest of each. */
export interface IndicatorQuery {
  codes: readonly string[];
  year: number | null;
}

/** The facilities nearest to a capital: which ones, how many, how people travel. */
export type NearestQuery = TravelChoice & FacilityChoice & { first: number };

/** Batches of one request: equal questions about several territories become one statement. */
export interface Loaders {
  territoryPage(query: TerritoryQuery): DataLoader<Ubigeo, TerritoryPage>;
  territoryCount(query: TerritoryQuery): DataLoader<Ubigeo, number>;
  shape(drawing: Drawing): DataLoader<Ubigeo, object>;
  /** Key: codes joined by commas. */
  jointShape(drawing: Drawing): DataLoader<string, object>;
  /** Key: `ubigeo year`, year 0 = the latest. */
  population: DataLoader<string, PopulationFact | null>;
  indicators(query: IndicatorQuery): DataLoader<Ubigeo, IndicatorValue[]>;
  indicatorSeries(code: string): DataLoader<Ubigeo, IndicatorValue[]>;
  facility: DataLoader<string, FacilityRow | null>;
  facilities(query: FacilityQuery): DataLoader<Ubigeo, FacilityRow[]>;
  facilityCount(query: Pick<FacilityQuery, 'kind' | 'minCategory'>): DataLoader<Ubigeo, number>;
  nearestFacilities(
    query: NearestQuery,
  ): DataLoader<Ubigeo, NearestToCapital & { sourceIds: readonly string[] }>;
}

/**
 * A request's context; nothing in it outlives the request but the reference. `readShape` makes of
 * the text of a territory's shape what answers hold; GeoJSON when not given.
 */
export function createContext(
  given: Omit<Context, 'loaders'>,
  readShape: (geojson: string) => object = (geojson) => JSON.parse(geojson),
): Context {
  const db = refusingNul(given.db);
  return { ...given, db, loaders: createLoaders({ ...given, db }, readShape) };
}

function createLoaders(
  { db, analyst, reference, signal }: Omit<Context, 'loaders'>,
  readShape: (geojson: string) => object,
): Loaders {
  return {
    nearestFacilities: family(
      (query: NearestQuery) =>
        new DataLoader(
          async (ubigeos: readonly Ubigeo[]) => {
            const asked = { ...query, ubigeos };
            const answer = await analyst.ask('nearestFacilities', asked, reference, signal);
            return answer.of.map((one) => ({ ...one, sourceIds: answer.sourceIds }));
          },
          { maxBatchSize: MOST_KEYS },
        ),
    ),
    territoryPage: family((query: TerritoryQuery) =>
      byKey((parents) => territoryPages(db, parents, query), emptyPage),
    ),
    territoryCount: family((query: TerritoryQuery) =>
      byKey((parents) => territoryCounts(db, parents, query), 0),
    ),
    shape: family(({ precision, toleranceMeters }: Drawing) =>
      byKey<object>(async (ubigeos) => {
        const rows = await shapes(db, ubigeos, precision, toleranceMeters);
        return new Map(rows.map(({ ubigeo, geojson }) => [ubigeo, readShape(geojson)]));
      }, {}),
    ),
    jointShape: family(({ precision, toleranceMeters }: Drawing) =>
      byKey<object>(async (sets) => {
        const rows = await jointShapes(db, sets, precision, toleranceMeters);
        return new Map(
          rows.flatMap(({ members, geojson }) =>
            geojson === null ? [] : [[members, readShape(geojson)] as const],
          ),
        );
      }, noShape),
    ),
    population: byKey<PopulationFact | null>(async (keys) => {
      const asked = keys.map((key) => key.split(' ') as [string, string]);
      const rows = await populationOf(
        db,
        asked.map(([ubigeo]) => ubigeo),
        asked.map(([, year]) => Number(year)),
      );
      return new Map(rows.map((row) => [`${row.ubigeo} ${row.askedYear}`, row]));
    }, null),
    indicators: family(({ codes, year }: IndicatorQuery) =>
      byKey(
        async (ubigeos) => groupBy(await indicatorValues(db, ubigeos, codes, year), byUbigeo),
        [],
      ),
    ),
    indicatorSeries: family((code: string) =>
      byKey(async (ubigeos) => groupBy(await indicatorSeries(db, ubigeos, code), byUbigeo), []),
    ),
    facility: byKey<FacilityRow | null>(async (ids) => {
      const rows = await facilitiesById(db, ids);
      return new Map(rows.map((row) => [row.id, row]));
    }, null),
    facilities: family(({ kind, minCategory, after, before, reversed, limit }: FacilityQuery) =>
      byKey(async (ubigeos) => {
        const bounds = [after, before, reversed, limit];
        const rows = await facilitiesOf(db, ubigeos, kind, minCategory, ...bounds);
        return groupBy(rows, ({ parentUbigeo }) => parentUbigeo);
      }, []),
    ),
    facilityCount: family(({ kind, minCategory }: Pick<FacilityQuery, 'kind' | 'minCategory'>) =>
      byKey(async (ubigeos) => {
        const rows = await facilityCounts(db, ubigeos, kind, minCategory);
        return new Map(rows.map(({ ubigeo, count }) => [ubigeo, count]));
      }, 0),
    ),
  };
}

const noShape = { type: 'MultiPolygon', coordinates: [] };

const emptyPage: TerritoryPage = {
  ubigeos: [],
  cursorAt: () => '',
  hasNextPage: false,
  hasPreviousPage: false,
};

const byUbigeo = ({ ubigeo }: { ubigeo: string }) => ubigeo;

/** Parameters of a statement stay well below what servers accept. */
const MOST_KEYS = 2500;

function byKey<Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  missing: Value,
): DataLoader<string, Value> {
  return new DataLoader(
    async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? missing);
    },
    { maxBatchSize: MOST_KEYS },
  );
}

/** One loader for each distinct question of a request. */
function family<Question, Loader>(create: (question: Question) => Loader) {
  const loaders = new Map<string, Loader>();
  return (question: Question): Loader => {
    const key = JSON.stringify(question);
    const loader = loaders.get(key) ?? create(question);
    loaders.set(key, loader);
    return loader;
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** One shape that covers all the given territories, read with the others of the request. */
export function loadJointShape(
  { loaders }: Context,
  ubigeos: readonly Ubigeo[],
  drawing: Drawing,
): Promise<object> {
  return loaders.jointShape(drawing).load(ubigeos.join(','));
}
