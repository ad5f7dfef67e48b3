import { gzipSync } from 'node:zlib';
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

describe('features that cannot be used', () => {
  const shaped = (geometry: unknown): MadeFeature => ({ properties: { id: 'a' }, geometry });
  it.each([
    ['null', null, 'no geometry; expected a Polygon or MultiPolygon'],
    [
      'an empty polygon',
      { type: 'Polygon', coordinates: [] },
      'a polygon without rings; expected an outer ring',
    ],
    [
      'an empty multipolygon',
      { type: 'MultiPolygon', coordinates: [] },
      'an empty geometry; expected one polygon or more',
    ],
    [
      'a point',
      { type: 'Point', coordinates: [0, 0] },
      'Point; expected a Polygon or MultiPolygon',
    ],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [] },
      'GeometryCollection; expected a Polygon or MultiPolygon',
    ],
    [
      'flat arrays',
      { type: 'Polygon', coordinates: [[0, 0, 1, 0]] },
      'coordinates that are not nested as those of a Polygon; expected 3 levels of arrays',
    ],
    [
      'no arrays',
      { type: 'MultiPolygon', coordinates: 'all' },
      'coordinates that are not nested as those of a MultiPolygon; expected 4 levels of arrays',
    ],
    [
      'text as a coordinate',
      {
        type: 'Polygon',
        coordinates: [
          [
            ['0', 0],
            [1, 0],
            [1, 1],
            ['0', 0],
          ],
        ],
      },
      'the position ["0",0]; expected two numbers',
    ],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
      'a ring from [0, 0] to [0, 1]; expected a ring that ends where it starts',
    ],
  ])('by their geometry, %s, are refused by id', async (_, geometry, message) => {
    expect(
      await refusal(
        folder.write('geometry.geojson', collection([shaped(geometry)])),
        'contiguity --id id',
      ),
    ).toBe(`Feature 'a': got ${message}.`);
  });

  it.each([
    [
      'repeated',
      [{ id: '7' }, { id: 7 }],
      "FILE: got the id '7' in features 1 and 2; expected each id once.",
    ],
    [
      'null',
      [{ id: null }],
      "FILE, feature 1: got nothing in the id field 'id'; expected text or a whole number.",
    ],
    [
      'a fraction',
      [{ id: 1.5 }],
      "FILE, feature 1: got 1.5 in the id field 'id'; expected text or a whole number.",
    ],
    [
      'absent',
      [{ code: 'x', name: 'y' }],
      "FILE, feature 1: got no field 'id'; expected one of its fields: code, name.",
    ],
    [
      'without any field',
      [null],
      "FILE, feature 1: got no field 'id'; expected one of its fields: none.",
    ],
  ])('by their id, %s, are refused by place', async (_, properties, message) => {
    const features = properties.map((made, i) => ({ ...feature(made, square(i, 0)), id: 'x' }));
    expect(
      await refusal(folder.write('ids.geojson', collection(features)), 'contiguity --id id'),
    ).toBe(message);
  });

  it('without a group are refused by id, and a group field that nobody has by name', async () => {
    const features = [
      feature({ id: 'a', zone: 'n' }, square(0, 0)),
      feature({ id: 'b', zone: null }, square(1, 0)),
    ];
    expect(
      await refusal(
        folder.write('groups.geojson', collection(features)),
        'enumerate --id id --group zone',
      ),
    ).toBe(
      "Feature 'b': got nothing in the field 'zone'; expected text or a whole number in every feature.",
    );
    expect(
      await refusal(
        folder.write('groups.geojson', collection(features)),
        'enumerate --id id --group area',
      ),
    ).toBe("FILE: got no field 'area'; expected one of its fields: id, zone.");
  });
});

describe('files that are not layers', () => {
  it.each([
    ['nothing', '', 'got an empty file; expected GeoJSON, TopoJSON or CSV.'],
    ['an empty collection', collection([]), 'got no features; expected one at least.'],
    [
      'one feature alone',
      JSON.stringify({ type: 'Feature', properties: {}, geometry: square(0, 0) }),
      'got the type "Feature"; expected a GeoJSON FeatureCollection or a TopoJSON Topology.',
    ],
    [
      'features that are none',
      '{"type":"FeatureCollection","features":[{"type":"Polygon"}]}',
      'got the type "Polygon"; expected a Feature.',
    ],
    [
      'JSON cut short',
      collection([inDegrees]).slice(0, -20),
      /^got broken JSON at byte \d+; expected an object that ends\.$/,
    ],
    [
      'JSON with a comma too many',
      '{"type":"FeatureCollection","features":[],}',
      'got broken JSON at byte 42; expected a name in quotes.',
    ],
    [
      'a broken value',
      '{"type":Topology}',
      /^got broken JSON at byte 16 \(Unexpected token.*\); expected JSON\.$/,
    ],
    ['a list', '[1, 2]', "got broken JSON at byte 0; expected '{'."],
    [
      'two objects',
      '{"type":"Topology"} {}',
      'got broken JSON at byte 20; expected the end of the file.',
    ],
    [
      'a broken gzip',
      gzipSync(collection([inDegrees])).subarray(0, 60),
      'got a gzip file that is broken or cut short (Z_BUF_ERROR); expected a file that can be read.',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xfe]),
      'got bytes that are not UTF-8; expected UTF-8.',
    ],
    [
      'a table without shapes',
      'id,name\n1,x\n',
      'got the columns id, name; expected a geometry in one called wkt, geometry, geom, the_geom, geojson.',
    ],
    ['a header alone', 'id,wkt\n', 'got no rows under the header; expected at least one row.'],
    [
      'ragged rows',
      'id,wkt\n1\n',
      /^got a broken row \(.*\); expected rows as long as the header\.$/,
    ],
    [
      'arcs that are not there',
      '{"type":"Topology","arcs":[],"objects":{"o":{"type":"Polygon","arcs":[[3]],"properties":{"id":"a"}}}}',
      /^FILE, geometry 1: got arcs that cannot be decoded \(.*\); expected arcs of the topology\.$/,
    ],
  ])('(%s) are refused', async (_, content, message) => {
    const err = await refusal(folder.write('broken', content), 'contiguity --id id');
    if (typeof message === 'string') expect(err.replace(/^FILE(, feature 1)?: /, '')).toBe(message);
    else
      expect(message.source.startsWith('^FILE') ? err : err.replace(/^FILE: /, '')).toMatch(
        message,
      );
  });

  it('among CSV name the row whose geometry cannot be read', async () => {
    expect(
      await refusal(folder.write('bad.csv', 'id,wkt\n1,CIRCLE 5\n'), 'contiguity --id id'),
    ).toBe(
      'FILE, row 1: got the geometry "CIRCLE 5"; expected POLYGON or MULTIPOLYGON as well-known text, or a GeoJSON geometry.',
    );
    expect(
      await refusal(folder.write('bad.csv', 'id,wkt\n1,POLYGON EMPTY\n'), 'contiguity --id id'),
    ).toBe("Feature '1': got a polygon without rings; expected an outer ring.");
    expect(
      await refusal(folder.write('bad.csv', 'id,wkt\n1,POINT (0 0)\n'), 'contiguity --id id'),
    ).toBe("Feature '1': got POINT; expected a Polygon or MultiPolygon.");
  });

  it('or are not there are refused by name', async () => {
    expect(await cli('contiguity /nonexistent/layer.geojson --id id')).toEqual({
      code: 1,
      out: '',
      err: '/nonexistent/layer.geojson: got no file; expected a file that can be read.\n',
    });
  });
});
