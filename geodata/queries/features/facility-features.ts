import { fragment } from '../where/fragment.ts';
import { column, type FeatureCollection, sourceOf } from './feature-collection.ts';

/** Health facilities and points where education services work. */
export const facilityFeatures: FeatureCollection = {
  id: 'facilities',
  title: { es: 'Establecimientos', en: 'Facilities' },
  description: {
    es: 'Establecimientos de salud (RENIPRESS, IPRESS) y puntos con servicios educativos; vacía en la edición incluida.',
    en: 'Health facilities (RENIPRESS, IPRESS) and points where education services work; empty in the bundled edition.',
  },
  geometryType: 'Point',
  properties: [
    column('id', 'string', 'Identificador', 'Identifier'),
    column('kind', 'string', 'Tipo', 'Kind', { values: ['HEALTH', 'SCHOOL'] }),
    column('name', 'string', 'Nombre', 'Name'),
    column('category', 'string', 'Categoría', 'Category'),
    column('institution', 'string', 'Institución', 'Institution'),
    column('classification', 'string', 'Clasificación', 'Classification'),
    column('status', 'string', 'Estado', 'Status'),
    column('district', 'string', 'Ubigeo del distrito que lo contiene', 'Code of its district'),
    column('districtName', 'string', 'Distrito', 'District'),
    column('province', 'string', 'Ubigeo de la provincia', 'Code of the province'),
    column('region', 'string', 'Ubigeo de la región', 'Code of the region'),
    column('declaredDistrict', 'string', 'Ubigeo declarado', 'District as its register states it'),
    column('altitudeMeters', 'number', 'Altitud', 'Altitude', { unit: 'm' }),
    column('emergencyVisits', 'integer', 'Atenciones de emergencia', 'Emergency visits'),
    column('services', 'integer', 'Servicios educativos', 'Education services'),
  ],
  hasIndicators: false,
  source: sourceOf('./facility-features.sql', import.meta.url),
  drawn: () => fragment('f.geometry'),
};
