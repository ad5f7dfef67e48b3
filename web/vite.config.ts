import { defineConfig } from 'vite';
import { neighbourLandPlugin } from './neighbour-land-plugin.ts';

/** The pages of the product: the map application, and the console for queries. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [neighbourLandPlugin()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The map library alone is larger than the default limit; it is one file that stays cached.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/tiles', '/export', '/ogc', '/schema.graphql'].map((path) => [
        path,
        'http://127.0.0.1:4000',
      ]),
    ),
  },
});
