import type { FeatureCollection } from '../../../geodata/queries/features/feature-collection.ts';
import type { FeatureProperty } from '../../../geodata/queries/features/feature-property.ts';
import { hrefOf, type Link, type LinkBase } from '../links.ts';
import { type Html, html } from './html.ts';
import { both } from './page-layout.ts';

/** A feature without its geometry. */
export interface TableRow {
  id: string;
  properties: Record<string, unknown>;
}

/** A page of features as a table. */
export function itemsBody(
  base: LinkBase,
  { id }: FeatureCollection,
  properties: readonly FeatureProperty[],
  rows: readonly TableRow[],
  { matched, links }: { matched: number; links: readonly Link[] },
): Html {
  const next = links.find(({ rel }) => rel === 'next');
  const heads = properties.map(
    ({ title, unit }) => html`<th>${both(title)}${unit ? ` (${unit})` : null}</th>`,
  );
  const lines = rows.map((row) => {
    const href = hrefOf(base, `/collections/${id}/items/${encodeURIComponent(row.id)}`, [
      ['f', 'html'],
    ]);
    return html`<tr><td><a href="${href}">${row.id}</a></td>${properties.map(({ name }) => html`<td>${shown(row.properties[name])}</td>`)}</tr>
`;
  });
  return html`<p>${rows.length} de ${matched} <small lang="en">${rows.length} of ${matched}</small>${next ? html` · <a rel="next" href="${next.href}">Siguiente <small lang="en">Next</small></a>` : null}</p>
<div class="wide"><table><tr><th>id</th>${heads}</tr>
${lines}</table></div>`;
}

/** One feature as a table of its properties. */
export function itemBody(
  properties: readonly FeatureProperty[],
  { id, properties: values }: TableRow,
  links: readonly Link[],
): Html {
  const collection = links.find(({ rel }) => rel === 'collection');
  const lines = properties.map(
    ({ name, title, unit }) =>
      html`<tr><th>${both(title)}</th><td>${shown(values[name])}${unit && typeof values[name] === 'number' ? ` ${unit}` : null}</td></tr>`,
  );
  return html`<p><code>${id}</code> · <a href="${collection?.href}">${collection?.title}</a></p>
<table>${lines}</table>`;
}

const decimals = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 4, useGrouping: false });

/** Missing values are told as such, never as nothing or 0. */
function shown(value: unknown): Html | string {
  if (value === null || value === undefined) return html`<small>sin dato</small>`;
  if (typeof value === 'number') return decimals.format(value);
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  return String(value);
}
