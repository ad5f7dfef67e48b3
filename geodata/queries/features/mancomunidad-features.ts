import { mancomunidadKinds } from '../../model/mancomunidad.ts';
import { fragment } from '../where/fragment.ts';
import { column, detailWithin, type FeatureCollection, sourceOf } from './feature-collection.ts';

const members = (detail: string) =>
  `from mancomunidad_member mm join territory_shape s on s.ubigeo = mm.ubigeo and s.detail = ${detail} where mm.mancomunidad_id = f.id`;

/** Associations of municipalities or regions. */
export const mancomunidadFeatures: FeatureCollection = {
  id: 'mancomunidades',
  title: { es: 'Mancomunidades', en: 'Mancomunidades (associations of governments)' },
  description: {
    es: 'Mancomunidades municipales y regionales; su geometría es la unión de sus miembros, y falta donde no se conocen.',
    en: 'Associations of municipalities or regions; the geometry is the union of the members, and is missing where they are not known.',
  },
  geometryType: 'MultiPolygon',
  properties: [
    column('id', 'string', 'Identificador', 'Identifier'),
    column('name', 'string', 'Nombre', 'Name'),
    column('kind', 'string', 'Tipo', 'Kind', { values: mancomunidadKinds }),
    column('mefCode', 'string', 'Código MEF', 'Code of the Ministry of Economy and Finance'),
    column('seat', 'string', 'Ubigeo de la sede', 'Code of the seat'),
    column('purpose', 'string', 'Objeto', 'Purpose'),
    column('status', 'string', 'Estado', 'Status'),
    column('membersKnown', 'boolean', 'Miembros conocidos', 'Members known'),
    column('members', 'integer', 'Número de miembros', 'Number of members'),
    column('memberCodes', 'string', 'Ubigeos de los miembros', 'Codes of the members'),
  ],
  hasIndicators: false,
  source: sourceOf('./mancomunidad-features.sql', import.meta.url),
  drawn: (simplifyMeters) =>
    fragment(`(select ST_Multi(ST_Union(s.shape)) ${members(detailWithin)})`, simplifyMeters),
  // Whoever meets a union meets one of its parts; joining them takes a hundred times as long.
  meets: ({ sql, values }) =>
    fragment(`exists (select 1 ${members('0')} and ST_Intersects(s.shape, ${sql}))`, ...values),
};
