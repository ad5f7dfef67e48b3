import type { NetworkLine, NetworkPoint } from '../../geodata/analysis/travel-network/network.ts';
import { readGazetteer } from '../../geodata/import/readers/gazetteer.ts';
import { readNaturalRegions } from '../../geodata/import/readers/natural-regions.ts';
import { readRivers } from '../../geodata/import/readers/rivers.ts';
import { readRoads } from '../../geodata/import/readers/roads.ts';
import { readRoutePoints } from '../../geodata/import/readers/route-points.ts';
import { transportLines } from '../../geodata/import/readers/transport-lines.ts';
import { publishedFile } from '../published-files.ts';

/** The published roads, routes and navigable rivers of Peru as lines of a network. */
export function peruLines(): NetworkLine[] {
  const roads = [
    ...readRoads(publishedFile('transport/red-vial-departamental.geojson.gz'), 'DEPARTMENTAL')
      .stretches,
    ...readRoads(publishedFile('transport/red-vial-vecinal.geojson.gz'), 'LOCAL').stretches,
  ];
  const routePoints = [
    ...readRoutePoints(
      publishedFile('transport/red-vial-departamental-puntos.csv.gz'),
      'DEPARTMENTAL',
    ),
    ...readRoutePoints(publishedFile('transport/red-vial-vecinal-puntos.csv.gz'), 'LOCAL'),
  ];
  const rivers = readRivers(publishedFile('transport/rios-natural-earth.geojson'));
  return transportLines({ roads, routePoints, rivers });
}

/** The capitals of the 1,891 districts. */
export function districtCapitals(): NetworkPoint[] {
  const regions = readNaturalRegions(publishedFile('gazetteer/region-natural-mapsPERU.csv'));
  const regionOf = new Map(regions.map(({ ubigeo, naturalRegion }) => [ubigeo, naturalRegion]));
  return readGazetteer(publishedFile('gazetteer/ubigeo_inei_2025.csv')).map((district) => ({
    id: district.ubigeo,
    longitude: district.longitude,
    latitude: district.latitude,
    altitudeMeters: district.altitudeMeters,
    naturalRegion: regionOf.get(district.ubigeo) ?? null,
  }));
}
