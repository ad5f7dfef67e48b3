const WIDTH = 120;

/**
 * JSON in which what fits on a line of 120 characters stays on one, and members that do not all
 * fit fill line after line. It parses to the same value.
 */
export function compactJson(value: unknown, indent = '', before = 0): string {
  const flat = flatJson(value);
  if (typeof value !== 'object' || value === null) return flat;
  if (indent.length + before + flat.length <= WIDTH) return flat;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const lines = filledLines(members(value), `${indent}  `);
  return `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

/** Items of a list have no label. */
function members(value: object): [label: string, member: unknown][] {
  if (Array.isArray(value)) return value.map((item) => ['', item]);
  return Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
}

function filledLines(all: readonly [string, unknown][], indent: string): string[] {
  const lines: string[] = [];
  for (const [i, [label, member]] of all.entries()) {
    const comma = i < all.length - 1 ? ',' : '';
    const text = `${label}${compactJson(member, indent, label.length)}${comma}`;
    const joined = `${lines.at(-1) ?? indent} ${text}`;
    const fits = lines.length > 0 && !joined.includes('\n') && joined.length <= WIDTH;
    if (fits) lines[lines.length - 1] = joined;
    else lines.push(`${indent}${text}`);
  }
  return lines;
}

function flatJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = members(value).map(([label, member]) => `${label}${flatJson(member)}`);
  if (Array.isArray(value) || parts.length === 0) {
    return Array.isArray(value) ? `[${parts.join(', ')}]` : '{}';
  }
  return `{ ${parts.join(', ')} }`;
}
