import { textTable, wrapText } from './text-table.ts';

interface Part {
  criterion: { name: string };
  contribution: number | null;
}

/** What the command asks the graph for, as far as the text needs it. */
export interface ExplanationAnswer {
  differences: { own: Part; best: Part; loss: number }[];
  explanation: string;
  dataVersion: string;
}

const words = {
  ES: { header: ['criterio', 'propio', 'mejor', 'pierde'], version: 'versión de los datos' },
  EN: { header: ['criterion', 'own', 'best', 'loss'], version: 'data version' },
} as const;

/** How a wanted set fares, for a terminal: the paragraph, then criterion by criterion. */
export function explanationText(answer: ExplanationAnswer, lang: 'ES' | 'EN'): string {
  const { header, version } = words[lang];
  const figure = (value: number | null) => (value === null ? '-' : value.toFixed(3));
  const rows = answer.differences.map(({ own, best, loss }) => [
    own.criterion.name,
    figure(own.contribution),
    figure(best.contribution),
    figure(loss),
  ]);
  const table = rows.length === 0 ? '' : `\n${textTable(header, rows, [1, 2, 3])}`;
  return `${wrapText(answer.explanation, 100, '')}${table}\n${version} ${answer.dataVersion}\n`;
}
