/**
 * graphql 16 ends reading a document by itself in these cases, and says so in messages only.
 * Each stands for a document that is too large or too tangled, not for a slip of its author.
 */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /Document contains more tha[nt] (\d+) tokens/,
    'Got a document of more than $1 tokens; expected at most $1. Put long lists into variables.',
  ],
  [
    /Source contains more than (\d+) UTF-16/,
    'Got a document of more than $1 characters; expected at most $1.',
  ],
  [
    /Maximum call stack size exceeded/,
    'Got a document nested too deep to be read; expected fewer levels.',
  ],
  [
    /^Validation aborted\.$/,
    'Got a document with too many fields to compare; expected fewer repeated fields and fragments.',
  ],
  [
    /^Maximum introspection depth exceeded$/,
    'Got introspection nested too deep; expected at most two nested lists below a type.',
  ],
  [
    /recursively requests too many selections\.$/,
    'Got too many selections with fragments expanded; expected fewer spreads of the same fragments.',
  ],
];

/**
 * Returns what to say (got, expected) when a parse or validation message means that the document is
 * too complex, otherwise undefined.
 */
export function unreadableDocument(message: string): string | undefined {
  for (const [pattern, said] of reasons) {
    const match = pattern.exec(message);
    if (match) return said.replaceAll('$1', match[1] ?? '');
  }
  return undefined;
}
