import { createFilterBudget, type FilterBudget } from './filter-budget.ts';
import { refusedFilter } from './refuse-filter.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Reads tokens one after another. */
export interface TokenReader {
  budget: FilterBudget;
  peek(ahead?: number): Token;
  next(): Token;
  /** Whether the next token is this word, in whatever case. */
  isWord(word: string): boolean;
  /** Takes the next token if it is this word. */
  takeWord(word: string): boolean;
  /** Takes the next token if it is this sign. */
  takeSign(sign: string): boolean;
  /** Takes this sign or throws. */
  expectSign(sign: string, where: string): void;
  /** The error about the next token. */
  unexpected(expected: string): Error;
}

/** A reader at the first token of a filter. Throws DomainError BAD_INPUT for what is no token. */
export function createTokenReader(filter: string): TokenReader {
  const tokens = tokensOf(filter);
  const end = tokens.at(-1) as Token;
  let place = 0;
  const peek = (ahead = 0) => tokens[place + ahead] ?? end;
  const isSign = (sign: string) => peek().kind === 'sign' && peek().value === sign;
  const isWord = (word: string) => peek().kind === 'word' && peek().value.toUpperCase() === word;
  const unexpected = (expected: string) => refusedFilter(shown(peek()), peek().at, expected);
  const take = (holds: boolean) => {
    if (holds) place += 1;
    return holds;
  };
  return {
    budget: createFilterBudget(),
    peek,
    next: () => {
      const token = peek();
      place += 1;
      return token;
    },
    isWord,
    takeWord: (word) => take(isWord(word)),
    takeSign: (sign) => take(isSign(sign)),
    expectSign: (sign, where) => {
      if (!take(isSign(sign))) throw unexpected(`${sign} ${where}`);
    },
    unexpected,
  };
}

const MOST_SHOWN = 40;

function shown({ kind, value }: Token): string {
  if (kind === 'end') return 'the end';
  const text = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value;
  return kind === 'text' ? `the text '${text}'` : JSON.stringify(text);
}
