import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { voronoiCells } from '../../analysis/voronoi-cells.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { drawTerritories } from '../boundaries/draw-territories.ts';
import { snapPolygons } from '../boundaries/read-boundaries.ts';
import type { LoadContext } from '../data-set.ts';
import {
  type BundledDistrict,
  readBundledDistricts,
  readBundledParents,
} from './bundled-tables.ts';
import { capitalDistrictOf, replaceTerritories, type TerritoryFacts } from './territory-rows.ts';

/** Peru's number in ISO 3166-1, its id in world-atlas. */
const PERU = '604';

/**
 * Districts without official limits: each is drawn as the part of the country nearest to its
 * capital. Areas and codes are the measured and published ones, not those of the drawing.
 */
export function loadBundledTerritories(context: LoadContext): Promise<number> {
  const districts = readBundledDistricts(context);
  const sites = districts.map(({ ubigeo, siteLongitude, siteLatitude }) => ({
    id: ubigeo,
    longitude: siteLongitude,
    latitude: siteLatitude,
  }));
  const cells = voronoiCells(sites, nationalOutline());
  const snapped = new Map([...cells].map(([id, cell]) => [id, snapPolygons(cell.coordinates)]));
  const { territories } = drawTerritories(snapped);
  return replaceTerritories(context, territories, bundledFacts(context, districts));
}

function nationalOutline(): MultiPolygon {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  const peru = atlas.objects.countries.geometries.find(({ id }) => String(id) === PERU);
  if (!peru) throw new RangeError(`Got no country ${PERU} in world-atlas; expected Peru.`);
  const { geometry } = feature(atlas, peru) as Feature<Polygon | MultiPolygon>;
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

function bundledFacts(
  context: LoadContext,
  districts: readonly BundledDistrict[],
): (ubigeo: Ubigeo) => TerritoryFacts {
  const byUbigeo = new Map(districts.map((district) => [district.ubigeo, district]));
  const parents = readBundledParents(context);
  return (ubigeo) => {
    const { population: _, ...home } = byUbigeo.get(capitalDistrictOf(ubigeo)) as BundledDistrict;
    const areaKm2 = districts
      .filter((district) => district.ubigeo.startsWith(ubigeo))
      .reduce((sum, district) => sum + district.areaKm2, 0);
    const isDistrict = ubigeo.length === 6;
    return {
      ...home,
      name: isDistrict ? home.name : (parents.get(ubigeo) ?? ubigeo),
      naturalRegion: null,
      areaKm2,
      reniecUbigeo: isDistrict ? home.reniecUbigeo : null,
      sunatUbigeo: isDistrict ? home.sunatUbigeo : null,
    };
  };
}
