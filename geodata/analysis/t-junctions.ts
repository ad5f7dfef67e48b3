import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import { type SharedArcs, shareArcs, unsigned } from './shared-arcs.ts';

export interface NodedArcs {
  shared: SharedArcs;
  /** Vertices that were put on a neighbour's edge. */
  inserted: number;
}

interface Edge {
  arc: number;
  a: Position;
  b: Position;
}

interface Insertion {
  edge: Edge;
  along: number;
  point: Position;
}

/**
 * Builds the topology of polygons after giving every edge the vertices that neighbours put on it
 * (T-junctions), so that a shared border has the same vertices on both sides. A vertex lies on an
 * edge when it is within `tolerance` (coordinate units) of its inside.
 * This is the noding step of snap rounding (Hobby 1999), for the arcs that no neighbour repeats.
 */
export function shareNodedArcs(
  polygons: ReadonlyMap<string, MultiPolygon>,
  tolerance: number,
): NodedArcs {
  const shared = shareArcs(polygons);
  const insertions = findInsertions(edgesOfOneUse(shared), tolerance);
  if (insertions.length === 0) return { shared, inserted: 0 };
  return { shared: shareArcs(insertVertices(polygons, insertions)), inserted: insertions.length };
}

function edgesOfOneUse(shared: SharedArcs): Edge[] {
  const uses = new Uint8Array(shared.arcs.length);
  for (const shape of shared.shapes.values()) {
    for (const arc of shape.arcs.flat(2).map(unsigned)) {
      uses[arc] = (uses[arc] as number) + 1;
    }
  }
  return shared.arcs.flatMap((points, arc) =>
    uses[arc] === 1 ? points.slice(1).map((b, i) => ({ arc, a: points[i] as Position, b })) : [],
  );
}

function findInsertions(edges: Edge[], tolerance: number): Insertion[] {
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges) {
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return edges.flatMap(({ arc, a: point }) => {
    const [x = 0, y = 0] = point;
    const near = index.search(x - tolerance, y - tolerance, x + tolerance, y + tolerance);
    return near.flatMap((i) => {
      const edge = edges[i] as Edge;
      const along = edge.arc === arc ? null : positionAlong(edge, point, tolerance);
      return along === null ? [] : [{ edge, along, point }];
    });
  });
}

/** Where along the edge (0-1) the point lies, when it is inside and within tolerance. */
function positionAlong({ a, b }: Edge, point: Position, tolerance: number): number | null {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [px = 0, py = 0] = point;
  if ((px === ax && py === ay) || (px === bx && py === by)) return null;
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2;
  if (along <= 0 || along >= 1) return null;
  const offset = Math.abs((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / Math.sqrt(length2);
  return offset <= tolerance ? along : null;
}

function insertVertices(
  polygons: ReadonlyMap<string, MultiPolygon>,
  insertions: Insertion[],
): Map<string, MultiPolygon> {
  // Nearly every vertex is told apart by its x alone, which spares a million text keys.
  const columns = new Set(insertions.flatMap(({ edge }) => [edge.a[0], edge.b[0]]));
  const noded = new Map<string, MultiPolygon>();
  for (const [id, { coordinates }] of polygons) {
    const rings = coordinates.map((polygon) =>
      polygon.map((ring) =>
        ring.flatMap((point, i) => {
          const next = ring[i + 1];
          if (!next || !columns.has(point[0]) || !columns.has(next[0])) return [point];
          return [point, ...verticesBetween(point, next, insertions)];
        }),
      ),
    );
    noded.set(id, { type: 'MultiPolygon', coordinates: rings });
  }
  return noded;
}

function verticesBetween(from: Position, to: Position, insertions: Insertion[]): Position[] {
  const forward = insertions.filter(({ edge }) => same(edge.a, from) && same(edge.b, to));
  const backward = insertions.filter(({ edge }) => same(edge.b, from) && same(edge.a, to));
  return [
    ...forward.sort((s, t) => s.along - t.along),
    ...backward.sort((s, t) => t.along - s.along),
  ].map(({ point }) => point);
}

function same(p: Position, q: Position): boolean {
  return p[0] === q[0] && p[1] === q[1];
}
