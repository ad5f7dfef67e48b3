import type { Bilingual } from '../../../geodata/model/language.ts';
import { hrefOf, type Link, type LinkBase } from '../links.ts';
import { type Html, html } from './html.ts';

const style = `
body{font:16px/1.5 system-ui,sans-serif;color:#222;background:#f7f5f0;margin:0 auto;max-width:72rem;padding:1rem}
h1{font-size:1.5rem;margin:.5rem 0}h1 small,h2 small,dt small,th small{font-weight:normal;color:#555;font-size:.8em}
table{border-collapse:collapse;background:#fff;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}th,td{border:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}
th{background:#eef2f4}a{color:#14567a}nav a{margin-right:1rem}code{background:#eee;padding:0 .2rem}
`;

/** Pages load nothing and run nothing. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Spanish first, then English. */
export function both({ es, en }: Bilingual): Html {
  return es === en ? html`${es}` : html`${es} <small lang="en">${en}</small>`;
}

/** A whole page: title, the way back, what it says, and its other format. */
export function renderPage(
  base: LinkBase,
  title: Bilingual,
  body: Html,
  links: readonly Link[],
): string {
  const other = links.find(({ rel }) => rel === 'alternate');
  return html`<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title.es} · Contigua</title><style>${{ html: style }}</style></head>
<body><nav><a href="${hrefOf(base, '', [['f', 'html']])}">Contigua</a><a href="${hrefOf(base, '/collections', [['f', 'html']])}">Colecciones</a><a href="${hrefOf(base, '/api', [['f', 'html']])}">API</a>${other ? html`<a href="${other.href}">${other.title}</a>` : null}</nav>
<h1>${both(title)}</h1>
${body}
</body></html>
`.html;
}
