import type { AnswerOf, InputOf, QuestionName } from '../../geodata/questions/registry.ts';
import type { Context } from '../context.ts';
import type { Reference } from '../reference.ts';

/** Answers kept of one data version; the index of all districts takes about half a megabyte. */
const MOST_KEPT = 16;

const kept = new WeakMap<Reference, Map<string, unknown>>();
const asked = new WeakMap<Context, Map<string, Promise<unknown>>>();

/**
 * The answer of a question that many territories of a request, and many requests, have in common:
 * it is asked once a request at most, and not at all while it is among the last answers. Throws
 * what `Analyst.ask` throws.
 */
export function sharedAnswer<Name extends QuestionName>(
  name: Name,
  input: InputOf<Name>,
  context: Context,
): Promise<AnswerOf<Name>> {
  const key = JSON.stringify([name, input]);
  const mine = entryOf(asked, context);
  const pending = mine.get(key) ?? answer(key, name, input, context);
  mine.set(key, pending);
  return pending as Promise<AnswerOf<Name>>;
}

async function answer<Name extends QuestionName>(
  key: string,
  name: Name,
  input: InputOf<Name>,
  { analyst, reference, signal }: Context,
): Promise<unknown> {
  const answers = entryOf(kept, reference);
  const known = answers.get(key) ?? (await analyst.ask(name, input, reference, signal));
  answers.delete(key);
  answers.set(key, known);
  const oldest = answers.size > MOST_KEPT ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  return known;
}

function entryOf<Key extends object, Value>(
  all: WeakMap<Key, Map<string, Value>>,
  key: Key,
): Map<string, Value> {
  const known = all.get(key) ?? new Map<string, Value>();
  all.set(key, known);
  return known;
}
