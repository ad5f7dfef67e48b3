import { servedCrs } from '../../geodata/model/crs.ts';
import { DEFAULT_LIMIT, LIST_SIMPLIFY_METERS, MOST_LIMIT } from './read-parameters.ts';

/** A parameter as OpenAPI 3.0 describes it, without its name and place. */
export interface ParameterDefinition {
  description: string;
  schema: object;
  explode?: false;
  style?: 'form';
}

const text = { type: 'string' };
const textList = { type: 'array', items: text };
const asList = { style: 'form', explode: false } as const;
const crsUri = { type: 'string', format: 'uri', enum: servedCrs.map(({ uri }) => uri) };

const format: ParameterDefinition = {
  description: 'Formato; sin él decide Accept. / Format; without it Accept decides.',
  schema: { type: 'string', enum: ['json', 'html'] },
};

/** Parameters that every resource takes and its links carry on. */
export const sharedParameters: Readonly<Record<string, ParameterDefinition>> = {
  f: format,
  indicators: {
    description:
      'Códigos de hasta 20 indicadores que se añaden como propiedades de regiones, provincias y distritos (último valor); los enlaces lo conservan. / Codes of up to 20 indicators to add as properties of regions, provinces and districts (latest value); links carry it on.',
    schema: { ...textList, maxItems: 20 },
    ...asList,
  },
  'simplify-meters': {
    description: `Detalle que puede omitirse de las geometrías, en metros: se dibuja el nivel más simple de 0, 100, 400 y 1500 m que no lo exceda. Listas: ${LIST_SIMPLIFY_METERS}; un elemento: 0. / Detail that may be left out of geometries, in metres: the coarsest of the levels 0, 100, 400 and 1500 m within it is drawn. Lists: ${LIST_SIMPLIFY_METERS}; one feature: 0.`,
    schema: { type: 'number', minimum: 0, maximum: 100_000 },
  },
};

const drawing: Readonly<Record<string, ParameterDefinition>> = {
  crs: {
    description:
      'Sistema de las coordenadas de la respuesta. / Coordinate reference system of the answer.',
    schema: { ...crsUri, default: servedCrs[0]?.uri },
  },
  properties: {
    description:
      'Propiedades que se devuelven; todas si falta. / Properties to return; all without it.',
    schema: textList,
    ...asList,
  },
};

/** Parameters of a list of features, beside the shared ones and the queryables. */
export const itemsParameters: Readonly<Record<string, ParameterDefinition>> = {
  limit: {
    description: `Elementos por página; un valor mayor que ${MOST_LIMIT} se atiende como ${MOST_LIMIT}. / Features a page; more than ${MOST_LIMIT} is served as ${MOST_LIMIT}.`,
    schema: { type: 'integer', minimum: 1, maximum: MOST_LIMIT, default: DEFAULT_LIMIT },
  },
  bbox: {
    description:
      'Elementos que tocan esta caja (a todo detalle): oeste,sur,este,norte, o en el orden de bbox-crs. / Features that touch this box (at full detail): west,south,east,north, or in the order of bbox-crs.',
    schema: {
      type: 'array',
      items: { type: 'number' },
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
    },
    ...asList,
  },
  'bbox-crs': {
    description: 'Sistema de bbox. / Coordinate reference system of bbox.',
    schema: { ...crsUri, default: servedCrs[0]?.uri },
  },
  datetime: {
    description:
      'Tiempo o intervalo (RFC 3339). Los elementos no tienen tiempo propio: todos cumplen. / Time or interval (RFC 3339). Features have no time of their own: all fit.',
    schema: text,
  },
  filter: {
    description: 'Condición en CQL2. / Condition in CQL2.',
    schema: text,
  },
  'filter-lang': {
    description: 'Codificación de filter. / Encoding of filter.',
    schema: { type: 'string', enum: ['cql2-text', 'cql2-json'], default: 'cql2-text' },
  },
  'filter-crs': {
    description:
      'Sistema de las geometrías de filter. / Coordinate reference system of geometries in filter.',
    schema: { ...crsUri, default: servedCrs[0]?.uri },
  },
  sortby: {
    description:
      'Propiedades para ordenar, con + o - delante; los valores que faltan van al final. / Properties to sort by, with + or - before them; missing values come last.',
    schema: { type: 'array', items: { type: 'string', pattern: '^[+-]?.+$' }, maxItems: 5 },
    ...asList,
  },
  token: {
    description:
      'Lugar de una página, tomado de un enlace next sin cambiarlo. / Place of a page, taken from a next link unchanged.',
    schema: text,
  },
  ...drawing,
};

/** Parameters of a single feature, beside the shared ones. */
export const itemParameters = drawing;
