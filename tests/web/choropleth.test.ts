import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChoropleth } from '../../web/src/explore/choropleth.ts';
import { classOf, quantileClasses } from '../../web/src/map/classes.ts';
import { sequentialColors } from '../../web/src/map/palettes.ts';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('quantile classes', () => {
  it('hold as many values each as can be', () => {
    const classes = quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4);
    expect(classes).toEqual({ smallest: 1, limits: [3, 6, 9, 12] });
  });

  it('are fewer where values repeat', () => {
    expect(quantileClasses([0, 0, 0, 0, 0, 5], 3)).toEqual({ smallest: 0, limits: [0, 5] });
  });

  it('are none without values', () => {
    expect(quantileClasses([], 5)).toBeNull();
  });

  it('give every value the class whose limits hold it', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (given, wanted) => {
        const classes = quantileClasses(given, wanted);
        if (classes === null) throw new Error('no classes of some values');
        for (const value of given) {
          const at = classOf(value, classes);
          expect(value).toBeLessThanOrEqual(classes.limits[at] as number);
          if (at > 0) expect(value).toBeGreaterThan(classes.limits[at - 1] as number);
        }
      }),
    );
  });
});

describe('the colours of classes', () => {
  it('get darker from class to class, so that they survive grey print', () => {
    for (let classes = 1; classes <= 7; classes++) {
      const lights = sequentialColors(classes).map(luminance);
      expect(lights).toHaveLength(classes);
      expect(lights).toEqual(lights.toSorted((a, b) => b - a));
    }
  });
});

describe('a choropleth', () => {
  const values = new Map([
    ['010101', 1],
    ['010102', 2],
    ['010103', null],
  ]);
  const draw = (smallIsWorse: boolean) =>
    drawChoropleth({
      level: 'DISTRICT',
      values,
      smallIsWorse,
      title: 'x',
      notes: [],
      write: String,
    });

  it('never gives a missing value a colour', () => {
    const { scene, legend } = draw(false);
    expect(scene.fills.has('010103')).toBe(false);
    expect([...scene.missing]).toEqual(['010103']);
    expect(legend.missing).toEqual({ count: 1, total: 3 });
  });

  it('paints the worse end dark, whichever it is', () => {
    const dark = (scene: ReturnType<typeof draw>['scene'], code: string) =>
      luminance(scene.fills.get(code) as string);
    const high = draw(false).scene;
    expect(dark(high, '010102')).toBeLessThan(dark(high, '010101'));
    const low = draw(true).scene;
    expect(dark(low, '010101')).toBeLessThan(dark(low, '010102'));
  });
});
