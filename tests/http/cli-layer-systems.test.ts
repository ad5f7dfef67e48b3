import { afterAll, describe, expect, it } from 'vitest';
import { cli } from './cli-runner.ts';
import {
  collection,
  feature,
  layerFolder,
  type MadeFeature,
  refusal,
  square,
} from './layer-files.ts';

const folder = layerFolder();
afterAll(() => folder.remove());

const inDegrees = feature({ id: 'a' }, square(-77, -12));
const inMeters = feature({ id: 'b' }, square(801_150, 2_092_615, 100));
const crs = (name: string) => ({ type: 'name', properties: { name } });
const lambert = { crs: crs('urn:ogc:def:crs:EPSG::27572') };

describe('a layer in a coordinate system', () => {
  it.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:OGC::CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
    'CRS84',
  ])('named %s is read as longitude and latitude', async (name) => {
    const path = folder.write('named.geojson', collection([inDegrees], { crs: crs(name) }));
    expect(await cli(`contiguity ${path} --id id`)).toMatchObject({ code: 0, err: '' });
  });

  it('in degrees is read with --planar, with a note that so are the lengths', async () => {
    const path = folder.write('named.geojson', collection([inDegrees], { crs: crs('EPSG:4326') }));
    const { code, err } = await cli(`contiguity ${path} --id id --planar`);
    expect({ code, err }).toEqual({
      code: 0,
      err: `Note: ${path} is in degrees, and so are the lengths (--planar).\n`,
    });
  });

  it('that is projected is read with --planar', async () => {
    const path = folder.write('projected.geojson', collection([inMeters], lambert));
    expect(await cli(`contiguity ${path} --id id --planar`)).toMatchObject({ code: 0, err: '' });
  });

  const expected =
    'expected longitude and latitude (CRS84, EPSG:4326), or --planar for a projected layer.';
  it.each([
    [
      'projected, by its name',
      [inMeters],
      lambert,
      '',
      `the coordinate system urn:ogc:def:crs:EPSG::27572; ${expected}`,
    ],
    [
      'projected, by its coordinates',
      [inMeters],
      {},
      '',
      `the position [801150, 2092615] in feature 'b'; ${expected}`,
    ],
    [
      'unknown',
      [inDegrees],
      { crs: null },
      '',
      'the coordinate system null; expected one by its name, such as CRS84 or EPSG:32718.',
    ],
    [
      'without a name',
      [inDegrees],
      { crs: { type: 'link', properties: { href: 'http://example.org' } } },
      ' --planar',
      'the coordinate system {"type":"link","properties":{"href":"http://example.org"}}; expected one by its name, such as CRS84 or EPSG:32718.',
    ],
    [
      'mixed, by the coordinates',
      [inDegrees, inMeters],
      {},
      '',
      "the position [801150, 2092615] in feature 'b', but degrees in feature 'a'; expected one coordinate system in all features.",
    ],
    [
      'mixed on a plane',
      [inDegrees, inMeters],
      {},
      ' --planar',
      "degrees in feature 'a' and other coordinates in 'b'; expected one coordinate system in all features.",
    ],
    [
      'mixed, by the names',
      [inMeters, { ...inDegrees, crs: crs('EPSG:32718') }],
      lambert,
      ' --planar',
      'features in different coordinate systems: EPSG:32718 and urn:ogc:def:crs:EPSG::27572; expected one system.',
    ],
  ])('%s is refused', async (_, features, members, planar, message) => {
    const text = collection(features as MadeFeature[], members);
    expect(await refusal(folder.write('crs.geojson', text), `contiguity --id id${planar}`)).toBe(
      `FILE: got ${message}`,
    );
  });

  it('given by the SRID of well-known text is checked too', async () => {
    const rows = [4326, 32718].map((srid, i) => `${i},SRID=${srid};POLYGON((0 0;1 0;1 1;0 0))`);
    const text = `id,wkt\n${rows
      .map((row) =>
        row
          .replace(/(SRID.*)/, '"$1"')
          .replaceAll(';1', ',1')
          .replaceAll(';0', ',0'),
      )
      .join('\n')}\n`;
    expect(await refusal(folder.write('srid.csv', text), 'contiguity --id id --planar')).toBe(
      'FILE: got features in different coordinate systems: CRS84 and EPSG:32718; expected one system.',
    );
  });
});
