import { textTable, wrapText } from './text-table.ts';

interface Place {
  ubigeo: string;
  name: string;
}

interface Proposal {
  rank: number;
  score: number;
  scoreRange: { min: number; max: number };
  region: Place;
  province: Place;
  districts: Place[];
  bridges: Place[];
  population: { value: number | null };
  explanation: string;
}

/** What the command asks the graph for, as far as the text needs it. */
export interface ProposalsAnswer {
  candidatesConsidered: number;
  exhaustive: boolean;
  elapsedMs: number;
  dataVersion: string;
  proposals: Proposal[];
}

const words = {
  ES: {
    locale: 'es-PE',
    header: ['#', 'puntaje', 'rango', 'provincia', 'habitantes', 'distritos'],
    all: 'todos evaluados',
    some: 'no todos evaluados',
    considered: 'candidatos',
    version: 'versión de los datos',
    bridges: 'puente',
    none: 'Ningún conjunto de distritos cumple las condiciones.',
  },
  EN: {
    locale: 'en',
    header: ['#', 'score', 'range', 'province', 'people', 'districts'],
    all: 'all scored',
    some: 'not all scored',
    considered: 'candidates',
    version: 'data version',
    bridges: 'bridge',
    none: 'No set of districts meets the conditions.',
  },
} as const;

/** Proposals for a terminal: a table, then why each is proposed. */
export function proposalsText(answer: ProposalsAnswer, lang: 'ES' | 'EN'): string {
  const said = words[lang];
  const count = (value: number) => value.toLocaleString(said.locale);
  const extent = answer.exhaustive ? said.all : said.some;
  const head = `${count(answer.candidatesConsidered)} ${said.considered}, ${extent}, ${answer.elapsedMs.toFixed(0)} ms; ${said.version} ${answer.dataVersion}\n`;
  if (answer.proposals.length === 0) return `${head}${said.none}\n`;
  const rows = answer.proposals.map((proposal) => [
    String(proposal.rank),
    proposal.score.toFixed(3),
    `${proposal.scoreRange.min.toFixed(3)}-${proposal.scoreRange.max.toFixed(3)}`,
    `${proposal.province.name} (${proposal.province.ubigeo})`,
    proposal.population.value === null ? '-' : count(proposal.population.value),
    placesText(proposal, said.bridges),
  ]);
  const reasons = answer.proposals.map(
    ({ rank, explanation }) => `\n${rank}.\n${wrapText(explanation, 100, '   ')}`,
  );
  return `${head}\n${textTable(said.header, rows, [0, 1, 4])}${reasons.join('')}`;
}

function placesText({ districts, bridges }: Proposal, bridgeWord: string): string {
  const members = districts.map(({ name }) => name).join(', ');
  const joining = bridges.map(({ name }) => name).join(', ');
  return joining === '' ? members : `${members} (${bridgeWord}: ${joining})`;
}
