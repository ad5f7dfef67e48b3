import type { Citation } from './intervention.ts';
import type { TerritoryLevel, Ubigeo } from './territory.ts';

export const mancomunidadKinds = ['MUNICIPAL', 'REGIONAL'] as const;
export type MancomunidadKind = (typeof mancomunidadKinds)[number];

export interface MancomunidadMember {
  /** 2 digits for a regional, 4 for a provincial, 6 for a district government. */
  ubigeo: Ubigeo;
  level: TerritoryLevel;
  sourceYear: number | null;
  sourceUrl: string | null;
  note: string | null;
}

/** An association of municipalities (Ley 29029) or of regions. */
export interface Mancomunidad {
  id: string;
  name: string;
  kind: MancomunidadKind;
  /** Budget code of the Ministry of Economy and Finance, when known. */
  mefCode: string | null;
  seat: Ubigeo | null;
  purpose: string | null;
  status: string | null;
  /** False when the source names it without listing its members. */
  membersKnown: boolean;
  members: MancomunidadMember[];
  citation: Citation | null;
}
