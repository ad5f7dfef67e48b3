import type { Plugin } from 'vite';
import { neighbourLand } from './neighbour-land.ts';

const name = 'virtual:neighbour-land';

/** Makes what lies around Peru at the build, as a module of the pages: see src/map/ground.ts. */
export function neighbourLandPlugin(): Plugin {
  return {
    name: 'neighbour-land',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? Object.entries(neighbourLand())
            .map(([key, shape]) => `export const ${key} = ${parsed(shape)};`)
            .join('\n')
        : null,
  };
}

/** Browsers read JSON in a text quicker than the same as code. */
function parsed(value: object): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
