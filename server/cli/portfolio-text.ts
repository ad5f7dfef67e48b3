import { textTable } from './text-table.ts';

interface Place {
  ubigeo: string;
  name: string;
}

interface Cluster {
  rank: number;
  wave: number | null;
  locked: boolean;
  score: number;
  region: Place;
  province: Place;
  districts: Place[];
  bridges: Place[];
}

interface Governments {
  regional: number;
  provincial: number;
  district: number;
  all: number;
}

/** What the command asks the graph for, as far as the text needs it. */
export interface PortfolioAnswer {
  status: 'OPTIMAL' | 'TIME_LIMIT';
  value: number;
  bound: number;
  gap: number;
  greedyValue: number | null;
  seconds: number;
  candidatesConsidered: number;
  seed: number;
  dataVersion: string;
  solver: { name: string; version: string };
  governments: Governments;
  waves: { wave: number; governments: Governments }[];
  clusters: Cluster[];
}

const words = {
  ES: {
    OPTIMAL: 'óptimo demostrado',
    TIME_LIMIT: 'lo mejor hallado hasta el límite de tiempo',
    value: 'valor',
    bound: 'cota',
    gap: 'brecha con la cota',
    greedy: 'tomando siempre el mejor que quepa',
    candidates: 'candidatos',
    seed: 'semilla',
    version: 'versión de los datos',
    header: ['ola', '#', 'puntaje', 'región', 'provincia', 'distritos'],
    locked: 'bloqueado',
    bridge: 'puente',
    totals: ['ola', 'regionales', 'provinciales', 'distritales', 'gobiernos'],
    all: 'todas',
  },
  EN: {
    OPTIMAL: 'proven best',
    TIME_LIMIT: 'the best found within the time limit',
    value: 'value',
    bound: 'bound',
    gap: 'gap to the bound',
    greedy: 'taking always the best that fits',
    candidates: 'candidates',
    seed: 'seed',
    version: 'data version',
    header: ['wave', '#', 'score', 'region', 'province', 'districts'],
    locked: 'locked',
    bridge: 'bridge',
    totals: ['wave', 'regional', 'provincial', 'district', 'governments'],
    all: 'all',
  },
} as const;

type Words = (typeof words)['ES' | 'EN'];

/** A portfolio for a terminal: the proof, the clusters by wave, the governments reached. */
export function portfolioText(answer: PortfolioAnswer, lang: 'ES' | 'EN'): string {
  const said = words[lang];
  const rows = answer.clusters.map((cluster) => clusterRow(cluster, said));
  return `${proofText(answer, said)}\n${textTable(said.header, rows, [1, 2])}\n${totalsText(answer, said)}`;
}

function proofText(answer: PortfolioAnswer, said: Words): string {
  const { status, value, bound, gap, greedyValue, seconds, solver } = answer;
  const greedy = greedyValue === null ? '-' : greedyValue.toFixed(4);
  const lines = [
    `${said[status]}: ${said.value} ${value.toFixed(4)}, ${said.bound} ${bound.toFixed(4)}, ${said.gap} ${(100 * gap).toFixed(2)} %`,
    `${said.greedy}: ${greedy}`,
    `${answer.candidatesConsidered} ${said.candidates}, ${seconds.toFixed(1)} s, ${solver.name} ${solver.version}, ${said.seed} ${answer.seed}; ${said.version} ${answer.dataVersion}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function clusterRow(cluster: Cluster, said: Words): string[] {
  const { wave, rank, score, region, province, locked, bridges } = cluster;
  const notes = [
    ...(locked ? [said.locked] : []),
    ...bridges.map(({ name }) => `${said.bridge}: ${name}`),
  ];
  const members = cluster.districts.map(({ name }) => name).join(', ');
  return [
    wave === null ? '-' : String(wave),
    String(rank),
    score.toFixed(3),
    region.name,
    `${province.name} (${province.ubigeo})`,
    notes.length === 0 ? members : `${members} (${notes.join('; ')})`,
  ];
}

function totalsText({ waves, governments }: PortfolioAnswer, said: Words): string {
  const line = (name: string, { regional, provincial, district, all }: Governments) => [
    name,
    ...[regional, provincial, district, all].map(String),
  ];
  const rows =
    waves.length === 0
      ? [line(said.all, governments)]
      : waves.map(({ wave, governments: reached }) => line(String(wave), reached));
  return textTable(said.totals, rows, [1, 2, 3, 4]);
}
