import { defineConfig } from 'vitest/config';

// graphql ships ESM and CJS builds; one copy only, or `instanceof GraphQLSchema` fails.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 180_000 },
});
