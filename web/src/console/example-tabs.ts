/** The queries of the README, by path. */
const files = import.meta.glob<string>('../../../docs/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * A tab for each example, in the order of their numbers, beginning with its question as a comment.
 * The operation gets the name of its file, which becomes the title of the tab.
 */
export function exampleTabs(questions: Readonly<Record<string, string>>): { query: string }[] {
  return Object.entries(files).map(([path, query]) => {
    const id = path.slice(path.lastIndexOf('/') + 1).replace('.graphql', '');
    // Its own comment says the question in English.
    const selection = query.replace(/^(#.*\n)*/, '');
    return { query: `# ${questions[id] ?? id}\nquery ${operationName(id)} ${selection}` };
  });
}

/** `2-contiguous-groups` is ContiguousGroups. */
function operationName(id: string): string {
  const words = id.split('-').filter((word) => !/^\d+$/.test(word));
  return words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('');
}
