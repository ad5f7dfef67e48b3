import type { Request, Response } from 'express';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import { openFeatures } from '../../geodata/queries/features/features-by-id.ts';
import { itemBody } from './html/item-pages.ts';
import { pagePolicy, renderPage } from './html/page-layout.ts';
import { readDrawing } from './items-question.ts';
import { hrefOf, type LinkBase, ownLinks } from './links.ts';
import { GEOJSON, HTML, JSON_TYPE } from './negotiate-format.ts';
import { type OgcService, ogcContext } from './ogc-context.ts';
import { itemParameters } from './parameter-definitions.ts';

/** `/collections/{id}/items/{featureId}`: one feature at full detail. */
export async function answerItem(
  service: OgcService,
  collection: FeatureCollection,
  featureId: string,
  req: Request,
  res: Response,
): Promise<void> {
  const context = ogcContext(service, req, [GEOJSON, JSON_TYPE], Object.keys(itemParameters));
  const drawing = readDrawing(collection, context.query, 0);
  const [open] = await openFeatures(service.db, collection, [featureId], {
    ...drawing,
    withGeometry: !context.isHtml,
  });
  if (open === undefined) throw unknownFeature(collection, featureId);
  const links = itemLinks(context.base, collection, featureId, context.isHtml);
  if (context.isHtml) {
    const body = itemBody(drawing.properties, JSON.parse(`${open}}`), links);
    res.setHeader('Content-Security-Policy', pagePolicy);
    res.type(HTML).send(renderPage(context.base, collection.title, body, links));
    return;
  }
  res.setHeader('Content-Crs', `<${drawing.crs.uri}>`);
  res.setHeader('Content-Type', context.mediaType);
  res.send(`${open},"links":${JSON.stringify(links)}}`);
}

function itemLinks(
  base: LinkBase,
  { id, title }: FeatureCollection,
  featureId: string,
  isHtml: boolean,
) {
  const path = `/collections/${id}/items/${encodeURIComponent(featureId)}`;
  return [
    ...ownLinks(base, path, GEOJSON, isHtml),
    {
      href: hrefOf(base, `/collections/${id}`, [['f', isHtml ? 'html' : 'json']]),
      rel: 'collection',
      type: isHtml ? HTML : JSON_TYPE,
      title: `${title.es} / ${title.en}`,
    },
  ];
}

function unknownFeature({ id }: FeatureCollection, featureId: string): DomainError {
  const got = JSON.stringify(featureId.slice(0, 60));
  return new DomainError(
    'NOT_FOUND',
    `Got the feature ${got}; expected the id of a feature of ${id}.`,
    { argument: 'featureId' },
  );
}
