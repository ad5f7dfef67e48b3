import { describe, expect, it } from 'vitest';
import { readPopulatedPlaces } from '../../geodata/import/readers/populated-places.ts';
import { readRivers } from '../../geodata/import/readers/rivers.ts';
import { readRoads } from '../../geodata/import/readers/roads.ts';
import { junctionCodes, readRoutePoints } from '../../geodata/import/readers/route-points.ts';
import { describePublished, publishedFile } from '../published-files.ts';

const road = (change: object = {}, geometry: object | null = null) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: geometry ?? {
          type: 'LineString',
          coordinates: [
            [-77, -6],
            [-77.1, -6],
          ],
        },
        properties: {
          cod_ruta: 'AM-100',
          trayectoria: 'A - B',
          departamento: 'AMAZONAS',
          provincia: 'BAGUA',
          longitud_km: 11,
          ...change,
        },
      },
    ],
  });
const roadsOf = (content: string) => readRoads({ name: 'roads.geojson', content }, 'LOCAL');

describe('the road reader', () => {
  it('reads a stretch with its line', () => {
    expect(roadsOf(road())).toEqual({
      stretches: [
        {
          routeCode: 'AM-100',
          network: 'LOCAL',
          course: 'A - B',
          department: 'AMAZONAS',
          province: 'BAGUA',
          lengthKilometers: 11,
          lines: [Float64Array.of(-77, -6, -77.1, -6)],
        },
      ],
      withoutGeometry: 0,
    });
  });

  it.each([
    ['broken JSON', '{', /broken JSON/],
    ['another document', '{"type":"Feature"}', /a GeoJSON FeatureCollection/],
    ['a polygon', road({}, { type: 'Polygon', coordinates: [] }), /line 1: got a Polygon/],
    [
      'a line of one position',
      road({}, { type: 'LineString', coordinates: [[1, 2]] }),
      /1 positions/,
    ],
    [
      'a position off the globe',
      road(
        {},
        {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [200, 3],
          ],
        },
      ),
      /off the globe/,
    ],
    ['a route without a code', road({ cod_ruta: null }), /null as cod_ruta/],
    ['a negative length', road({ longitud_km: -1 }), /longitud_km -1/],
  ])('refuses %s', (_, content, message) => {
    expect(() => roadsOf(content)).toThrow(message);
  });
});

describe('the route point reader', () => {
  it.each([
    ['Emp. PE-5N (Moyobamba)', ['PE-5N']],
    ['Emp. PE-5N B (Pongo de Caynarachi)', ['PE-5NB']],
    ['Emp. PE-5 N (Bagua Grande)', ['PE-5N']],
    ['Emp. PE-08 B', ['PE-8B']],
    ['Emp. PE-1S D (Dv. Ite).', ['PE-1SD']],
    ['Emp. PE-3S (Santo Tomás)', ['PE-3S']],
    ['EMP. AM-101 (BAGUA)', ['AM-101']],
    ['L.D. Ica (IC-111 a Palpa)', ['IC-111']],
    ['Emp. AP-536 y PE-3S', ['PE-3S', 'AP-536']],
    ['Km. 100 La Peca', []],
  ])('finds the routes that meet at "%s"', (name, codes) => {
    expect(junctionCodes(name)).toEqual(codes);
  });

  it('refuses a type it does not know', () => {
    const content =
      'cod_ruta,posicion,punto,tipo,departamento,provincia,distrito,lon,lat\nTA-1,1,Ite,OTRO,TACNA,T,ITE,-70,-17\n';
    expect(() => readRoutePoints({ name: 'p.csv', content }, 'LOCAL')).toThrow(
      /line 2: got "OTRO"/,
    );
  });
});

describe('the populated place reader', () => {
  const header = 'inei_ccpp,inei_distrito,ccpp,tipo,latitude,longitude\n';
  it.each([
    ['a short code', '101010001,010101,X,Urban,-6,-77\n', /place code "101010001"/],
    ['another type', '0101010001,010101,X,Town,-6,-77\n', /Urban or Rural/],
    ['a place twice', '0101010001,010101,X,Urban,-6,-77\n'.repeat(2), /0101010001 twice/],
  ])('refuses %s', (_, rows, message) => {
    expect(() => readPopulatedPlaces({ name: 'c.csv', content: header + rows })).toThrow(message);
  });
});

describePublished('the published transport files', () => {
  it.each([
    ['red-vial-departamental', 'DEPARTMENTAL', 1_447, 4, 14_160, 16],
    ['red-vial-vecinal', 'LOCAL', 2_270, 0, 16_686, 11],
  ] as const)(
    'hold the documented %s roads',
    (name, network, segments, empty, kilometers, departments) => {
      const file = publishedFile(`transport/${name}.geojson.gz`);
      const { stretches, withoutGeometry } = readRoads(file, network);
      expect(stretches.length + withoutGeometry).toBe(segments);
      expect(withoutGeometry).toBe(empty);
      expect(new Set(stretches.map(({ department }) => department)).size).toBe(departments);
      const total = stretches.reduce((sum, { lengthKilometers }) => sum + lengthKilometers, 0);
      expect(Math.round(total)).toBe(kilometers);
    },
  );

  it.each([
    ['departamental', 'DEPARTMENTAL', 2_272],
    ['vecinal', 'LOCAL', 33_340],
  ] as const)(
    'hold the documented points of %s routes, in 24 departments',
    (name, network, rows) => {
      const points = readRoutePoints(
        publishedFile(`transport/red-vial-${name}-puntos.csv.gz`),
        network,
      );
      expect(points).toHaveLength(rows);
      expect(new Set(points.map(({ department }) => department)).size).toBe(24);
    },
  );

  it('hold 23 rivers', () => {
    const rivers = readRivers(publishedFile('transport/rios-natural-earth.geojson'));
    expect(rivers).toHaveLength(23);
    expect(rivers.filter(({ name }) => name === null)).toHaveLength(1);
  });

  it('hold 94,922 populated places of 1,874 districts', () => {
    const places = readPopulatedPlaces(publishedFile('gazetteer/centros-poblados-2017.csv.gz'));
    expect(places).toHaveLength(94_922);
    expect(new Set(places.map(({ ubigeo }) => ubigeo)).size).toBe(1_874);
  });
});
