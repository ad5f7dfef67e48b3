import { buildLocator } from '../../analysis/locate.ts';
import { DomainError } from '../../model/domain-error.ts';
import type { NaturalRegion, Ubigeo } from '../../model/territory.ts';
import type { DrawnTerritories, DrawnTerritory } from '../boundaries/draw-territories.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { readCodeEquivalence } from '../readers/code-equivalence.ts';
import { readDistrictAttributes } from '../readers/district-attributes.ts';
import type { GazetteerDistrict } from '../readers/gazetteer.ts';
import { sameName } from '../readers/inei-codes.ts';
import { readNaturalRegions } from '../readers/natural-regions.ts';
import { loadBundledTerritories } from './bundled-territories.ts';
import { checkCapital } from './capital-check.ts';
import { officialGazetteer, placeSources, sourceText } from './gazetteer.ts';
import { officialBoundaries } from './official-boundaries.ts';
import { capitalDistrictOf, replaceTerritories, type TerritoryFacts } from './territory-rows.ts';

/** Regions, provinces and districts: shapes, names, capitals and code systems. */
export const territoriesDataSet: DataSet = {
  id: 'territories',
  plans: [
    {
      edition: 'OFFICIAL',
      boundaries: 'OFFICIAL',
      sources: [
        ...placeSources,
        sourceById('ubigeo-equivalence'),
        sourceById('gazetteer-districts'),
      ],
      optional: [sourceById('natural-regions')],
      seeds: [],
      load: loadOfficial,
    },
    {
      edition: 'BUNDLED',
      boundaries: 'APPROXIMATE',
      sources: [],
      seeds: ['peru/districts.csv', 'peru/parents.csv'],
      load: loadBundledTerritories,
    },
  ],
};

async function loadOfficial(context: LoadContext): Promise<number> {
  const drawn = officialBoundaries(context);
  const gazetteer = officialGazetteer(context);
  assertSameDistricts(drawn, gazetteer);
  return replaceTerritories(context, drawn.territories, officialFacts(context, drawn, gazetteer));
}

function assertSameDistricts(
  { districts }: DrawnTerritories,
  gazetteer: ReadonlyMap<Ubigeo, GazetteerDistrict>,
): void {
  const unnamed = districts.filter(({ id }) => !gazetteer.has(id)).map(({ id }) => id);
  if (unnamed.length === 0 && districts.length === gazetteer.size) return;
  throw new DomainError(
    'CONFLICT',
    `Got ${districts.length} districts drawn and ${gazetteer.size} in the gazetteer, ${unnamed.length} without a name (${unnamed.slice(0, 5).join(', ')}); expected the same districts in both.`,
  );
}

function officialFacts(
  context: LoadContext,
  drawn: DrawnTerritories,
  gazetteer: ReadonlyMap<Ubigeo, GazetteerDistrict>,
): (ubigeo: Ubigeo) => TerritoryFacts {
  const locate = buildLocator(drawn.districts);
  const units = new Map(drawn.districts.map((unit) => [unit.id, unit]));
  const drawnById = new Map(drawn.territories.map((territory) => [territory.ubigeo, territory]));
  const codes = codesByUbigeo(context, gazetteer);
  const natural = naturalRegions(context, drawn.territories);
  return (ubigeo) => {
    const home = capitalDistrictOf(ubigeo);
    const entry = gazetteer.get(home) as GazetteerDistrict;
    const { longitude, latitude } = entry;
    const inside = locate(longitude, latitude) === home;
    const unit = units.get(home) as (typeof drawn.districts)[number];
    const check = checkCapital(unit, longitude, latitude, inside);
    return {
      name: nameOf(ubigeo, entry),
      naturalRegion: natural.get(ubigeo) ?? null,
      capitalName: entry.capitalName,
      capitalCategory: entry.capitalCategory,
      capitalAltitudeMeters: entry.altitudeMeters,
      capitalLongitude: longitude,
      capitalLatitude: latitude,
      capitalStatus: check.status,
      capitalOffsetMeters: check.offsetMeters,
      areaKm2: (drawnById.get(ubigeo) as DrawnTerritory).areaKm2,
      reniecUbigeo: codes.get(ubigeo)?.reniec ?? null,
      sunatUbigeo: codes.get(ubigeo)?.sunat ?? null,
    };
  };
}

function nameOf(ubigeo: Ubigeo, entry: GazetteerDistrict): string {
  if (ubigeo.length === 2) return entry.regionName;
  return ubigeo.length === 4 ? entry.provinceName : entry.name;
}

/**
 * RENIEC and SUNAT codes by INEI code, from rows whose INEI name is that of today's gazetteer: the
 * table is of 2020, and in Tayacaja its INEI codes mean other districts than now. A second table
 * fills in RENIEC codes under the same condition.
 */
function codesByUbigeo(
  context: LoadContext,
  gazetteer: ReadonlyMap<Ubigeo, GazetteerDistrict>,
): Map<Ubigeo, { reniec: string | null; sunat: string | null }> {
  const codes = new Map<Ubigeo, { reniec: string | null; sunat: string | null }>();
  const add = (inei: Ubigeo | null, name: string, reniec: string | null, sunat: string | null) => {
    if (inei === null || !sameName(name, gazetteer.get(inei)?.name)) return;
    const known = codes.get(inei);
    codes.set(inei, { reniec: known?.reniec ?? reniec, sunat: known?.sunat ?? sunat });
  };
  for (const row of readCodeEquivalence(sourceText(context, 'ubigeo-equivalence'))) {
    add(row.inei, row.ineiName, row.reniec, row.sunat);
  }
  for (const row of readDistrictAttributes(sourceText(context, 'gazetteer-districts'))) {
    add(row.ubigeo, row.name, row.reniec, null);
  }
  return codes;
}

/** A district's natural region as published; that of a province or region covers most of its area. */
function naturalRegions(
  context: LoadContext,
  territories: readonly DrawnTerritory[],
): Map<Ubigeo, NaturalRegion> {
  if (!context.has('natural-regions')) return new Map();
  const rows = readNaturalRegions(sourceText(context, 'natural-regions'));
  const result = new Map(rows.map((row) => [row.ubigeo, row.naturalRegion]));
  const districts = territories.filter(({ level }) => level === 'DISTRICT');
  for (const { ubigeo, level } of territories) {
    if (level === 'DISTRICT') continue;
    const members = districts.filter((district) => district.ubigeo.startsWith(ubigeo));
    const widest = widestRegion(members, result);
    if (widest) result.set(ubigeo, widest);
  }
  return result;
}

function widestRegion(
  districts: readonly DrawnTerritory[],
  natural: ReadonlyMap<Ubigeo, NaturalRegion>,
): NaturalRegion | undefined {
  const areas = new Map<NaturalRegion, number>();
  for (const { ubigeo, areaKm2 } of districts) {
    const region = natural.get(ubigeo);
    if (region) areas.set(region, (areas.get(region) ?? 0) + areaKm2);
  }
  return [...areas].sort((a, b) => b[1] - a[1])[0]?.[0];
}
