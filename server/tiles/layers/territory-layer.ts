import type { TerritoryLevel, Ubigeo } from '../../../geodata/model/territory.ts';
import { populationOf } from '../../../geodata/queries/facts/population.ts';
import type { TerritoryRow } from '../../../geodata/queries/reference/territories.ts';
import { shapes } from '../../../geodata/queries/territories/shapes.ts';
import { shapeDetails } from '../../../geodata/queries/tiles/shape-details.ts';
import { attributesOf, type LayerLoad, type LayerRows, pageOf, type TileLayer } from '../layer.ts';
import type { FeatureAttributes, ToTileThread } from '../messages.ts';
import { MAX_ZOOM } from '../tile-grid.ts';
import { detailsByZoom, type ZoomDetail } from '../zoom-details.ts';

/** Stored vertices are whole multiples of 1e-7 degrees. */
const DECIMAL_PLACES = 7;

/** Shapes that one statement reads, so that no answer occupies the event loop for long. */
const SHAPES_A_PAGE: Readonly<Record<TerritoryLevel, number>> = {
  REGION: 5,
  PROVINCE: 20,
  DISTRICT: 100,
};

const commonFields = {
  name: 'Name.',
  population: 'People in the latest year with a figure.',
  populationPerKm2: 'People of that year by km².',
  areaKm2: 'Area on the ellipsoid in km².',
  capital: 'Name of its capital.',
};

const provinceFields = {
  ...commonFields,
  region: 'Code of its region.',
  regionName: 'Name of its region.',
};

const districtFields = {
  ...provinceFields,
  province: 'Code of its province.',
  provinceName: 'Name of its province.',
  naturalRegion: 'COSTA, SIERRA or SELVA.',
};

/** Shapes of regions at the level of detail of each zoom. */
export const regionsLayer = territoryLayer('regions', 'REGION', 'Regions', commonFields);

/** Shapes of provinces at the level of detail of each zoom. */
export const provincesLayer = territoryLayer('provinces', 'PROVINCE', 'Provinces', provinceFields);

/** Shapes of districts at the level of detail of each zoom. */
export const districtsLayer = territoryLayer('districts', 'DISTRICT', 'Districts', districtFields);

function territoryLayer(
  id: string,
  level: TerritoryLevel,
  title: string,
  fields: TileLayer['fields'],
): TileLayer {
  return {
    id,
    title,
    description: `${title} of Peru; neighbours share every vertex of their border at every zoom.`,
    keyProperty: 'ubigeo',
    fields,
    defaultFields: ['name'],
    indicatorLevel: level,
    dataSets: ['territories', 'population'],
    loads: async (rows) => {
      const details = detailsByZoom(await shapeDetails(rows.db));
      return [
        attributeLoad(id, level, rows),
        ...details.map((detail) => shapeLoad(id, level, detail, rows)),
      ];
    },
  };
}

function attributeLoad(layer: string, level: TerritoryLevel, rows: LayerRows): LayerLoad {
  return {
    id: 'attributes',
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    async *messages(): AsyncGenerator<ToTileThread> {
      const territories = rows.reference.inside(level, '');
      const people = await latestPeople(
        rows,
        territories.map(({ ubigeo }) => ubigeo),
      );
      const features = territories.map((row) => attributesOfTerritory(row, rows, people));
      yield attributesOf(layer, features);
    },
  };
}

function attributesOfTerritory(
  row: TerritoryRow,
  { reference }: LayerRows,
  people: ReadonlyMap<Ubigeo, number>,
): FeatureAttributes {
  const { ubigeo, name, areaKm2, naturalRegion, regionUbigeo, provinceUbigeo } = row;
  const population = people.get(ubigeo) ?? null;
  return {
    key: ubigeo,
    id: Number(ubigeo),
    properties: {
      name,
      population,
      populationPerKm2: population === null ? null : population / areaKm2,
      areaKm2,
      capital: row.capitalName,
      region: regionUbigeo,
      regionName: reference.names.get(regionUbigeo) ?? null,
      province: provinceUbigeo,
      provinceName: reference.names.get(provinceUbigeo ?? '') ?? null,
      naturalRegion,
    },
  };
}

/** People in the latest year, by code. */
export async function latestPeople(
  { db }: LayerRows,
  ubigeos: readonly Ubigeo[],
): Promise<Map<Ubigeo, number>> {
  const latest = ubigeos.map(() => 0);
  const rows = await populationOf(db, ubigeos, latest);
  return new Map(rows.map(({ ubigeo, people }) => [ubigeo, people]));
}

function shapeLoad(
  layer: string,
  level: TerritoryLevel,
  { detail, toleranceMeters, minZoom, maxZoom }: ZoomDetail,
  { db, reference }: LayerRows,
): LayerLoad {
  const part = { id: `detail-${detail}`, minZoom, maxZoom, toleranceUnits: 0 };
  const size = SHAPES_A_PAGE[level];
  return {
    ...part,
    async *messages(): AsyncGenerator<ToTileThread> {
      const ubigeos = reference.inside(level, '').map(({ ubigeo }) => ubigeo);
      for (let from = 0; from < ubigeos.length; from += size) {
        const page = ubigeos.slice(from, from + size);
        const found = await shapes(db, page, DECIMAL_PLACES, toleranceMeters);
        yield pageOf(layer, part, {
          keys: found.map(({ ubigeo }) => ubigeo),
          geometries: found.map(({ geojson }) => geojson),
        });
      }
    },
  };
}
