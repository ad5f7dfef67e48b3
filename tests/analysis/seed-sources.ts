import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export const seedsFolder = new URL('../../seeds/', import.meta.url);
const documentsFolder = new URL('../../../shared/seeds/', import.meta.url);
const gazetteerFile = new URL(
  '../../../shared/data/gazetteer/ubigeo_inei_2025.csv',
  import.meta.url,
);
const backtestFile = new URL(
  '../../../shared/data/backtest/clusters-prodescentralizacion-2013.csv',
  import.meta.url,
);

/** The parsed content of one file of `seeds/`. */
export function seed(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, seedsFolder), 'utf8'));
}

/** Every string of a JSON value with the path of keys that leads to it. */
export function strings(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => strings(child, [...path, key]));
}

const ubigeoKeys = new Set(['ubigeo', 'region', 'seat']);
const ubigeoLists = new Set(['territories', 'provinces', 'districts', 'regions']);

/** Every code of a seed file: values of code fields, and the keys of `clustersByRegion`. */
export function codesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ubigeoKeys.has(key) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  if (key === 'clustersByRegion') return Object.keys(value);
  if (Array.isArray(value)) {
    return ubigeoLists.has(key) ? value.map(String) : value.flatMap((child) => codesIn(child));
  }
  return Object.entries(value).flatMap(([childKey, child]) => codesIn(child, childKey));
}

/** The words of a text without accents, case, punctuation and line breaks. */
export function words(value: string): string[] {
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of `length` words of a text, in order. */
export function runs(value: string, length: number): string[] {
  const all = words(value);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(' '));
}

/** The seed documents by their stem; empty, with a printed reason, when they are not at hand. */
export function documentTexts(): Map<string, string> {
  if (!existsSync(documentsFolder)) {
    process.stdout.write('Seed documents absent (../shared/seeds): texts and figures unchecked.\n');
    return new Map();
  }
  const names = readdirSync(documentsFolder).filter((name) => name.endsWith('.txt'));
  return new Map(
    names.map((name) => [
      name.replace('.txt', ''),
      readFileSync(new URL(name, documentsFolder), 'utf8'),
    ]),
  );
}

/** Region, province and district codes of the gazetteer; undefined when it is not at hand. */
export function knownCodes(): Set<string> | undefined {
  if (!existsSync(gazetteerFile)) {
    process.stdout.write('Gazetteer absent (../shared/data): only the format of codes checked.\n');
    return undefined;
  }
  const rows = parse<{ ubigeo: string }>(readFileSync(gazetteerFile), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
  return new Set(rows.flatMap(({ ubigeo: code }) => [code.slice(0, 2), code.slice(0, 4), code]));
}

/** The ways a document may write a figure: 2658, 2,658, 130 mil, 13.8 millones, 3 million. */
function spellings(value: number): string[] {
  const grouped = value.toLocaleString('en-US');
  const scaled = [
    [1e3, ' mil'],
    [1e6, ' millones'],
    [1e9, ' mil millones'],
  ] as const;
  return [String(value), grouped, ...scaled.map(([unit, word]) => `${value / unit}${word}`)];
}

/** Whether a document states a figure, in any spelling, not as part of a longer number. */
export function states(document: string, value: number): boolean {
  // OCR parts one figure ("1 60"); the same text with its digits joined is accepted too.
  const joined = document.replace(/(\d) (?=\d)/g, '$1');
  return spellings(value).some((figure) =>
    [document, joined].some((source) =>
      new RegExp(`(?<![\\d.,])${figure.replace('.', '\\.')}(?![\\d])`).test(source),
    ),
  );
}

/** `cluster id + district` of the independent list of the seven clusters; undefined when absent. */
export function backtestDistricts(): string[] | undefined {
  if (!existsSync(backtestFile)) {
    process.stdout.write('Back-test list absent (../shared/data): clusters not compared.\n');
    return undefined;
  }
  const rows = parse<{ cluster: string; ubigeo: string }>(readFileSync(backtestFile), {
    columns: true,
  });
  return rows.map((row) => `${row.cluster.toLowerCase()} ${row.ubigeo}`);
}
