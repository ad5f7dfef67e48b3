import type { Request, Response } from 'express';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import { type FeaturePage, featurePage } from '../../geodata/queries/features/feature-page.ts';
import { openFeatures } from '../../geodata/queries/features/features-by-id.ts';
import type { Fragment } from '../../geodata/queries/where/fragment.ts';
import { queryablesOf } from './collections.ts';
import { itemsBody } from './html/item-pages.ts';
import { pagePolicy, renderPage } from './html/page-layout.ts';
import { readItemsQuestion } from './items-question.ts';
import { hrefOf, type Link } from './links.ts';
import { GEOJSON, HTML, JSON_TYPE } from './negotiate-format.ts';
import { type OgcContext, type OgcService, ogcContext } from './ogc-context.ts';
import { pageToken } from './page-token.ts';
import { itemsParameters } from './parameter-definitions.ts';
import { streamFeatures } from './stream-features.ts';

/** `/collections/{id}/items`: a page of features as GeoJSON or as a table. */
export async function answerItems(
  service: OgcService,
  collection: FeatureCollection,
  req: Request,
  res: Response,
): Promise<void> {
  const names = [...Object.keys(itemsParameters), ...queryablesOf(collection).keys()];
  const context = ogcContext(service, req, [GEOJSON, JSON_TYPE], names);
  const { page: asked, drawing } = readItemsQuestion(collection, context.query);
  const [page, matched] = await Promise.all([
    featurePage(service.db, collection, asked),
    countMatches(service, collection, asked.where),
  ]);
  const links = itemsLinks(context, collection, page);
  if (context.isHtml) {
    const features = await openFeatures(service.db, collection, page.ids, {
      ...drawing,
      withGeometry: false,
    });
    const rows = features.map((text) => JSON.parse(`${text}}`));
    const body = itemsBody(context.base, collection, drawing.properties, rows, { matched, links });
    res.setHeader('Content-Security-Policy', pagePolicy);
    res.type(HTML).send(renderPage(context.base, collection.title, body, links));
    return;
  }
  const head = {
    type: 'FeatureCollection',
    timeStamp: new Date().toISOString(),
    numberMatched: matched,
    numberReturned: page.ids.length,
    simplifyMeters: drawing.simplifyMeters,
    links,
  };
  res.setHeader('Content-Crs', `<${drawing.crs.uri}>`);
  res.setHeader('Content-Type', context.mediaType);
  await streamFeatures(service.db, { collection, ids: page.ids, drawing }, head, res);
}

async function countMatches(
  { counts, reference }: OgcService,
  collection: FeatureCollection,
  where: Fragment,
): Promise<number> {
  const { dataVersion } = await reference();
  return counts(collection, where, dataVersion);
}

function itemsLinks(
  { base, query, isHtml }: OgcContext,
  collection: FeatureCollection,
  { next }: FeaturePage,
): Link[] {
  const path = `/collections/${collection.id}/items`;
  const own = [...query].filter(([name]) => name !== 'f');
  const to = (rel: string, asHtml: boolean, parameters: Iterable<readonly [string, string]>) => ({
    href: hrefOf(base, path, [...parameters, ['f', asHtml ? 'html' : 'json']]),
    rel,
    type: asHtml ? HTML : GEOJSON,
    title: asHtml ? 'HTML' : 'GeoJSON',
  });
  const token = next === null ? undefined : pageToken(collection.id, query, next);
  return [
    to('self', isHtml, own),
    to('alternate', !isHtml, own),
    ...(token === undefined
      ? []
      : [to('next', isHtml, [...own.filter(([name]) => name !== 'token'), ['token', token]])]),
    {
      href: hrefOf(base, `/collections/${collection.id}`, [['f', isHtml ? 'html' : 'json']]),
      rel: 'collection',
      type: isHtml ? HTML : JSON_TYPE,
      title: `${collection.title.es} / ${collection.title.en}`,
    },
  ];
}
