import { featureCollections } from '../../geodata/queries/features/all-collections.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import { queryablesOf } from './collections.ts';
import { type Html, html } from './html/html.ts';
import { serviceTitle } from './landing-page.ts';
import { hrefOf, type LinkBase } from './links.ts';
import { GEOJSON, HTML, JSON_TYPE, OPENAPI, SCHEMA } from './negotiate-format.ts';
import { openApiSchemas } from './openapi-schemas.ts';
import {
  itemParameters,
  itemsParameters,
  type ParameterDefinition,
  sharedParameters,
} from './parameter-definitions.ts';
import { propertySchema } from './queryables.ts';

export const apiTitle = { es: 'Definición de la API', en: 'API definition' };

const shared = Object.keys(sharedParameters);

/** The API definition (OpenAPI 3.0.3). */
export function openApiDocument(base: LinkBase) {
  return {
    openapi: '3.0.3',
    info: {
      title: `${serviceTitle.es} / ${serviceTitle.en}`,
      description:
        'OGC API - Features: Core, CRS, Filtering (CQL2). Errores / errors: application/problem+json (RFC 9457).',
      version: '1.0.0',
    },
    servers: [{ url: hrefOf({ ...base, carried: [] }, '') }],
    tags: [{ name: 'service' }, ...featureCollections.map(({ id }) => ({ name: id }))],
    paths: {
      '/': operation('service', 'Página de inicio / Landing page', JSON_TYPE, 'landingPage'),
      '/conformance': operation('service', 'Conformidad / Conformance', JSON_TYPE, 'confClasses'),
      '/api': operation('service', 'Esta definición / This definition', OPENAPI, 'document'),
      '/collections': operation('service', 'Colecciones / Collections', JSON_TYPE, 'collections'),
      ...Object.assign({}, ...featureCollections.map(collectionPaths)),
    },
    components: {
      parameters: { ...parameterComponents(), ...queryableComponents() },
      schemas: openApiSchemas,
      responses: {
        problem: {
          description: 'Lo recibido y lo esperado / What was got and what was expected',
          content: { 'application/problem+json': { schema: refTo('schemas', 'problem') } },
        },
      },
    },
  };
}

function collectionPaths(collection: FeatureCollection): Record<string, object> {
  const { id, title } = collection;
  const path = `/collections/${id}`;
  const about = (text: string) => `${title.es}: ${text}`;
  const featureId = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } };
  const queryables = [...queryablesOf(collection).keys()].map((name) =>
    componentName(collection, name),
  );
  return {
    [path]: operation(id, about('descripción / description'), JSON_TYPE, 'collection'),
    [`${path}/items`]: operation(id, about('elementos / items'), GEOJSON, 'featureCollection', [
      ...Object.keys(itemsParameters),
      ...queryables,
    ]),
    [`${path}/items/{featureId}`]: operation(
      id,
      about('un elemento / one item'),
      GEOJSON,
      'feature',
      Object.keys(itemParameters),
      [featureId],
    ),
    [`${path}/queryables`]: operation(id, about('queryables'), SCHEMA, 'document'),
    [`${path}/sortables`]: operation(id, about('sortables'), SCHEMA, 'document'),
  };
}

function operation(
  tag: string,
  summary: string,
  mediaType: string,
  schema: keyof typeof openApiSchemas,
  parameters: readonly string[] = [],
  more: readonly object[] = [],
) {
  const content = {
    [mediaType]: { schema: refTo('schemas', schema) },
    [HTML]: { schema: { type: 'string' } },
  };
  return {
    get: {
      tags: [tag],
      summary,
      parameters: [...more, ...[...shared, ...parameters].map((name) => refTo('parameters', name))],
      responses: {
        '200': { description: summary, content },
        default: refTo('responses', 'problem'),
      },
    },
  };
}

function refTo(kind: 'parameters' | 'schemas' | 'responses', name: string) {
  return { $ref: `#/components/${kind}/${name}` };
}

function parameterComponents(): Record<string, object> {
  const all: Record<string, ParameterDefinition> = { ...sharedParameters, ...itemsParameters };
  return Object.fromEntries(
    Object.entries(all).map(([name, definition]) => [
      name,
      { name, in: 'query', required: false, ...definition },
    ]),
  );
}

/** Territories share the definitions of their indicators, which are many. */
function componentName({ id, properties }: FeatureCollection, name: string): string {
  return properties.some((property) => property.name === name)
    ? `${id}.${name}`
    : `indicator.${name}`;
}

function queryableComponents(): Record<string, object> {
  const components: Record<string, object> = {};
  for (const collection of featureCollections) {
    for (const property of queryablesOf(collection).values()) {
      const { title, ...schema } = propertySchema(property);
      components[componentName(collection, property.name)] = {
        name: property.name,
        in: 'query',
        required: false,
        description: title,
        schema,
      };
    }
  }
  return components;
}

/** The definition for people: every address with its parameters. */
export function apiBody(): Html {
  const rows = (definitions: Readonly<Record<string, ParameterDefinition>>) =>
    Object.entries(definitions).map(
      ([name, { description }]) =>
        html`<tr><td><code>${name}</code></td><td>${description}</td></tr>`,
    );
  const paths = ['/', '/conformance', '/api', '/collections', '/collections/{collectionId}'];
  const under = ['items', 'items/{featureId}', 'queryables', 'sortables'];
  return html`<h2>Direcciones <small lang="en">Addresses</small></h2>
<ul>${[...paths, ...under.map((part) => `/collections/{collectionId}/${part}`)].map((path) => html`<li><code>${path}</code></li>`)}</ul>
<p>collectionId: ${featureCollections.map(({ id }) => html`<code>${id}</code> `)}</p>
<h2>Parámetros <small lang="en">Parameters</small></h2>
<table>${rows(sharedParameters)}</table>
<h2><code>items</code></h2><table>${rows(itemsParameters)}</table>`;
}
