import { GEOMETRY } from '../../geodata/queries/features/cql2-where.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import type { FeatureProperty } from '../../geodata/queries/features/feature-property.ts';
import { queryablesOf } from './collections.ts';
import { type Html, html } from './html/html.ts';
import { both } from './html/page-layout.ts';
import { hrefOf, type LinkBase } from './links.ts';

type Kind = 'queryables' | 'sortables';

export const schemaTitles = {
  queryables: { es: 'Propiedades para filtrar', en: 'Queryables' },
  sortables: { es: 'Propiedades para ordenar', en: 'Sortables' },
} as const;

/** The JSON Schema of what filters may name (with the geometry), or orders (without). */
export function schemaDocument(collection: FeatureCollection, kind: Kind, base: LinkBase) {
  const geometry = {
    title: 'Geometría / Geometry',
    'x-ogc-role': 'primary-geometry',
    format: `geometry-${collection.geometryType.toLowerCase()}`,
  };
  const properties = [...queryablesOf(collection).values()].map(
    (property) => [property.name, propertySchema(property)] as const,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: hrefOf({ ...base, carried: [] }, `/collections/${collection.id}/${kind}`),
    type: 'object',
    title: `${collection.title.es} / ${collection.title.en}`,
    properties: {
      ...(kind === 'queryables' ? { [GEOMETRY]: geometry } : {}),
      ...Object.fromEntries(properties),
    },
    additionalProperties: false,
  };
}

/** The JSON Schema of a property's values. */
export function propertySchema({ title, type, unit, values }: FeatureProperty) {
  return {
    title: `${title.es} / ${title.en}`,
    type,
    ...(unit === undefined ? {} : { 'x-ogc-unit': unit }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

/** The same for people. */
export function schemaBody(collection: FeatureCollection): Html {
  const rows = [...queryablesOf(collection).values()].map(
    ({
      name,
      title,
      type,
      unit,
      values,
    }) => html`<tr><td><code>${name}</code></td><td>${both(title)}</td>
<td>${type}</td><td>${unit}</td><td>${values?.join(', ')}</td></tr>`,
  );
  return html`<div class="wide"><table><tr><th>Nombre</th><th>Significado</th><th>Tipo</th><th>Unidad</th><th>Valores</th></tr>${rows}</table></div>`;
}
