import type { MultiPolygon } from 'geojson';
import { type DrawnTerritories, drawTerritories } from '../boundaries/draw-territories.ts';
import { readBoundaries } from '../boundaries/read-boundaries.ts';
import { boundarySources } from '../catalogue/catalogue.ts';
import type { LoadContext } from '../data-set.ts';

/** The official limits, read and drawn once for all data sets of a run. */
export function officialBoundaries(context: LoadContext): DrawnTerritories {
  return context.once('official-boundaries', () => {
    const polygons = new Map<string, MultiPolygon>();
    for (const [i, source] of boundarySources.entries()) {
      for (const { ubigeo, polygons: shape } of readBoundaries(
        source.path,
        context.read(source.id),
      )) {
        polygons.set(ubigeo, shape);
      }
      context.progress.step('boundaries: files read', i + 1, boundarySources.length);
    }
    return drawTerritories(polygons);
  });
}
