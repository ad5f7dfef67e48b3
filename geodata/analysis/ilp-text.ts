/** A coefficient and its variable. */
export type IlpTerm = readonly [coefficient: number, variable: string];

export interface IlpRow {
  name: string;
  terms: readonly IlpTerm[];
  relation: '<=' | '>=' | '=';
  bound: number;
}

/** A problem to maximise; variables not declared binary are whole numbers of 0 or more. */
export interface IlpModel {
  objective: readonly IlpTerm[];
  rows: readonly IlpRow[];
  binaries: readonly string[];
  integers?: readonly string[] | undefined;
}

/** Terms on a line: readers of the format may refuse long ones. */
const termsPerLine = 8;

function writeTerms(terms: readonly IlpTerm[]): string {
  const parts: string[] = [];
  for (const [i, [coefficient, variable]] of terms.entries()) {
    const sign = coefficient < 0 ? '-' : '+';
    const glue = i > 0 && i % termsPerLine === 0 ? '\n ' : '';
    parts.push(`${glue}${sign} ${Math.abs(coefficient)} ${variable}`);
  }
  return parts.join(' ');
}

function writeNames(names: readonly string[]): string {
  const parts = names.map((name, i) => (i > 0 && i % termsPerLine === 0 ? `\n ${name}` : name));
  return parts.join(' ');
}

/**
 * The model in CPLEX LP format. Every row must have a term and every variable must be declared;
 * numbers keep all their digits.
 */
export function writeIlp(model: IlpModel): string {
  const rows = model.rows.map(
    ({ name, terms, relation, bound }) => ` ${name}: ${writeTerms(terms)} ${relation} ${bound}`,
  );
  const integers = model.integers ?? [];
  return [
    'maximize',
    ` value: ${writeTerms(model.objective)}`,
    'subject to',
    ...rows,
    ...(integers.length > 0 ? ['general', ` ${writeNames(integers)}`] : []),
    ...(model.binaries.length > 0 ? ['binary', ` ${writeNames(model.binaries)}`] : []),
    'end',
    '',
  ].join('\n');
}
