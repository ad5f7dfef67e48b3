import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, type DocumentNode, parse } from 'graphql';

const sdl = new URL('../schema/schema.graphql', import.meta.url);

/** Where operations lie, and the file that is made of them. */
const parts = [
  {
    sources: new URL('./src/', import.meta.url),
    target: new URL('./src/api/operations.ts', import.meta.url),
  },
  {
    sources: new URL('../examples/typescript-client/', import.meta.url),
    target: new URL('../examples/typescript-client/operations.ts', import.meta.url),
  },
];

interface OperationFile {
  location: string;
  document: DocumentNode;
}

function operationFiles(sources: URL): OperationFile[] {
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((location) => ({
      location,
      document: parse(readFileSync(new URL(location, sources), 'utf8')),
    }));
}

/** TypeScript of every operation below a folder, checked against the printed schema. */
async function generate(sources: URL): Promise<string> {
  const schema = buildSchema(readFileSync(sdl, 'utf8'));
  const scalars = { BBox: '[number, number, number, number]', Ubigeo: 'string' };
  const config = {
    useTypeImports: true,
    enumsAsTypes: true,
    avoidOptionals: { field: true },
    skipTypename: true,
    scalars,
    documentMode: 'string',
    defaultScalarType: 'unknown',
  };
  const code = await codegen({
    filename: 'operations.ts',
    schema: parse(readFileSync(sdl, 'utf8')),
    schemaAst: schema,
    documents: operationFiles(sources),
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `// Made by \`npm run web:types\` from the operations and schema/schema.graphql.\n${code}`;
}

for (const { sources, target } of parts) {
  const code = await generate(sources);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, code);
  } else if (readFileSync(target, 'utf8') !== code) {
    process.stderr.write(`${target.pathname} is out of date: run npm run web:types.\n`);
    process.exitCode = 1;
  }
}
