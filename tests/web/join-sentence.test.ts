import { describe, expect, it } from 'vitest';
import type { JoinedDistrictsQuery } from '../../web/src/api/operations.ts';
import { districtsBetween, joinSentence } from '../../web/src/contiguous/join-sentence.ts';
import { es } from '../../web/src/texts/es.ts';

const names: Record<string, string> = {
  '220101': 'Moyobamba',
  '220104': 'Jepelacio',
  '220105': 'Soritor',
  '220802': 'Awajún',
  '010610': 'Vista Alegre',
};

function district(ubigeo: string) {
  const capital = ubigeo === '220101' ? '220101' : '000000';
  return {
    ubigeo,
    name: names[ubigeo] ?? ubigeo,
    province: { capitalDistrict: { ubigeo: capital } },
  };
}

function answer(
  components: string[][],
  bridges: string[][],
  borders: [string, string, number][],
  path: string[] | null = null,
): JoinedDistrictsQuery {
  return {
    contiguityPath: path?.map(district) ?? null,
    touching: { pairs: [] },
    contiguityOf: {
      components: components.map((part) => part.map(district)),
      bridges: bridges.map((way) => way.map(district)),
      pairs: borders.map(([a, b, sharedMeters]) => {
        return { a, b, sharedMeters, contiguity: 'ROOK' as const, link: 'LAND' as const };
      }),
    },
  };
}

const sentence = (given: JoinedDistrictsQuery) => joinSentence(given, es, 'es-PE');

describe('what joins districts, in a sentence', () => {
  it('tells the border of two that adjoin', () => {
    const given = answer([['220104', '220105']], [], [['220104', '220105', 29875]]);
    expect(sentence(given)).toBe('Jepelacio y Soritor comparten 29.9 km de límite.');
    expect(districtsBetween(given)).toEqual([]);
  });

  it('names what joins a third, the provincial capital before other ways', () => {
    const given = answer(
      [['220104', '220105'], ['220802']],
      [['010610'], ['220101']],
      [['220104', '220105', 29875]],
    );
    expect(sentence(given)).toBe(
      'Jepelacio y Soritor comparten 29.9 km de límite; Awajún se une a ellos por Moyobamba (capital provincial) o Vista Alegre.',
    );
    expect(districtsBetween(given)).toEqual(['220101']);
  });

  it('gives the shortest chain of two that lie apart', () => {
    const given = answer(
      [['220104'], ['220802']],
      [['220101']],
      [],
      ['220104', '220101', '220802'],
    );
    expect(sentence(given)).toBe(
      'Jepelacio y Awajún no limitan; los une la cadena más corta por Moyobamba (capital provincial).',
    );
    expect(districtsBetween(given)).toEqual(['220101']);
  });

  it('says when no chain, or no small set, joins them', () => {
    expect(sentence(answer([['220104'], ['220802']], [], []))).toBe(es.notJoined);
    const apart = answer([['220104'], ['220802'], ['010610']], [], []);
    expect(sentence(apart)).toBe('Unir las 3 partes pediría más de tres distritos.');
  });
});
