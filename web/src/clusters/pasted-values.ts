/** A table that was typed or pasted, and the lines that could not be read. */
export interface PastedValues {
  values: Map<string, number>;
  wrong: string[];
}

/**
 * Reads lines of `ubigeo,value`, separated by comma, semicolon or tab; a decimal comma counts where
 * commas do not separate. Values are 0 to 1. A first line without digits is a header.
 */
export function readPasted(text: string): PastedValues {
  const values = new Map<string, number>();
  const wrong: string[] = [];
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const [i, line] of lines.entries()) {
    if (line === '' || (i === 0 && !/\d/.test(line))) continue;
    const separator = [';', '\t', ','].find((one) => line.includes(one)) ?? ',';
    const [code = '', given = ''] = line.split(separator).map((part) => part.trim());
    const ubigeo = unquoted(code).padStart(6, '0');
    const value = Number(separator === ',' ? unquoted(given) : unquoted(given).replace(',', '.'));
    const isRight = /^\d{6}$/.test(ubigeo) && given !== '' && value >= 0 && value <= 1;
    if (isRight) values.set(ubigeo, value);
    else wrong.push(line);
  }
  return { values, wrong };
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}
