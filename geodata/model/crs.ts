/** A coordinate reference system that features can be asked for in. */
export interface Crs {
  /** As OGC names it in `crs`, `bbox-crs`, `filter-crs` and the header Content-Crs. */
  uri: string;
  /** Its number in PostGIS. */
  srid: number;
  /** True where the authority puts the latitude before the longitude. */
  latitudeFirst: boolean;
  unit: 'degrees' | 'metres';
  /** Coordinates of questions must lie within: west, south, east, north (x before y). */
  bounds: readonly [minX: number, minY: number, maxX: number, maxY: number];
  name: string;
}

const world = [-180, -90, 180, 90] as const;
/** The square of Web Mercator: π times the semi-major axis of WGS 84. */
const MERCATOR_EDGE_METERS = 20_037_508.342_789_25;
/**
 * Beyond some 3,500 km from the central meridian the projection is no longer one to one in practice;
 * PROJ refuses points much further out.
 */
const utmSouth = [-3_000_000, 0, 4_000_000, 20_000_000] as const;

function utm(zone: 17 | 18 | 19): Crs {
  return {
    uri: `http://www.opengis.net/def/crs/EPSG/0/327${zone}`,
    srid: 32_700 + zone,
    latitudeFirst: false,
    unit: 'metres',
    bounds: utmSouth,
    name: `WGS 84 / UTM ${zone}S`,
  };
}

/** Longitude and latitude in degrees on WGS 84: what is stored, and the default of every parameter. */
export const crs84: Crs = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  srid: 4326,
  latitudeFirst: false,
  unit: 'degrees',
  bounds: world,
  name: 'WGS 84 longitude-latitude',
};

/** Every system that is served, the default first. The three UTM zones cover Peru. */
export const servedCrs: readonly Crs[] = [
  crs84,
  {
    uri: 'http://www.opengis.net/def/crs/EPSG/0/4326',
    srid: 4326,
    latitudeFirst: true,
    unit: 'degrees',
    bounds: world,
    name: 'WGS 84 latitude-longitude',
  },
  {
    uri: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    srid: 3857,
    latitudeFirst: false,
    unit: 'metres',
    bounds: [
      -MERCATOR_EDGE_METERS,
      -MERCATOR_EDGE_METERS,
      MERCATOR_EDGE_METERS,
      MERCATOR_EDGE_METERS,
    ],
    name: 'WGS 84 / Pseudo-Mercator',
  },
  utm(17),
  utm(18),
  utm(19),
];
