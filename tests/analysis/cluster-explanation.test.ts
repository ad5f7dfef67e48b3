import { describe, expect, it } from 'vitest';
import { explainProposal } from '../../geodata/analysis/cluster-explanation.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import {
  formatLength,
  formatNumber,
  formatRaw,
  joinList,
} from '../../geodata/analysis/cluster-wording.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { plainFacts, rook } from './cluster-fixtures.ts';

const names: Record<string, string> = {
  '22': 'San Martín',
  '2201': 'Moyobamba',
  '2208': 'Rioja',
  '220101': 'Moyobamba',
  '220104': 'Jepelacio',
  '220105': 'Soritor',
  '220802': 'Awajún',
};
const nameOf = (ubigeo: string) => names[ubigeo] ?? ubigeo;

function proposal(input: Partial<ProposeClustersInput>) {
  const facts = plainFacts(['220101', '220104', '220105', '220802']);
  const pairs = [
    rook('220104', '220105', 29_875.4),
    rook('220101', '220104', 26_400),
    rook('220101', '220802', 49_100),
  ];
  const { proposals } = proposeClusters(
    { ...facts, population: Float64Array.of(1, 20_000, 30_000, 4_444) },
    { pairs },
    { within: ['22'], sectors: ['HEALTH'], ...input },
    clusterCriteria,
  );
  return proposals[0]!;
}

const historical: Partial<ProposeClustersInput> = {
  include: ['220104', '220105', '220802'],
  size: { min: 3, max: 3 },
  allowCrossProvince: true,
  connectivity: { rule: 'PROVINCIAL_CAPITAL' },
};

describe('an explanation', () => {
  it('tells in Spanish who takes part, who borders whom, what joins them and what is missing', () => {
    const text = explainProposal(proposal(historical), nameOf, 'ES');
    expect(text).toContain('provincia de Moyobamba (San Martín): Jepelacio, Soritor y Awajún.');
    expect(text).toContain('Awajún pertenece a la provincia de Rioja.');
    expect(text).toContain('reúnen unos 54,400 habitantes.');
    expect(text).toContain('Jepelacio y Soritor comparten 29.9 km de límite.');
    expect(text).toContain(
      'unido por Moyobamba (capital provincial), que no integra el clúster: Moyobamba limita con Jepelacio (26.4 km) y Awajún (49.1 km).',
    );
    expect(text).toMatch(/Lo que más suma: .+ aporta 0\.\d+\) y .+\. Lo más débil: .+\./);
    expect(text).toMatch(
      /Sin dato: voluntad política y seguridad de viaje .+ entre 0\.\d+ y 0\.\d+\./,
    );
  });

  it('tells the same in English', () => {
    const text = explainProposal(proposal(historical), nameOf, 'EN');
    expect(text).toContain('province of Moyobamba (San Martín): Jepelacio, Soritor and Awajún.');
    expect(text).toContain('Jepelacio and Soritor share 29.9 km of border.');
    expect(text).toContain('Moyobamba (provincial capital), which is not a member');
    expect(text).not.toMatch(/ que | puntaje|provincia /);
  });

  it('speaks of no bridge and no missing data where there is none', () => {
    const found = proposal({ criteria: [{ criterion: 'SERVICE_GAP', weight: 1 }] });
    const text = explainProposal(found, nameOf, 'ES');
    expect(found.bridges).toEqual([]);
    expect(text).not.toContain('no integra');
    expect(text).toContain('Todos los criterios con peso tienen dato.');
    expect(text).toContain('Moyobamba limita con Jepelacio (26.4 km); Jepelacio, con Soritor');
  });

  it('gives no number more than three significant figures', () => {
    const text = explainProposal(proposal(historical), nameOf, 'ES');
    const numbers = text.match(/\d[\d,]*(\.\d+)?/g)!;
    for (const number of numbers) {
      const digits = number.replace(/[,.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
      expect(digits.length, number).toBeLessThanOrEqual(3);
    }
  });
});

describe('numbers in words', () => {
  it('have a decimal point, commas between thousands and three figures at most', () => {
    const cases: [number, string][] = [
      [0, '0'],
      [0.06449, '0.0645'],
      [1234.5, '1,230'],
      [45_678, '45,700'],
      [1_234_567, '1,230,000'],
      [999.9, '1,000'],
      [29.0, '29'],
      [-2.5, '-2.5'],
      [1e-9, '0'],
    ];
    for (const [value, text] of cases) expect(formatNumber(value)).toBe(text);
    expect(() => formatNumber(Number.NaN)).toThrow(/Got NaN/);
  });

  it('carry their unit', () => {
    expect(formatLength(29_875.4)).toBe('29.9 km');
    expect(formatLength(918.2)).toBe('918 m');
    expect(formatLength(999.7)).toBe('1 km');
    expect(formatRaw(0.621, 'share', 'ES')).toBe('62.1 %');
    expect(formatRaw(0.621, 'share', 'EN')).toBe('62.1%');
    expect(formatRaw(4.26, 'people/km2', 'ES')).toBe('4.26 hab./km²');
    expect(formatRaw(1, 'flag', 'ES')).toBe('sí');
    expect(formatRaw(0, 'flag', 'EN')).toBe('no');
    expect(formatRaw(0.5, 'index', 'EN')).toBe('0.5 out of 1');
  });

  it('are joined as each language does, with "e" before the sound i', () => {
    expect(joinList(['A'], 'ES')).toBe('A');
    expect(joinList(['A', 'B', 'C'], 'ES')).toBe('A, B y C');
    expect(joinList(['Nieva', 'Imaza'], 'ES')).toBe('Nieva e Imaza');
    expect(joinList(['Pachiza', 'Huicungo'], 'ES')).toBe('Pachiza y Huicungo');
    expect(joinList(['Nieva', 'Imaza'], 'EN')).toBe('Nieva and Imaza');
  });
});
