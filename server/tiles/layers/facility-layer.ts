import {
  type FacilityPoint,
  facilityPoints,
} from '../../../geodata/queries/tiles/facility-points.ts';
import { groupBy } from '../group-by.ts';
import {
  attributesOf,
  type LayerLoad,
  type LayerRows,
  pageOf,
  pointText,
  type TileLayer,
} from '../layer.ts';
import type { FeatureAttributes, ToTileThread } from '../messages.ts';
import { MAX_ZOOM } from '../tile-grid.ts';

const ROWS_A_PAGE = 2000;

/** The number of a school in tiles is above that of every health facility, whose codes have 8 digits. */
const FIRST_SCHOOL_NUMBER = 100_000_000;

const SCHOOL_MIN_ZOOM = 10;

/** Health facilities and school points. */
export const facilitiesLayer: TileLayer = {
  id: 'facilities',
  title: 'Facilities',
  description:
    'Health facilities and points where education services work: hospitals (categories II and III) from zoom 0 on, centres with beds (I-4) from 5, other centres (I-3) from 6, all health facilities from 8, schools from 10.',
  keyProperty: 'id',
  fields: {
    kind: 'HEALTH or SCHOOL.',
    name: 'As its register writes it; schools have none.',
    category: 'Health category, I-1 to III-E.',
    institution: 'Who runs it.',
    classification: 'Kind of health facility as its register states it.',
    status: 'Working or closed, as its register states it.',
    district: 'Code of the district that holds it.',
    declaredDistrict: 'Code of the district that its register states.',
    altitudeMeters: 'Metres above sea level.',
    emergencyVisits: 'Emergency visits it reported.',
    services: 'Education services at a school point.',
  },
  defaultFields: ['kind', 'category', 'name'],
  dataSets: ['facilities'],
  loads: async (rows) => [
    facilityLoad('HEALTH', 0, rows),
    facilityLoad('SCHOOL', SCHOOL_MIN_ZOOM, rows),
  ],
};

function facilityLoad(kind: FacilityPoint['kind'], minZoom: number, { db }: LayerRows): LayerLoad {
  return {
    id: kind,
    minZoom,
    maxZoom: MAX_ZOOM,
    async *messages(): AsyncGenerator<ToTileThread> {
      for (let last = ''; ; ) {
        const rows = await facilityPoints(db, kind, last, ROWS_A_PAGE);
        if (rows.length > 0) yield* messagesOf(rows);
        if (rows.length < ROWS_A_PAGE) return;
        last = rows.at(-1)?.id ?? last;
      }
    },
  };
}

function* messagesOf(rows: readonly FacilityPoint[]): Generator<ToTileThread> {
  yield attributesOf('facilities', rows.map(attributesOfFacility));
  const byZoom = groupBy(rows, minZoomOf);
  for (const [minZoom, group] of byZoom) {
    const part = { id: `from-${minZoom}`, minZoom, maxZoom: MAX_ZOOM, toleranceUnits: 0 };
    yield pageOf('facilities', part, {
      keys: group.map(({ id }) => id),
      geometries: group.map(({ longitude, latitude }) => pointText(longitude, latitude)),
    });
  }
}

function minZoomOf({ kind, category }: FacilityPoint): number {
  if (kind === 'SCHOOL') return SCHOOL_MIN_ZOOM;
  if (category?.startsWith('II')) return 0;
  if (category === 'I-4') return 5;
  return category === 'I-3' ? 6 : 8;
}

function attributesOfFacility(row: FacilityPoint): FeatureAttributes {
  const { id, longitude: _longitude, latitude: _latitude, ...properties } = row;
  const number = Number(id.slice(id.indexOf('-') + 1));
  return {
    key: id,
    id: row.kind === 'SCHOOL' ? FIRST_SCHOOL_NUMBER + number : number,
    properties,
  };
}
