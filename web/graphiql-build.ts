import type { Plugin } from 'vite';

/**
 * GraphiQL's style holds two families of letters, 0.3 MB of its 0.4, as data that the policy of the
 * pages refuses. The console is set in the letters of the application instead.
 */
const withoutLetters: Plugin = {
  name: 'graphiql-without-letters',
  enforce: 'pre',
  transform: {
    filter: { id: /graphiql\/dist\/style\.css/ },
    handler: (css) => css.replace(/@font-face\s*\{[^}]*\}/g, ''),
  },
};

/**
 * Its icons are titled by the names of their functions, which the build shortens; screen readers
 * read the titles out, so the names are written down: SvgMagnifyingGlass is “magnifying glass icon”.
 */
const withNamedIcons: Plugin = {
  name: 'graphiql-with-named-icons',
  transform: {
    filter: { id: /@graphiql\/react\/dist\/icons\/index\.js/ },
    handler: (code) =>
      code.replace(
        /generateIcon\((Svg\w+)\)/g,
        "generateIcon(Object.defineProperty($1, 'name', { value: '$1' }))",
      ),
  },
};

/** What GraphiQL needs of the build. */
export const graphiqlBuild = [withoutLetters, withNamedIcons];
