import { fragment } from '../where/fragment.ts';
import { column, type FeatureCollection, sourceOf } from './feature-collection.ts';

/** The capitals of districts, among them those of provinces and regions. */
export const capitalFeatures: FeatureCollection = {
  id: 'capitals',
  title: { es: 'Capitales', en: 'Capitals' },
  description: {
    es: 'La capital de cada distrito; el identificador es el ubigeo del distrito. Sin punto donde las coordenadas publicadas son erróneas.',
    en: 'The capital of each district; the id is the code of the district. Without a point where the published coordinates are wrong.',
  },
  geometryType: 'Point',
  properties: [
    column('name', 'string', 'Nombre', 'Name'),
    column('level', 'string', 'Mayor nivel del que es capital', 'Highest level it is capital of', {
      values: ['REGION', 'PROVINCE', 'DISTRICT'],
    }),
    column('category', 'string', 'Categoría', 'Category'),
    column('altitudeMeters', 'number', 'Altitud', 'Altitude', { unit: 'm' }),
    column('population', 'number', 'Población del distrito', 'People of its district', {
      unit: 'hab.',
    }),
    column('district', 'string', 'Ubigeo del distrito', 'Code of the district'),
    column('districtName', 'string', 'Distrito', 'District'),
    column('province', 'string', 'Ubigeo de la provincia', 'Code of the province'),
    column('provinceName', 'string', 'Provincia', 'Province'),
    column('region', 'string', 'Ubigeo de la región', 'Code of the region'),
    column('regionName', 'string', 'Región', 'Region'),
    column('pointStatus', 'string', 'Estado del punto', 'Status of the point', {
      values: ['INSIDE', 'NEAR', 'REJECTED', 'UNKNOWN'],
    }),
  ],
  hasIndicators: false,
  source: sourceOf('./capital-features.sql', import.meta.url),
  drawn: () => fragment('f.geometry'),
};
