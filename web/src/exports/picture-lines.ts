import type { LegendContent } from '../parts/legend-content.ts';

/** A line beneath the picture of the map. */
export type PictureLine =
  | { kind: 'title' | 'text' | 'hatched'; text: string }
  | { kind: 'color'; text: string; color: string };

/**
 * What stands beneath the picture: the legend's title and colours, how many values are missing, its
 * notes and the credit, each in lines no wider than `width` by `measure`.
 */
export function pictureLines(
  legend: LegendContent | null,
  missing: string | null,
  credit: string,
  width: number,
  measure: (text: string) => number,
): PictureLine[] {
  const wrapped = (text: string): PictureLine[] =>
    wrap(text, width, measure).map((line) => ({ kind: 'text', text: line }));
  if (legend === null) return wrapped(credit);
  return [
    { kind: 'title', text: legend.title },
    ...legend.entries.map(
      ({ color, label }): PictureLine => ({ kind: 'color', text: label, color }),
    ),
    ...(missing === null ? [] : [{ kind: 'hatched', text: missing } as const]),
    ...legend.notes.flatMap(wrapped),
    ...wrapped(credit),
  ];
}

/** The text in lines no wider than `width`; a word that is wider has a line of its own. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
