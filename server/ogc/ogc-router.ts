import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Bilingual } from '../../geodata/model/language.ts';
import { onlyReading } from '../http/request-checks.ts';
import { answerItem } from './answer-item.ts';
import { answerItems } from './answer-items.ts';
import {
  collectionBody,
  collectionDocument,
  collectionsBody,
  collectionsDocument,
  collectionsTitle,
} from './collection-documents.ts';
import { collectionOf } from './collections.ts';
import { conformanceBody, conformanceClasses, conformanceTitle } from './conformance.ts';
import type { Html } from './html/html.ts';
import { pagePolicy, renderPage } from './html/page-layout.ts';
import { landingBody, landingPage, serviceTitle } from './landing-page.ts';
import { type Link, ownLinks } from './links.ts';
import { createMatchCounts } from './match-counts.ts';
import { HTML, JSON_TYPE, OPENAPI, SCHEMA } from './negotiate-format.ts';
import { type OgcContext, type OgcService, ogcContext } from './ogc-context.ts';
import { apiBody, apiTitle, openApiDocument } from './openapi-document.ts';
import { schemaBody, schemaDocument, schemaTitles } from './queryables.ts';

/** OGC API - Features below the path where it is mounted. */
export function createOgcRouter(data: Omit<OgcService, 'counts'>): Router {
  const service = { ...data, counts: createMatchCounts(data.db) };
  const router = express.Router();
  router.use(differsByAccept, onlyReading);
  router.get('/', (req, res) => {
    const context = ogcContext(service, req, [JSON_TYPE]);
    const document = landingPage(context.base, context.isHtml);
    send(res, context, document, serviceTitle, landingBody(document), document.links);
  });
  router.get('/conformance', (req, res) => {
    const context = ogcContext(service, req, [JSON_TYPE]);
    const links = ownLinks(context.base, '/conformance', JSON_TYPE, context.isHtml);
    const document = { links, conformsTo: conformanceClasses };
    send(res, context, document, conformanceTitle, conformanceBody(), links);
  });
  router.get('/api', (req, res) => {
    const context = ogcContext(service, req, [OPENAPI, JSON_TYPE]);
    const links = ownLinks(context.base, '/api', OPENAPI, context.isHtml);
    send(res, context, openApiDocument(context.base), apiTitle, apiBody(), links);
  });
  router.get('/collections', async (req, res) => {
    const context = ogcContext(service, req, [JSON_TYPE]);
    const reference = await service.reference();
    const document = collectionsDocument(reference, context.base, context.isHtml);
    const body = collectionsBody(context.base);
    send(res, context, document, collectionsTitle, body, document.links);
  });
  addCollectionRoutes(router, service);
  return router;
}

function addCollectionRoutes(router: Router, service: OgcService): void {
  router.get('/collections/:collectionId', async (req, res) => {
    const collection = collectionOf(req.params.collectionId);
    const context = ogcContext(service, req, [JSON_TYPE]);
    const reference = await service.reference();
    const document = collectionDocument(collection, reference, context.base, context.isHtml);
    const body = collectionBody(document);
    send(res, context, document, collection.title, body, document.links);
  });
  for (const kind of ['queryables', 'sortables'] as const) {
    router.get(
      `/collections/:collectionId/${kind}`,
      (req: Request<{ collectionId: string }>, res) => {
        const collection = collectionOf(req.params.collectionId);
        const context = ogcContext(service, req, [SCHEMA, JSON_TYPE]);
        const path = `/collections/${collection.id}/${kind}`;
        const links = ownLinks(context.base, path, SCHEMA, context.isHtml);
        const document = schemaDocument(collection, kind, context.base);
        send(res, context, document, schemaTitles[kind], schemaBody(collection), links);
      },
    );
  }
  router.get('/collections/:collectionId/items', (req, res) =>
    answerItems(service, collectionOf(req.params.collectionId), req, res),
  );
  router.get('/collections/:collectionId/items/:featureId', (req, res) => {
    const { collectionId, featureId } = req.params;
    return answerItem(service, collectionOf(collectionId), featureId, req, res);
  });
}

const differsByAccept: RequestHandler = (_req, res, next) => {
  res.vary('Accept');
  next();
};

function send(
  res: Response,
  context: OgcContext,
  document: object,
  title: Bilingual,
  body: Html,
  links: readonly Link[],
): void {
  if (context.isHtml) {
    res.setHeader('Content-Security-Policy', pagePolicy);
    res.type(HTML).send(renderPage(context.base, title, body, links));
    return;
  }
  res.setHeader('Content-Type', context.mediaType);
  res.send(JSON.stringify(document));
}
