import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Request, RequestHandler } from 'express';
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
<p>Las páginas no están construidas: ejecute <code>npm run build</code>. Los datos están en <a href="graphql">/graphql</a>, el esquema en <a href="schema.graphql">/schema.graphql</a>.</p>
<p lang="en">The pages are not built: run <code>npm run build</code>. The data are at <a href="graphql">/graphql</a>, the schema is at <a href="schema.graphql">/schema.graphql</a>.</p>
<pre>curl -s http://127.0.0.1:4000/graphql -H 'content-type: application/json' -d '{"query":"{ district(ubigeo: \\"220501\\") { name } }"}'</pre>
`;

/** GraphiQL, as the build has it. */
const consolePath = '/graphiql.html';

/** The built pages. */
export interface WebPages {
  /** Answers what the build has a file for; other paths go on to the next handler. */
  files: RequestHandler;
  /** Answers browsers that open the address of the graph; other requests go on. */
  queryConsole: RequestHandler;
}

/**
 * Serves the built pages: files with a hash in their name for good, the others to be asked for
 * again; compressed copies where the browser takes them.
 */
export function webPages(folder = dist): WebPages {
  const serve = existsSync(`${folder}/index.html`) ? builtPages(folder) : missingPages;
  return {
    files: (req, res, next) => serve(req, res, next),
    queryConsole: (req, res, next) => {
      // The same address answers clients otherwise: caches must keep the two apart.
      res.vary('Accept');
      if (!opensPage(req)) return next();
      // Links of the page are relative, so that a proxy may put all below a path of its own.
      if (req.path.endsWith('/')) return res.redirect(308, '../graphql');
      req.url = consolePath;
      serve(req, res, next);
    },
  };
}

function builtPages(folder: string): RequestHandler {
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, path) => {
      const isHashed = path.startsWith('/assets/');
      res.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (path === consolePath) res.setHeader('Vary', 'Accept, Accept-Encoding');
      res.setHeader('Content-Security-Policy', contentPolicy);
      res.setHeader('X-Content-Type-Options', 'nosniff');
      res.setHeader('Referrer-Policy', 'same-origin');
    },
  });
}

const missingPages: RequestHandler = (req, res, next) => {
  if (req.path !== '/' && req.path !== consolePath) return next();
  res.status(503).type('html').send(withoutPages);
};

/** A GET without a query by somebody who would rather read HTML than an answer of the graph. */
function opensPage(req: Request): boolean {
  if ((req.method !== 'GET' && req.method !== 'HEAD') || 'query' in req.query) return false;
  return req.accepts(['application/json', 'application/graphql-response+json', 'html']) === 'html';
}
