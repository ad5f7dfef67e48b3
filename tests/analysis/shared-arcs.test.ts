import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  dissolve,
  drawShape,
  type SharedArcs,
  shareArcs,
  signedArea,
  simplifyArcs,
  unsigned,
  vertexWeights,
} from '../../geodata/analysis/shared-arcs.ts';
import { planarArea, raggedDistricts, square } from './meshes.ts';

const pair = () =>
  shareArcs(
    new Map([
      ['west', square(0, 0)],
      ['east', square(1, 0)],
    ]),
  );
const draw = (shared: SharedArcs, id: string) =>
  drawShape(shared.arcs, shared.shapes.get(id) as NonNullable<ReturnType<typeof dissolve>>);
const simplified = (shared: SharedArcs, squareMeters: number): Position[][] =>
  simplifyArcs(
    shared,
    vertexWeights(shared),
    new Float64Array(shared.arcs.length).fill(squareMeters),
  );

describe('shared arcs', () => {
  it('draw the border of two squares once, walked in opposite directions', () => {
    const shared = pair();
    const uses = [...shared.shapes.values()].flatMap(({ arcs }) => arcs.flat(2));
    const border = uses.map(unsigned).filter((arc, i, all) => all.indexOf(arc) !== i);
    expect(border).toHaveLength(1);
    expect(uses).toContain(border[0]);
    expect(uses).toContain(~(border[0] as number));
    expect(shared.arcs[border[0] as number]?.toSorted()).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('draw every shape again as it was, outer rings counter-clockwise and holes clockwise', () => {
    const shell = square(0, 0, 5).coordinates.flat();
    const hole = square(2, 2)
      .coordinates.flat()
      .map((ring) => ring.toReversed());
    const frame: MultiPolygon = { type: 'MultiPolygon', coordinates: [[...shell, ...hole]] };
    const shared = shareArcs(
      new Map([
        ['frame', frame],
        ['enclave', square(2, 2)],
      ]),
    );
    const drawn = draw(shared, 'frame');
    expect(drawn.coordinates[0]?.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
    expect(planarArea(drawn)).toBe(24);
    expect(planarArea(draw(shared, 'enclave'))).toBe(1);
  });

  it('dissolve neighbours into one ring without their border', () => {
    const shared = pair();
    const { coordinates } = drawShape(shared.arcs, dissolve(shared, ['west', 'east']));
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]).toHaveLength(1);
    expect(planarArea({ type: 'MultiPolygon', coordinates })).toBe(2);
  });

  it('refuse to dissolve a unit they do not have, naming it', () => {
    expect(() => dissolve(pair(), ['west', 'north'])).toThrow(/north/);
  });

  it('weigh a vertex by its triangle in square metres and the ends of an arc without limit', () => {
    const triangle: Position[] = [
      [0, 0],
      [0.02, 0],
      [0.01, 0.01],
      [0, 0],
    ];
    const shared = shareArcs(
      new Map([['one', { type: 'MultiPolygon', coordinates: [[triangle]] }]]),
    );
    const weights = vertexWeights(shared)[0] as Float64Array;
    expect(weights[0]).toBe(Number.POSITIVE_INFINITY);
    expect(weights.at(-1)).toBe(Number.POSITIVE_INFINITY);
    // Half of 0.02° by 0.01° of 111,195 m each.
    expect(weights[1]).toBeCloseTo(0.0001 * 111_195 ** 2, -1);
  });

  it('keep a ring of one arc a ring at any threshold', () => {
    const shared = shareArcs(new Map([['island', square(0, 0)]]));
    const arcs = simplified(shared, 1e30);
    expect(arcs[0]?.length).toBeGreaterThanOrEqual(4);
    expect(planarArea(drawShape(arcs, dissolve(shared, ['island'])))).toBeGreaterThan(0);
  });

  it('cover the same area together as apart, and no arc is drawn by more than two rings', () => {
    fc.assert(
      fc.property(raggedDistricts, (districts) => {
        const shared = shareArcs(districts);
        const uses = [...shared.shapes.values()].flatMap(({ arcs }) => arcs.flat(2));
        expect(new Set(uses).size).toBe(uses.length);
        const whole = planarArea(drawShape(shared.arcs, dissolve(shared, [...districts.keys()])));
        const parts = [...districts.keys()].map((id) => planarArea(draw(shared, id)));
        expect(parts.reduce((sum, area) => sum + area, 0)).toBeCloseTo(whole, 12);
        for (const [i, id] of [...districts.keys()].entries()) {
          expect(parts[i]).toBeCloseTo(planarArea(districts.get(id) as never), 14);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep fewer vertices the higher the threshold, and both ends of every arc', () => {
    fc.assert(
      fc.property(raggedDistricts, fc.integer({ min: 1, max: 2000 }), (districts, meters) => {
        const shared = shareArcs(districts);
        const fine = simplified(shared, meters ** 2);
        const coarse = simplified(shared, (2 * meters) ** 2);
        for (const [i, arc] of shared.arcs.entries()) {
          expect(coarse[i]?.length).toBeLessThanOrEqual(fine[i]?.length as number);
          expect([fine[i]?.[0], fine[i]?.at(-1)]).toEqual([arc[0], arc.at(-1)]);
          expect([coarse[i]?.[0], coarse[i]?.at(-1)]).toEqual([arc[0], arc.at(-1)]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
