import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** Where `npm run build` puts the pages. */
const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/**
 * The pages of the map application may load from this server and from nowhere else. Styles of
 * elements are set by scripts, workers of the map come from files of the build.
 */
const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

const withoutPages = `<!doctype html><meta charset="utf-8"><title>Contigua</title>
<p>Las páginas no están construidas: ejecute <code>npm run build</code>. Los datos están en <a href="graphql">/graphql</a>.</p>
<p lang="en">The pages are not built: run <code>npm run build</code>. The data are at <a href="graphql">/graphql</a>.</p>
`;

/**
 * Serves the built pages: files with a hash in their name for good, the others to be asked for
 * again; compressed copies where the browser takes them. Other paths go on to the next handler.
 */
export function webFiles(folder = dist): RequestHandler {
  if (!existsSync(`${folder}/index.html`)) {
    return (req, res, next) => {
      if (req.path !== '/') return next();
      res.status(503).type('html').send(withoutPages);
    };
  }
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, path) => {
      const isHashed = path.startsWith('/assets/');
      res.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      res.setHeader('Content-Security-Policy', contentPolicy);
      res.setHeader('X-Content-Type-Options', 'nosniff');
      res.setHeader('Referrer-Policy', 'same-origin');
    },
  });
  return (req, res, next) => serve(req, res, next);
}
