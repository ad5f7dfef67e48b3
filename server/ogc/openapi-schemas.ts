const text = { type: 'string' };
const links = { type: 'array', items: { $ref: '#/components/schemas/link' } };
const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  properties,
});

/** Schemas of the answers, for the API definition. */
export const openApiSchemas = {
  document: { type: 'object' },
  link: object(['href', 'rel'], {
    href: text,
    rel: text,
    type: text,
    title: text,
    hreflang: text,
  }),
  landingPage: object(['links'], { title: text, description: text, links }),
  confClasses: object(['conformsTo'], { conformsTo: { type: 'array', items: text } }),
  collections: object(['links', 'collections'], {
    links,
    collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } },
  }),
  collection: object(['id', 'links'], {
    id: text,
    title: text,
    description: text,
    itemType: text,
    extent: { type: 'object' },
    crs: { type: 'array', items: text },
    storageCrs: text,
    links,
  }),
  feature: object(['type', 'id', 'geometry', 'properties'], {
    type: { type: 'string', enum: ['Feature'] },
    id: text,
    geometry: { type: 'object', nullable: true },
    properties: { type: 'object' },
    links,
  }),
  featureCollection: object(['type', 'features'], {
    type: { type: 'string', enum: ['FeatureCollection'] },
    features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
    links,
    timeStamp: { type: 'string', format: 'date-time' },
    numberMatched: { type: 'integer', minimum: 0 },
    numberReturned: { type: 'integer', minimum: 0 },
    simplifyMeters: { type: 'number' },
  }),
  problem: object(['type', 'title', 'status', 'detail'], {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    argument: text,
    requestId: text,
  }),
} as const;
