import type { Mancomunidad, MancomunidadMember } from '../../model/mancomunidad.ts';
import { codeCell, optionalCount, optionalText, textCell } from './cells.ts';
import { plainName } from './inei-codes.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

/** The three files that name associations. */
export interface MancomunidadFiles {
  /** `integrantes.csv`: members of municipal associations, partial. */
  members: SourceText;
  /** `regionales.csv`: members of regional associations. */
  regional: SourceText;
  /** `catalogo-mef.csv`: budget codes and names, without members. */
  budgetCodes: SourceText;
}

interface BudgetCode {
  code: string;
  name: string;
}

/**
 * All associations: municipal ones with members, regional ones, then those known by name only
 * (`membersKnown` false). A budget code is taken from the members' file where it states one, or
 * where the names are equal but for accents and case.
 */
export function readMancomunidades(files: MancomunidadFiles): Mancomunidad[] {
  const budgetCodes = readBudgetCodes(files.budgetCodes);
  const municipal = readMunicipal(files.members, budgetCodes);
  const taken = new Set(municipal.map(({ mefCode }) => mefCode));
  const nameOnly = budgetCodes.filter(({ code }) => !taken.has(code)).map(namedOnly);
  return withUniqueIds([...municipal, ...readRegional(files.regional), ...nameOnly]);
}

const memberColumns = [
  'mancomunidad',
  'tipo_municipalidad',
  'ubigeo_distrito_sede',
  'ubigeo_prov',
  'nombre',
  'departamento',
  'anio_fuente',
  'estado_segun_fuente',
  'fuente',
  'nota',
];

function readMunicipal(file: SourceText, budgetCodes: readonly BudgetCode[]): Mancomunidad[] {
  return groupByName(readCsv(file, memberColumns)).map(([name, rows]) => {
    const status = [...new Set(rows.map((row) => optionalText(row, 'estado_segun_fuente')))]
      .filter((text) => text !== null)
      .join('; ');
    return {
      ...blank(name, 'MUNICIPAL'),
      mefCode: statedCode(status, budgetCodes) ?? codeOfName(name, budgetCodes),
      status: status === '' ? null : status,
      membersKnown: true,
      members: rows.map(municipalMember),
    };
  });
}

function municipalMember(row: CsvRow): MancomunidadMember {
  const kind = textCell(row, 'tipo_municipalidad');
  if (kind !== 'provincial' && kind !== 'distrital') {
    throw badLine(row.file, row.line, `municipality kind "${kind}"`, 'provincial or distrital');
  }
  const place =
    kind === 'provincial'
      ? ({ ubigeo: codeCell(row, 'ubigeo_prov', 4), level: 'PROVINCE' } as const)
      : ({ ubigeo: codeCell(row, 'ubigeo_distrito_sede', 6), level: 'DISTRICT' } as const);
  return { ...place, ...provenance(row), note: optionalText(row, 'nota') };
}

function readRegional(file: SourceText): Mancomunidad[] {
  const columns = ['mancomunidad', 'ubigeo_dep', 'departamento', 'anio_fuente', 'fuente'];
  return groupByName(readCsv(file, columns)).map(([name, rows]) => ({
    ...blank(name, 'REGIONAL'),
    membersKnown: true,
    members: rows.map((row) => ({
      ubigeo: codeCell(row, 'ubigeo_dep', 2),
      level: 'REGION',
      ...provenance(row),
      note: null,
    })),
  }));
}

function provenance(row: CsvRow): { sourceYear: number | null; sourceUrl: string | null } {
  const address = /https?:\/\/\S+/.exec(textCell(row, 'fuente'))?.[0];
  return { sourceYear: optionalCount(row, 'anio_fuente'), sourceUrl: address ?? null };
}

function readBudgetCodes(file: SourceText): BudgetCode[] {
  return readCsv(file, ['codigo_mef', 'nombre']).map((row) => ({
    code: codeCell(row, 'codigo_mef', 6),
    name: textCell(row, 'nombre'),
  }));
}

function statedCode(status: string, budgetCodes: readonly BudgetCode[]): string | null {
  const stated = /código MEF (\d{6})/.exec(status)?.[1];
  return budgetCodes.find(({ code }) => code === stated)?.code ?? null;
}

function codeOfName(name: string, budgetCodes: readonly BudgetCode[]): string | null {
  return budgetCodes.find((entry) => plainName(entry.name) === plainName(name))?.code ?? null;
}

function namedOnly({ code, name }: BudgetCode): Mancomunidad {
  return { ...blank(name, 'MUNICIPAL'), mefCode: code };
}

function blank(name: string, kind: Mancomunidad['kind']): Mancomunidad {
  return {
    id: slugOf(name),
    name,
    kind,
    mefCode: null,
    seat: null,
    purpose: null,
    status: null,
    membersKnown: false,
    members: [],
    citation: null,
  };
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Slugs are ids, so two names that give one slug are refused rather than merged. */
function withUniqueIds(associations: Mancomunidad[]): Mancomunidad[] {
  const seen = new Map<string, string>();
  for (const { id, name } of associations) {
    const other = seen.get(id);
    if (other !== undefined) {
      throw badLine(
        'mancomunidades',
        1,
        `"${other}" and "${name}" with id ${id}`,
        'distinct names',
      );
    }
    seen.set(id, name);
  }
  return associations;
}

function groupByName(rows: readonly CsvRow[]): [string, CsvRow[]][] {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const name = textCell(row, 'mancomunidad').replace(/\s+/g, ' ');
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}
