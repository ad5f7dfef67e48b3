/**
 * How many rings of multipolygons (WKB, little endian) draw each stretch between two vertices that
 * follow each other, whichever way they run.
 */
export function segmentUses(shapes: readonly Buffer[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const shape of shapes) {
    for (const ring of ringsOf(shape)) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1] as string, ring[i] as string];
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
  }
  return uses;
}

/** The rings of a multipolygon, each vertex as text that tells its numbers apart to the last bit. */
function ringsOf(wkb: Buffer): string[][] {
  const rings: string[][] = [];
  let at = 9;
  const polygons = wkb.readUInt32LE(5);
  for (let polygon = 0; polygon < polygons; polygon++) {
    const count = wkb.readUInt32LE(at + 5);
    at += 9;
    for (let ring = 0; ring < count; ring++) {
      const vertices = wkb.readUInt32LE(at);
      at += 4;
      rings.push(
        Array.from({ length: vertices }, (_, i) => {
          const x = wkb.readDoubleLE(at + 16 * i);
          const y = wkb.readDoubleLE(at + 16 * i + 8);
          return `${x},${y}`;
        }),
      );
      at += 16 * vertices;
    }
  }
  return rings;
}
