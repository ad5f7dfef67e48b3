/** A piece of SQL with its values; `?` marks where each value goes. */
export interface Fragment {
  sql: string;
  values: readonly unknown[];
}

/** A condition or expression from text we wrote; every value stands as `?`, never inside the text. */
export function fragment(sql: string, ...values: readonly unknown[]): Fragment {
  return { sql, values };
}

/** Joins fragments with text between them; `empty` stands for none. */
export function join(parts: readonly Fragment[], separator: string, empty: string): Fragment {
  if (parts.length === 0) return fragment(empty);
  return {
    sql: parts.map(({ sql }) => sql).join(separator),
    values: parts.flatMap(({ values }) => values),
  };
}

/** Conditions that must all hold. */
export function all(parts: readonly Fragment[]): Fragment {
  return join(
    parts.map(({ sql, values }) => ({ sql: `(${sql})`, values })),
    ' and ',
    'true',
  );
}

/** Conditions of which one must hold. */
export function any(parts: readonly Fragment[]): Fragment {
  return join(
    parts.map(({ sql, values }) => ({ sql: `(${sql})`, values })),
    ' or ',
    'false',
  );
}

/**
 * Puts fragments into a statement's `{name}` places and numbers all values `$1`, `$2`, …
 * Throws RangeError for a place without a fragment.
 */
export function assemble(
  template: string,
  parts: Readonly<Record<string, Fragment>>,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  // Comments name the places too; they must not count.
  const text = template.replace(/^--.*$/gm, '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name];
    if (!part) throw new RangeError(`Got no fragment for {${name}}; expected one.`);
    let next = 0;
    return part.sql.replace(/\?/g, () => {
      values.push(part.values[next++]);
      return `$${values.length}`;
    });
  });
  return { text, values };
}
