import { refusedFilter } from './refuse-filter.ts';

/** A word of the grammar or an unquoted name; a quoted name; a text; a number; a sign; the end. */
export interface Token {
  kind: 'word' | 'name' | 'text' | 'number' | 'sign' | 'end';
  /** What it stands for: quotes are taken off. */
  value: string;
  /** `character 17`, counted from 1. */
  at: string;
}

const blank = /\s*/y;
/** `identifier` of the grammar: letters of any script, digits, `_ : . ‿ ⁀`. */
const word = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\u203F\u2040]*/uy;
const number = /(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/y;
const sign = /<>|<=|>=|[=<>(),+\-*/^%[\]]/y;
/** A quote within a text is doubled or has a backslash before it. */
const text = /'((?:\\'|''|\\(?!')|[^'\\])*)'/y;
const quotedName = /"((?:""|[^"])*)"/y;

/**
 * The tokens of a CQL2 text. Throws DomainError BAD_INPUT at the first character that begins none,
 * and for a text or quoted name without its end.
 */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  let from = skipBlank(filter, 0);
  while (from < filter.length) {
    const { token, next } = tokenAt(filter, from);
    tokens.push(token);
    from = skipBlank(filter, next);
  }
  tokens.push({ kind: 'end', value: '', at: `character ${filter.length + 1}` });
  return tokens;
}

function skipBlank(filter: string, from: number): number {
  blank.lastIndex = from;
  return from + (blank.exec(filter)?.[0].length ?? 0);
}

function tokenAt(filter: string, from: number): { token: Token; next: number } {
  const at = `character ${from + 1}`;
  const found = (kind: Token['kind'], match: RegExpExecArray, value: string) => ({
    token: { kind, value, at },
    next: from + match[0].length,
  });
  const texts = match(text, filter, from);
  if (texts) return found('text', texts, (texts[1] ?? '').replace(/\\'|''/g, "'"));
  const names = match(quotedName, filter, from);
  if (names) return found('name', names, (names[1] ?? '').replaceAll('""', '"'));
  for (const [kind, pattern] of [
    ['word', word],
    ['number', number],
    ['sign', sign],
  ] as const) {
    const matched = match(pattern, filter, from);
    if (matched) return found(kind, matched, matched[0]);
  }
  const [character = ''] = filter.slice(from);
  if (character === "'") throw refusedFilter('a text without its end', at, "a second '");
  if (character === '"') throw refusedFilter('a name without its end', at, 'a second "');
  throw refusedFilter(
    JSON.stringify(character),
    at,
    "a name, a number, a text in '…', an operator or a parenthesis",
  );
}

function match(pattern: RegExp, filter: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(filter);
}
