import type { Geometry } from 'geojson';
import { type Cql2Expression, spatialOperators } from '../../geodata/cql2/expression.ts';

/** The tree without the places of its parts, in CQL2 JSON. */
export function toCql2Json(expression: Cql2Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'property':
      return { property: expression.name };
    case 'instant':
      return { [expression.type]: expression.value };
    case 'geometry':
      return expression.geometry;
    case 'box':
      return { bbox: expression.box };
    case 'operation': {
      const args = expression.args.map(toCql2Json);
      const [first, ...items] = args;
      return { op: expression.op, args: expression.op === 'in' ? [first, items] : args };
    }
  }
}

/** The tree in CQL2 text, with a pair of parentheses around every condition. */
export function toCql2Text(expression: Cql2Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? quoted(expression.value)
        : String(expression.value).toUpperCase();
    case 'property':
      return `"${expression.name.replaceAll('"', '""')}"`;
    case 'instant':
      return `${expression.type.toUpperCase()}('${expression.value}')`;
    case 'geometry':
      return wellKnownText(expression.geometry);
    case 'box':
      return `BBOX(${expression.box.join(', ')})`;
    case 'operation':
      return operationText(expression.op, expression.args.map(toCql2Text));
  }
}

/** A quote after a backslash is written as the grammar escapes it, any other is doubled. */
function quoted(text: string): string {
  return `'${text.replace(/(\\?)'/g, (_, before: string) => (before ? "\\\\'" : "''"))}'`;
}

function operationText(op: string, args: readonly string[]): string {
  const [first, second, third] = args;
  if ((spatialOperators as readonly string[]).includes(op)) {
    return `${op.toUpperCase()}(${first}, ${second})`;
  }
  switch (op) {
    case 'and':
    case 'or':
      return `(${args.map((arg) => `(${arg})`).join(` ${op.toUpperCase()} `)})`;
    case 'not':
      return `NOT (${first})`;
    case 'isNull':
      return `${first} IS NULL`;
    case 'between':
      return `${first} BETWEEN ${second} AND ${third}`;
    case 'in':
      return `${first} IN (${args.slice(1).join(', ')})`;
    case 'casei':
    case 'accenti':
      return `${op.toUpperCase()}(${first})`;
    default:
      return `${first} ${op.toUpperCase()} ${second}`;
  }
}

function wellKnownText(geometry: Geometry): string {
  const word = geometry.type.toUpperCase();
  if (geometry.type === 'GeometryCollection') {
    return `${word}(${geometry.geometries.map(wellKnownText).join(', ')})`;
  }
  const text = coordinatesText(geometry.coordinates);
  return geometry.type === 'Point' ? `${word}(${text})` : word + text;
}

function coordinatesText(coordinates: unknown): string {
  const list = coordinates as unknown[];
  if (typeof list[0] === 'number') return list.join(' ');
  return `(${list.map(coordinatesText).join(', ')})`;
}
