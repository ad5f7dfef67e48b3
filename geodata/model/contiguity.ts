import type { Ubigeo } from './territory.ts';

/** ROOK: a shared border of positive length. QUEEN: a shared point at least. */
export const contiguityKinds = ['ROOK', 'QUEEN'] as const;
export type ContiguityKind = (typeof contiguityKinds)[number];

/** LAND: measured on the boundaries. REVIEWED: added by hand (bridge, ferry, lake), with a reason. */
export const linkKinds = ['LAND', 'REVIEWED'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** An unordered pair of adjoining districts, `a < b`. QUEEN here means they touch at points only. */
export interface ContiguityPair {
  a: Ubigeo;
  b: Ubigeo;
  kind: ContiguityKind;
  /** Length of the whole shared border on the ellipsoid; 0 for point contacts. */
  sharedMeters: number;
  /** Longest unbroken run of the shared border; 0 for point contacts. */
  longestRunMeters: number;
  link: LinkKind;
}
