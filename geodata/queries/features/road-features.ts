import { fragment } from '../where/fragment.ts';
import { column, type FeatureCollection, sourceOf } from './feature-collection.ts';

/** Metres in a degree of the equator; towards the poles less is left out than was allowed. */
const METERS_IN_DEGREE = 111_320;

/** Departmental and local roads as the ministry drew them. */
export const roadFeatures: FeatureCollection = {
  id: 'roads',
  title: { es: 'Vías', en: 'Roads' },
  description: {
    es: 'Vías departamentales (de 16 regiones) y vecinales (de 11) como las dibujó el ministerio, sin las nacionales; vacía en la edición incluida.',
    en: 'Departmental roads (of 16 regions) and local ones (of 11) as the ministry drew them, without national ones; empty in the bundled edition.',
  },
  geometryType: 'MultiLineString',
  properties: [
    column('id', 'string', 'Identificador', 'Identifier'),
    column('network', 'string', 'Red', 'Network', { values: ['DEPARTMENTAL', 'LOCAL'] }),
    column('routeCode', 'string', 'Código de ruta', 'Code of the route'),
    column('course', 'string', 'Trayecto', 'Course'),
    column('department', 'string', 'Departamento', 'Department'),
    column('province', 'string', 'Provincia', 'Province'),
    column('lengthKilometers', 'number', 'Longitud publicada', 'Length as published', {
      unit: 'km',
    }),
  ],
  hasIndicators: false,
  source: sourceOf('./road-features.sql', import.meta.url),
  // Roads share no borders, so each is simplified on its own.
  drawn: (simplifyMeters) =>
    simplifyMeters === 0
      ? fragment('f.geometry')
      : fragment(
          'ST_Multi(ST_SimplifyPreserveTopology(f.geometry, ?::float8))',
          simplifyMeters / METERS_IN_DEGREE,
        ),
};
