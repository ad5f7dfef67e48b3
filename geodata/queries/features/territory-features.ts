import { naturalRegions, type TerritoryLevel } from '../../model/territory.ts';
import { fragment } from '../where/fragment.ts';
import { column, detailWithin, type FeatureCollection, sourceOf } from './feature-collection.ts';
import type { FeatureProperty } from './feature-property.ts';

const properties: readonly FeatureProperty[] = [
  column('ubigeo', 'string', 'Ubigeo (INEI)', 'INEI code'),
  column('name', 'string', 'Nombre', 'Name'),
  column('level', 'string', 'Nivel', 'Level', { values: ['REGION', 'PROVINCE', 'DISTRICT'] }),
  column('region', 'string', 'Ubigeo de la región', 'Code of the region'),
  column('regionName', 'string', 'Región', 'Region'),
  column('province', 'string', 'Ubigeo de la provincia', 'Code of the province'),
  column('provinceName', 'string', 'Provincia', 'Province'),
  column('capital', 'string', 'Capital', 'Capital'),
  column(
    'capitalDistrict',
    'string',
    'Ubigeo del distrito capital',
    'Code of the capital district',
  ),
  column('capitalAltitudeMeters', 'number', 'Altitud de la capital', 'Altitude of the capital', {
    unit: 'm',
  }),
  column('naturalRegion', 'string', 'Región natural', 'Natural region', { values: naturalRegions }),
  column('areaKm2', 'number', 'Superficie', 'Area', { unit: 'km²' }),
  column('population', 'number', 'Población, último año', 'Population, latest year', {
    unit: 'hab.',
  }),
  column('populationYear', 'integer', 'Año de la población', 'Year of the population'),
  column('populationPerKm2', 'number', 'Densidad de población', 'Population density', {
    unit: 'hab./km²',
  }),
];

/** Properties that say nothing of a level: a region has no other region, nor a province. */
const leftOut: Readonly<Record<TerritoryLevel, readonly string[]>> = {
  REGION: ['region', 'regionName', 'province', 'provinceName'],
  PROVINCE: ['province', 'provinceName'],
  DISTRICT: ['capitalDistrict'],
};

function territoryCollection(
  id: string,
  level: TerritoryLevel,
  es: string,
  en: string,
): FeatureCollection {
  const source = 'INEI';
  return {
    id,
    title: { es, en },
    description: {
      es: `${es} del Perú con sus límites (${source}), superficie, población y capital; el identificador es el ubigeo.`,
      en: `${en} of Peru with boundaries (${source}), area, population and capital; the id is the INEI code.`,
    },
    geometryType: 'MultiPolygon',
    properties: properties.filter(({ name }) => !leftOut[level].includes(name)),
    hasIndicators: true,
    source: sourceOf('./territory-features.sql', import.meta.url, level),
    drawn: (simplifyMeters) =>
      fragment(
        `(select s.shape from territory_shape s where s.ubigeo = f.id and s.detail = ${detailWithin})`,
        simplifyMeters,
      ),
  };
}

export const regionFeatures = territoryCollection('regions', 'REGION', 'Regiones', 'Regions');
export const provinceFeatures = territoryCollection(
  'provinces',
  'PROVINCE',
  'Provincias',
  'Provinces',
);
export const districtFeatures = territoryCollection(
  'districts',
  'DISTRICT',
  'Distritos',
  'Districts',
);
