import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { graphiqlBuild } from './graphiql-build.ts';
import { neighbourLandPlugin } from './neighbour-land-plugin.ts';

/** The pages of the product: the map application, and the console for queries. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [...graphiqlBuild, neighbourLandPlugin()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'].map((page) => resolve(import.meta.dirname, page)),
      // 'use client', in many modules of React's world, says nothing to a build without a server.
      checks: { moduleLevelDirective: false },
    },
    // The map library alone is larger than the default limit; it is one file that stays cached.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    // The examples of docs/ are tabs of the console.
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(
      ['/graphql', '/tiles', '/export', '/ogc', '/schema.graphql'].map((path) => [
        path,
        'http://127.0.0.1:4000',
      ]),
    ),
  },
});
