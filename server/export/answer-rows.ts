import type { GraphQLSchema } from 'graphql';
import type { ExportSource } from './export-source.ts';
import type { Cell, Column, ShapeKind, TableRow } from './export-table.ts';
import { type Answer, type CellPlan, cellPlan } from './row-cells.ts';
import { type SelectedField, selectedFields } from './selected-fields.ts';
import type { Shape } from './shape.ts';

/** Where an operation selects its shapes; they are never cells. */
const SHAPE = 'geometry';

/** How the answers of an export become rows. */
export interface AnswerRows {
  columns: readonly Column[];
  shapes: ShapeKind;
  rows(data: Answer): Iterable<TableRow>;
}

/** One step on the way to the rows. */
interface Step {
  /** The field that leads on; null at the rows themselves. */
  key: string | null;
  fields: readonly SelectedField[];
}

/**
 * The columns of an export, told by its operation, its variables and the first answer: the codes of
 * lists that become columns are read there.
 */
export function answerRows(
  source: ExportSource,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
  first: Answer,
): AnswerRows {
  if (source.reshape !== undefined) return reshapedRows(source, source.reshape);
  const steps = stepsOf(selectedFields(source, schema, variables), source.rowsAt.split('.'));
  const samples = steps.map(() => [] as Answer[]);
  for (const objects of waysDown(first, steps)) {
    for (const [at, object] of objects.entries()) samples[at]?.push(object);
  }
  const plans = steps.map(({ key, fields }, at) => {
    const own = fields.filter((one) => one.key !== key && !isPageInfo(one));
    return cellPlan(withoutShape(own), samples[at] ?? []);
  });
  const shape = steps
    .at(-1)
    ?.fields.flatMap(withSilent)
    .find(({ key }) => key === SHAPE);
  return {
    columns: plans.flatMap(({ columns }) => columns),
    shapes: (shape?.type.name as ShapeKind | undefined) ?? null,
    *rows(data) {
      for (const objects of waysDown(data, steps)) yield rowOf(objects, plans);
    },
  };
}

function reshapedRows(
  { rowsAt }: ExportSource,
  { columns, rows }: NonNullable<ExportSource['reshape']>,
): AnswerRows {
  return {
    columns,
    shapes: null,
    *rows(data) {
      const answer = rowsAt.split('.').reduce<unknown>((at, key) => (at as Answer)[key], data);
      for (const cells of rows(answer)) yield { cells, shape: null };
    },
  };
}

function stepsOf(fields: readonly SelectedField[], path: readonly string[]): Step[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ key: null, fields }];
  const field = fields.find((one) => one.key === key);
  if (field === undefined) throw new Error(`Got no field ${key} on the way to the rows.`);
  return [{ key, fields }, ...stepsOf(field.fields, rest)];
}

/** Each way from the answer down to a row, as the objects on it. */
function* waysDown(
  object: Answer,
  [step, ...rest]: readonly Step[],
  above: readonly Answer[] = [],
): Generator<readonly Answer[]> {
  const way = [...above, object];
  if (step === undefined || step.key === null) {
    yield way;
    return;
  }
  if (above.length > 1) refuseCutList(object);
  const below = object[step.key];
  const items = Array.isArray(below) ? below : below ? [below] : [];
  for (const item of items as Answer[]) yield* waysDown(item, rest, way);
}

/** A list in a list comes whole or not at all: its pages are not turned. */
function refuseCutList({ pageInfo }: Answer): void {
  if ((pageInfo as { hasNextPage?: boolean } | undefined)?.hasNextPage !== true) return;
  throw new Error('Got a list in a row that goes on after its first page.');
}

function rowOf(objects: readonly Answer[], plans: readonly CellPlan[]): TableRow {
  const cells: Cell[] = [];
  for (const [at, plan] of plans.entries()) cells.push(...plan.cells(objects[at] as Answer));
  return { cells, shape: shapeOf(objects.at(-1) as Answer) };
}

/** The shape of a row, its own or that of an object whose name is not told (`_facility`). */
function shapeOf(object: Answer): Shape {
  if (object[SHAPE] !== undefined) return object[SHAPE] as Shape;
  const silent = Object.entries(object).find(([key]) => key.startsWith('_'));
  const inner = silent?.[1] as Answer | null | undefined;
  return (inner?.[SHAPE] as Shape | undefined) ?? null;
}

function withSilent(field: SelectedField): readonly SelectedField[] {
  return field.key.startsWith('_') ? field.fields : [field];
}

function withoutShape(fields: readonly SelectedField[]): SelectedField[] {
  return fields.flatMap((field) => {
    if (field.key === SHAPE) return [];
    return field.key.startsWith('_') ? { ...field, fields: withoutShape(field.fields) } : field;
  });
}

function isPageInfo({ key }: SelectedField): boolean {
  return key === 'pageInfo';
}
