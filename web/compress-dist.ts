import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, 'dist');

/** Writes `.br` and `.gz` beside every text of the build, so that the server never compresses it. */
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(css|html|js|json|mjs|svg)$/.test(name)) continue;
  const content = readFileSync(join(dist, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(join(dist, `${name}.br`), brotliCompressSync(content, { params }));
  writeFileSync(join(dist, `${name}.gz`), gzipSync(content, { level: 9 }));
}
