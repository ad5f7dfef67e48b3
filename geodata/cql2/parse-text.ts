import {
  type ComparisonOperator,
  type Cql2Expression,
  type Cql2Operator,
  comparisonOperators,
  filterLimits,
  type SpatialOperator,
  spatialOperators,
} from './expression.ts';
import { checkInstant } from './instant.ts';
import { geometryWords, parseBox, parseGeometry, signedNumber } from './parse-geometry.ts';
import { filterTooLarge, refusedFilter } from './refuse-filter.ts';
import { createTokenReader, type TokenReader } from './token-reader.ts';

/**
 * The tree of a filter in CQL2 text (OGC 21-065r2, annex B), by recursive descent.
 * Throws DomainError BAD_INPUT that says what was got at which character and what was expected, and
 * TOO_COMPLEX for a filter beyond `filterLimits`.
 */
export function parseCql2Text(filter: string): Cql2Expression {
  if (filter.length > filterLimits.characters) {
    throw filterTooLarge(`of ${filter.length} characters`, `at most ${filterLimits.characters}`);
  }
  const reader = createTokenReader(filter);
  const expression = orExpression(reader);
  if (reader.peek().kind !== 'end') throw reader.unexpected('AND, OR or the end');
  return expression;
}

function orExpression(reader: TokenReader): Cql2Expression {
  return chain(reader, 'or', andExpression);
}

function andExpression(reader: TokenReader): Cql2Expression {
  return chain(reader, 'and', notExpression);
}

function chain(
  reader: TokenReader,
  op: 'and' | 'or',
  part: (reader: TokenReader) => Cql2Expression,
): Cql2Expression {
  const first = part(reader);
  const args = [first];
  while (reader.takeWord(op.toUpperCase())) args.push(part(reader));
  return args.length === 1 ? first : operation(reader, op, args, first.at);
}

function notExpression(reader: TokenReader): Cql2Expression {
  const { at } = reader.peek();
  if (reader.takeWord('NOT')) {
    const negated = reader.budget.nested(() => notExpression(reader));
    return operation(reader, 'not', [negated], at);
  }
  if (reader.takeSign('(')) {
    const inner = reader.budget.nested(() => orExpression(reader));
    reader.expectSign(')', 'after the condition');
    return inner;
  }
  return predicate(reader);
}

function predicate(reader: TokenReader): Cql2Expression {
  const { kind, value } = reader.peek();
  const called = kind === 'word' && isCall(reader) ? value.toLowerCase() : '';
  return isSpatial(called) ? spatial(reader, called) : comparison(reader);
}

function isSpatial(word: string): word is SpatialOperator {
  return (spatialOperators as readonly string[]).includes(word);
}

function spatial(reader: TokenReader, op: SpatialOperator): Cql2Expression {
  const { at } = reader.next();
  reader.expectSign('(', `after ${op.toUpperCase()}`);
  const first = operand(reader);
  reader.expectSign(',', 'and a second geometry');
  const second = operand(reader);
  reader.expectSign(')', `at the end of ${op.toUpperCase()}`);
  return operation(reader, op, [first, second], at);
}

function comparison(reader: TokenReader): Cql2Expression {
  const left = operand(reader);
  const { at, kind, value } = reader.peek();
  if (kind === 'sign' && isComparison(value)) {
    reader.next();
    return operation(reader, value, [left, operand(reader)], at);
  }
  if (reader.takeWord('IS')) return nullTest(reader, left, at);
  const isNegated = reader.takeWord('NOT');
  const test = listOrPattern(reader, left, at);
  if (test) return isNegated ? operation(reader, 'not', [test], at) : test;
  if (isNegated) throw reader.unexpected('LIKE, BETWEEN or IN after NOT');
  if (couldBeCondition(left) && endsCondition(reader)) return left;
  throw reader.unexpected('=, <>, <, <=, >, >=, LIKE, BETWEEN, IN or IS NULL');
}

function isComparison(sign: string): sign is ComparisonOperator {
  return (comparisonOperators as readonly string[]).includes(sign);
}

/** TRUE, FALSE or a property, which may be a boolean. */
function couldBeCondition(expression: Cql2Expression): boolean {
  if (expression.kind === 'literal') return typeof expression.value === 'boolean';
  return expression.kind === 'property';
}

function endsCondition(reader: TokenReader): boolean {
  const { kind, value } = reader.peek();
  return kind === 'end' || value === ')' || reader.isWord('AND') || reader.isWord('OR');
}

function nullTest(reader: TokenReader, left: Cql2Expression, at: string): Cql2Expression {
  const isNegated = reader.takeWord('NOT');
  if (!reader.takeWord('NULL')) throw reader.unexpected('NULL or NOT NULL after IS');
  const test = operation(reader, 'isNull', [left], at);
  return isNegated ? operation(reader, 'not', [test], at) : test;
}

function listOrPattern(
  reader: TokenReader,
  left: Cql2Expression,
  at: string,
): Cql2Expression | undefined {
  if (reader.takeWord('LIKE')) return operation(reader, 'like', [left, operand(reader)], at);
  if (reader.takeWord('BETWEEN')) {
    const lower = operand(reader);
    if (!reader.takeWord('AND')) throw reader.unexpected('AND and the upper bound of BETWEEN');
    return operation(reader, 'between', [left, lower, operand(reader)], at);
  }
  if (!reader.takeWord('IN')) return undefined;
  reader.expectSign('(', 'and a list after IN');
  const items = [operand(reader)];
  while (reader.takeSign(',')) items.push(operand(reader));
  reader.expectSign(')', 'or a comma in the list of IN');
  return operation(reader, 'in', [left, ...items], at);
}

/** A property, a value, a geometry, or CASEI and ACCENTI of one. */
function operand(reader: TokenReader): Cql2Expression {
  const { at, kind, value } = reader.peek();
  reader.budget.part();
  switch (kind) {
    case 'text':
      reader.next();
      return { kind: 'literal', value, at };
    case 'name':
      reader.next();
      return { kind: 'property', name: value, at };
    case 'number':
    case 'sign':
      return { kind: 'literal', value: signedNumber(reader, operands), at };
    case 'word':
      if (reserved.has(value.toUpperCase())) throw reader.unexpected(operands);
      return isCall(reader) ? call(reader) : plainWord(reader);
    case 'end':
      throw reader.unexpected(operands);
  }
}

const operands = "a property, a number, a text in '…', TRUE, FALSE, DATE, TIMESTAMP or a geometry";

function isCall(reader: TokenReader): boolean {
  const [following, afterNext] = [reader.peek(1), reader.peek(2)];
  const isZ = following.kind === 'word' && following.value.toUpperCase() === 'Z';
  return [following, ...(isZ ? [afterNext] : [])].some(
    ({ kind, value }) => kind === 'sign' && value === '(',
  );
}

const reserved: ReadonlySet<string> = new Set([
  'AND',
  'OR',
  'NOT',
  'LIKE',
  'BETWEEN',
  'IN',
  'IS',
  'NULL',
]);

function plainWord(reader: TokenReader): Cql2Expression {
  const { at, value } = reader.peek();
  const word = value.toUpperCase();
  reader.next();
  if (word === 'TRUE' || word === 'FALSE') return { kind: 'literal', value: word === 'TRUE', at };
  return { kind: 'property', name: value, at };
}

function call(reader: TokenReader): Cql2Expression {
  const { at, value } = reader.peek();
  const word = value.toUpperCase();
  if (word === 'BBOX') return { kind: 'box', box: parseBox(reader), at };
  if (geometryWords.has(word)) return { kind: 'geometry', geometry: parseGeometry(reader), at };
  if (word === 'DATE' || word === 'TIMESTAMP') return instant(reader, word);
  if (word !== 'CASEI' && word !== 'ACCENTI') throw unknownCall(value, at);
  reader.next();
  reader.expectSign('(', `after ${word}`);
  const inner = reader.budget.nested(() => operand(reader));
  reader.expectSign(')', `at the end of ${word}`);
  return operation(reader, word === 'CASEI' ? 'casei' : 'accenti', [inner], at);
}

function unknownCall(name: string, at: string): Error {
  return refusedFilter(
    `the function ${JSON.stringify(name.slice(0, 40))}`,
    at,
    `CASEI, ACCENTI, DATE, TIMESTAMP, a geometry or one of ${spatialOperators.join(', ').toUpperCase()}; arithmetic, temporal and array functions are not served`,
  );
}

function instant(reader: TokenReader, word: 'DATE' | 'TIMESTAMP'): Cql2Expression {
  const { at } = reader.next();
  reader.expectSign('(', `after ${word}`);
  const { kind, value } = reader.peek();
  if (kind !== 'text') throw reader.unexpected("a text in '…'");
  reader.next();
  reader.expectSign(')', `at the end of ${word}`);
  const type = word === 'DATE' ? 'date' : 'timestamp';
  checkInstant(type, value, at);
  return { kind: 'instant', type, value, at };
}

function operation(
  reader: TokenReader,
  op: Cql2Operator,
  args: readonly Cql2Expression[],
  at: string,
): Cql2Expression {
  reader.budget.part();
  return { kind: 'operation', op, args, at };
}
