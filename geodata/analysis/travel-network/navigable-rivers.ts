/** A stretch of river that public boats use all year, for the rivers of Natural Earth. */
export interface NavigableStretch {
  /** Name in the data. */
  readonly river: string;
  readonly kind: 'RIVER_MAJOR' | 'RIVER_MINOR';
  /** Least and greatest longitude, least and greatest latitude, degrees. */
  readonly within: readonly [number, number, number, number];
  readonly reason: string;
}

/**
 * Where the rivers of the data carry public boats; everywhere else they are left out (rapids, head
 * waters, rivers of the coast, stretches abroad). Ends are towns where roads or rapids begin;
 * assumed from the map, not from a register of navigability, which the data do not have.
 */
export const navigableStretches: readonly NavigableStretch[] = [
  {
    river: 'Amazonas',
    kind: 'RIVER_MAJOR',
    within: [-73.6, -69.9, -4.6, -3],
    reason: 'Nauta to the border at Santa Rosa',
  },
  {
    river: 'Ucayali',
    kind: 'RIVER_MAJOR',
    within: [-75.4, -73.3, -10.8, -4.4],
    reason: 'Atalaya and Pucallpa to the Marañón',
  },
  {
    river: 'Ucayali',
    kind: 'RIVER_MINOR',
    within: [-74.9, -73.4, -11.3, -10.75],
    reason: 'The Tambo, Puerto Ocopa to Atalaya',
  },
  {
    river: 'Marañón',
    kind: 'RIVER_MAJOR',
    within: [-77.45, -73.4, -5.3, -4.2],
    reason: 'Saramiriza, below the Pongo de Manseriche, to Nauta',
  },
  {
    river: 'Marañón',
    kind: 'RIVER_MINOR',
    within: [-78.45, -77.45, -5.2, -4.2],
    reason: 'Imacita to Saramiriza',
  },
  {
    river: 'Huallaga',
    kind: 'RIVER_MAJOR',
    within: [-76.3, -75.4, -5.95, -5],
    reason: 'Yurimaguas to the Marañón; rapids above',
  },
  {
    river: 'Napo',
    kind: 'RIVER_MAJOR',
    within: [-75.6, -72.5, -3.6, -0.9],
    reason: 'The border at Cabo Pantoja to the Amazon',
  },
  {
    river: 'Santiago',
    kind: 'RIVER_MINOR',
    within: [-77, -76.2, -4.95, -2.5],
    reason: 'Andoas to the Marañón: the line that the data name Santiago is the Pastaza',
  },
  {
    river: 'Putumayo',
    kind: 'RIVER_MINOR',
    within: [-75.3, -69.9, -3, 0],
    reason: 'Güeppí to the border with Brazil',
  },
  {
    river: 'Javari',
    kind: 'RIVER_MINOR',
    within: [-73.3, -69.9, -5.6, -4],
    reason: 'Lower Yavarí',
  },
  {
    river: 'Purús',
    kind: 'RIVER_MINOR',
    within: [-71.2, -70.3, -10.2, -9.4],
    reason: 'Puerto Esperanza to the border',
  },
  {
    river: 'Madre de Dios',
    kind: 'RIVER_MINOR',
    within: [-71.4, -68.6, -12.9, -12],
    reason: 'Boca Manu to Puerto Maldonado and the border',
  },
];
