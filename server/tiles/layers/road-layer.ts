import { type RoadLine, roadLines } from '../../../geodata/queries/tiles/road-lines.ts';
import { groupBy } from '../group-by.ts';
import { attributesOf, type LayerLoad, type LayerRows, pageOf, type TileLayer } from '../layer.ts';
import type { FeatureAttributes, ToTileThread } from '../messages.ts';
import type { Part } from '../part-index.ts';
import { MAX_ZOOM } from '../tile-grid.ts';

const ROWS_A_PAGE = 500;

/** Roads share no borders, so each is simplified on its own, to a quarter of a pixel. */
const TOLERANCE_UNITS = 2;

const parts: Readonly<Record<RoadLine['network'], Part>> = {
  DEPARTMENTAL: partOf('departmental', 4),
  LOCAL: partOf('local', 8),
};

/** The number of a local road in tiles is above that of every departmental one. */
const FIRST_LOCAL_NUMBER = 1_000_000;

/** Departmental and local roads as the ministry drew them. */
export const roadsLayer: TileLayer = {
  id: 'roads',
  title: 'Roads',
  description:
    'Drawn roads: departmental ones (of 16 regions) from zoom 4 on, local ones (of 11) from 8. National roads are not in the source. Empty in the bundled edition.',
  keyProperty: 'id',
  fields: {
    network: 'DEPARTMENTAL or LOCAL.',
    routeCode: 'Code of the route, e.g. SM-101.',
    course: 'What the route joins, as the source words it.',
    department: 'Department, in capitals as in the source.',
    province: 'Province, in capitals as in the source.',
    lengthKilometers: 'Length as published, in km.',
  },
  defaultFields: ['network', 'routeCode'],
  dataSets: ['roads'],
  loads: async (rows) => [roadLoad(rows)],
};

function partOf(id: string, minZoom: number): Part {
  return { id, minZoom, maxZoom: MAX_ZOOM, toleranceUnits: TOLERANCE_UNITS };
}

function roadLoad({ db }: LayerRows): LayerLoad {
  return {
    id: 'roads',
    minZoom: parts.DEPARTMENTAL.minZoom,
    maxZoom: MAX_ZOOM,
    async *messages(): AsyncGenerator<ToTileThread> {
      for (let last = ''; ; ) {
        const rows = await roadLines(db, last, ROWS_A_PAGE);
        if (rows.length > 0) yield* messagesOf(rows);
        if (rows.length < ROWS_A_PAGE) return;
        last = rows.at(-1)?.id ?? last;
      }
    },
  };
}

function* messagesOf(rows: readonly RoadLine[]): Generator<ToTileThread> {
  yield attributesOf('roads', rows.map(attributesOfRoad));
  for (const [network, group] of groupBy(rows, (row) => row.network)) {
    yield pageOf('roads', parts[network], {
      keys: group.map(({ id }) => id),
      geometries: group.map(({ geojson }) => geojson),
    });
  }
}

function attributesOfRoad({ geojson: _geojson, id, ...properties }: RoadLine): FeatureAttributes {
  const number = Number(id.slice(id.indexOf('-') + 1));
  const isLocal = properties.network === 'LOCAL';
  return { key: id, id: isLocal ? FIRST_LOCAL_NUMBER + number : number, properties };
}
