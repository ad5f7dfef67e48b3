import { crs84, servedCrs } from '../../geodata/model/crs.ts';
import { featureCollections } from '../../geodata/queries/features/all-collections.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import type { Reference } from '../../schema/reference.ts';
import { type Html, html } from './html/html.ts';
import { both } from './html/page-layout.ts';
import { hrefOf, type Link, type LinkBase, ownLinks } from './links.ts';
import { GEOJSON, HTML, JSON_TYPE, SCHEMA } from './negotiate-format.ts';

const relations = 'http://www.opengis.net/def/rel/ogc/1.0/';

const approximate =
  'Límites APROXIMADOS: no medir sobre ellos. / APPROXIMATE boundaries: do not measure on them.';

/** The document of one collection. */
export function collectionDocument(
  collection: FeatureCollection,
  reference: Reference,
  base: LinkBase,
  isHtml: boolean,
) {
  const { id, title, description } = collection;
  const path = `/collections/${id}`;
  const isApproximate =
    reference.datasets.find((dataset) => dataset.id === 'territories')?.boundaries ===
    'APPROXIMATE';
  const texts = [description.es, description.en, ...(isApproximate ? [approximate] : [])];
  return {
    id,
    title: `${title.es} / ${title.en}`,
    description: texts.join(' / '),
    itemType: 'feature',
    extent: { spatial: { bbox: [extentOf(reference)], crs: crs84.uri } },
    crs: servedCrs.map(({ uri }) => uri),
    storageCrs: crs84.uri,
    links: [...ownLinks(base, path, JSON_TYPE, isHtml), ...collectionLinks(base, path)],
  };
}

function collectionLinks(base: LinkBase, path: string): Link[] {
  const to = (under: string, rel: string, title: string, json: string): Link[] => [
    { href: hrefOf(base, `${path}${under}`, [['f', 'json']]), rel, type: json, title },
    { href: hrefOf(base, `${path}${under}`, [['f', 'html']]), rel, type: HTML, title },
  ];
  return [
    ...to('/items', 'items', 'Elementos / Items', GEOJSON),
    ...to('/queryables', `${relations}queryables`, 'Propiedades para filtrar / Queryables', SCHEMA),
    ...to('/sortables', `${relations}sortables`, 'Propiedades para ordenar / Sortables', SCHEMA),
  ];
}

/** The box around every region; around the world while nothing is loaded. */
function extentOf({ inside }: Reference): [number, number, number, number] {
  const regions = inside('REGION', '');
  if (regions.length === 0) return [-180, -90, 180, 90];
  return [
    Math.min(...regions.map(({ west }) => west)),
    Math.min(...regions.map(({ south }) => south)),
    Math.max(...regions.map(({ east }) => east)),
    Math.max(...regions.map(({ north }) => north)),
  ];
}

/** The documents of all collections. */
export function collectionsDocument(reference: Reference, base: LinkBase, isHtml: boolean) {
  return {
    links: ownLinks(base, '/collections', JSON_TYPE, isHtml),
    collections: featureCollections.map((collection) =>
      collectionDocument(collection, reference, base, isHtml),
    ),
  };
}

export const collectionsTitle = { es: 'Colecciones', en: 'Collections' };

/** The collections for people. */
export function collectionsBody(base: LinkBase): Html {
  return html`<table><tr><th>Colección</th><th>Contenido</th><th>Elementos</th></tr>${featureCollections.map(
    ({
      id,
      title,
      description,
    }) => html`<tr><td><a href="${hrefOf(base, `/collections/${id}`, [['f', 'html']])}">${both(title)}</a></td>
<td>${both(description)}</td><td><a href="${hrefOf(base, `/collections/${id}/items`, [['f', 'html']])}">ver</a></td></tr>`,
  )}</table>`;
}

/** One collection for people. */
export function collectionBody(document: ReturnType<typeof collectionDocument>): Html {
  const pages = document.links.filter(({ rel, type }) => type === HTML && rel !== 'self');
  return html`<p>${document.description}</p>
<ul>${pages.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}</ul>
<h2>Sistemas de referencia <small lang="en">Coordinate reference systems</small></h2>
<ul>${servedCrs.map(({ uri, name }) => html`<li>${name}: <code>${uri}</code></li>`)}</ul>`;
}
