import type { TerritoryLevel, Ubigeo } from '../../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../../geodata/queries/reference/territories.ts';
import { attributesOf, type LayerRows, pageOf, pointText, type TileLayer } from '../layer.ts';
import type { FeatureAttributes, ToTileThread } from '../messages.ts';
import type { Part } from '../part-index.ts';
import { MAX_ZOOM } from '../tile-grid.ts';
import { latestPeople } from './territory-layer.ts';

/** From which zoom on capitals of a level are drawn, the highest level first. */
const minZooms: readonly [TerritoryLevel, number][] = [
  ['REGION', 0],
  ['PROVINCE', 4],
  ['DISTRICT', 6],
];

interface Capital {
  district: TerritoryRow;
  /** The highest level it is the capital of. */
  level: TerritoryLevel;
  people: number | null;
}

/** Towns that are capitals, once each, by the code of their district. */
export const capitalsLayer: TileLayer = {
  id: 'capitals',
  title: 'Capitals',
  description:
    'Towns that are capitals, once each; those of regions from zoom 0 on, of provinces from 4, of districts from 6. A capital whose published coordinates are refused is left out.',
  keyProperty: 'ubigeo',
  fields: {
    name: 'Name of the town.',
    level: 'The highest level it is the capital of: REGION, PROVINCE or DISTRICT.',
    labelRank:
      'Priority of its label, 1 the highest: by level, then by the people of its district.',
    population: 'People of its district in the latest year with a figure.',
    category: 'City, town, village, …, as the source states it.',
    altitudeMeters: 'Metres above sea level.',
    districtName: 'Name of its district.',
    province: 'Code of its province.',
    region: 'Code of its region.',
  },
  defaultFields: ['name', 'level', 'labelRank'],
  dataSets: ['territories'],
  loads: async (rows) => [
    {
      id: 'capitals',
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      async *messages(): AsyncGenerator<ToTileThread> {
        const capitals = await rankedCapitals(rows);
        yield attributesOf('capitals', capitals.map(attributesOfCapital));
        for (const [level, minZoom] of minZooms) {
          const part = { id: level, minZoom, maxZoom: MAX_ZOOM, toleranceUnits: 0 };
          yield pageOfCapitals(
            part,
            capitals.filter((capital) => capital.level === level),
          );
        }
      },
    },
  ],
};

/** By level, then by people; equal ones by code. */
async function rankedCapitals(rows: LayerRows): Promise<Capital[]> {
  const { reference } = rows;
  const districts = reference.inside('DISTRICT', '').filter(isUsable);
  const levelOf = new Map<Ubigeo, TerritoryLevel>();
  for (const level of ['DISTRICT', 'PROVINCE', 'REGION'] as const) {
    for (const row of reference.inside(level, '')) levelOf.set(row.capitalDistrictUbigeo, level);
  }
  const people = await latestPeople(
    rows,
    districts.map(({ ubigeo }) => ubigeo),
  );
  const places = minZooms.map(([level]) => level);
  return districts
    .map((district) => ({
      district,
      level: levelOf.get(district.ubigeo) ?? 'DISTRICT',
      people: people.get(district.ubigeo) ?? null,
    }))
    .sort(
      (a, b) =>
        places.indexOf(a.level) - places.indexOf(b.level) ||
        (b.people ?? 0) - (a.people ?? 0) ||
        (a.district.ubigeo < b.district.ubigeo ? -1 : 1),
    );
}

function isUsable({ capitalStatus, capitalLongitude }: TerritoryRow): boolean {
  return capitalLongitude !== null && capitalStatus !== 'REJECTED';
}

function attributesOfCapital({ district, level, people }: Capital, i: number): FeatureAttributes {
  return {
    key: district.ubigeo,
    id: Number(district.ubigeo),
    properties: {
      name: district.capitalName ?? district.name,
      level,
      labelRank: i + 1,
      population: people,
      category: district.capitalCategory,
      altitudeMeters: district.capitalAltitudeMeters,
      districtName: district.name,
      province: district.provinceUbigeo,
      region: district.regionUbigeo,
    },
  };
}

function pageOfCapitals(part: Part, capitals: readonly Capital[]): ToTileThread {
  return pageOf('capitals', part, {
    keys: capitals.map(({ district }) => district.ubigeo),
    geometries: capitals.map(({ district }) =>
      pointText(district.capitalLongitude as number, district.capitalLatitude as number),
    ),
  });
}
