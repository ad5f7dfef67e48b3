import { detailLevels } from '../../analysis/shared-arcs.ts';
import { ShapeDetailEntity } from '../../database/entities/territory-shape.ts';
import { searchName } from '../../model/search-name.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import type { DrawnTerritory } from '../boundaries/draw-territories.ts';
import type { LoadContext } from '../data-set.ts';

const insertTerritories = sqlText('../../queries/load/insert-territories.sql', import.meta.url);
const insertShapes = sqlText('../../queries/load/insert-shapes.sql', import.meta.url);

export type CapitalStatus = 'INSIDE' | 'NEAR' | 'REJECTED' | 'UNKNOWN';

/** What is told of a territory beside its shape. */
export interface TerritoryFacts {
  name: string;
  naturalRegion: string | null;
  capitalName: string | null;
  capitalCategory: string | null;
  capitalAltitudeMeters: number | null;
  capitalLongitude: number | null;
  capitalLatitude: number | null;
  capitalStatus: CapitalStatus;
  capitalOffsetMeters: number | null;
  areaKm2: number;
  reniecUbigeo: string | null;
  sunatUbigeo: string | null;
}

/**
 * The district where the capital of a territory lies. INEI numbers the capital's district first in
 * its province, and the capital's province first in its region.
 */
export function capitalDistrictOf(ubigeo: Ubigeo): Ubigeo {
  return ubigeo.padEnd(6, '01').replace(/^(\d{2})$/, '$10101');
}

/** Replaces every territory with its shapes; returns how many there are. */
export async function replaceTerritories(
  { transaction, progress }: LoadContext,
  drawn: readonly DrawnTerritory[],
  factsOf: (ubigeo: Ubigeo) => TerritoryFacts,
): Promise<number> {
  await transaction.query('delete from territory');
  const batch = 60;
  for (let from = 0; from < drawn.length; from += batch) {
    const part = drawn.slice(from, from + batch);
    await insertRows(transaction, insertTerritories, territoryColumns(part, factsOf), batch);
    const shapes = part.flatMap(({ ubigeo, shapes: levels }) =>
      levels.slice(1).map((shape, i) => ({ ubigeo, detail: i + 1, shape })),
    );
    const columns = [
      shapes.map((row) => row.ubigeo),
      shapes.map((row) => row.detail),
      shapes.map((row) => row.shape),
    ];
    await insertRows(transaction, insertShapes, columns, shapes.length);
    progress.step('territories', Math.min(from + batch, drawn.length), drawn.length);
  }
  const details = transaction.getRepository(ShapeDetailEntity);
  await details.createQueryBuilder().delete().execute();
  await details.insert([...detailLevels]);
  return drawn.length;
}

function territoryColumns(
  drawn: readonly DrawnTerritory[],
  factsOf: (ubigeo: Ubigeo) => TerritoryFacts,
) {
  const rows = drawn.map((territory) => ({ ...territory, facts: factsOf(territory.ubigeo) }));
  const column = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  return [
    column(({ ubigeo }) => ubigeo),
    column(({ level }) => level),
    column(({ facts }) => facts.name),
    column(({ facts }) => searchName(facts.name)),
    column(({ ubigeo }) => ubigeo.slice(0, 2)),
    column(({ ubigeo }) => (ubigeo.length > 2 ? ubigeo.slice(0, 4) : null)),
    column(({ ubigeo }) => capitalDistrictOf(ubigeo)),
    column(({ facts }) => facts.naturalRegion),
    column(({ facts }) => facts.capitalName),
    column(({ facts }) => facts.capitalCategory),
    column(({ facts }) => facts.capitalAltitudeMeters),
    column(({ facts }) => facts.capitalLongitude),
    column(({ facts }) => facts.capitalLatitude),
    column(({ facts }) => facts.capitalStatus),
    column(({ facts }) => facts.capitalOffsetMeters),
    column(({ facts }) => facts.areaKm2),
    column(({ facts }) => facts.reniecUbigeo),
    column(({ shapes }) => shapes[0]),
    column(({ facts }) => facts.sunatUbigeo),
    column(({ bbox }) => bbox[0]),
    column(({ bbox }) => bbox[1]),
    column(({ bbox }) => bbox[2]),
    column(({ bbox }) => bbox[3]),
  ];
}
