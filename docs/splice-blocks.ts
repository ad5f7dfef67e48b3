/** A query of docs/examples with its answer. */
export interface Example {
  /** Stem of its files, and the name of its markers. */
  name: string;
  query: string;
  answer: string;
}

/** The block of an example by its name; the query's first comment is left to the heading above. */
export function exampleBlock({ name, query, answer }: Example): [name: string, block: string] {
  const bare = query.replace(/^#.*\n/, '');
  return [name, `\`\`\`graphql\n${bare}\`\`\`\n\`\`\`json\n${answer}\`\`\``];
}

/**
 * Markdown with the text between each pair of markers `<!-- name -->` and `<!-- /name -->` replaced
 * by the block of that name. Throws RangeError for a block without markers.
 */
export function spliceBlocks(markdown: string, blocks: ReadonlyMap<string, string>): string {
  let text = markdown;
  for (const [name, block] of blocks) {
    const open = `<!-- ${name} -->\n`;
    const from = text.indexOf(open);
    const to = text.indexOf(`<!-- /${name} -->`, from);
    if (from < 0 || to < 0) throw new RangeError(`Got no markers for ${name}; expected ${open}`);
    text = `${text.slice(0, from + open.length)}${block}\n${text.slice(to)}`;
  }
  return text;
}
