export const territoryLevels = ['REGION', 'PROVINCE', 'DISTRICT'] as const;
/** Region = department (2 digits), province (4 digits), district (6 digits). */
export type TerritoryLevel = (typeof territoryLevels)[number];

/** An INEI code as text: 2, 4 or 6 digits, leading zeros count. */
export type Ubigeo = string;

export const naturalRegions = ['COSTA', 'SIERRA', 'SELVA'] as const;
export type NaturalRegion = (typeof naturalRegions)[number];

/** The level that a code of 2, 4 or 6 digits stands for; `undefined` for any other text. */
export function levelOfUbigeo(ubigeo: string): TerritoryLevel | undefined {
  if (!/^(\d{2}){1,3}$/.test(ubigeo)) return undefined;
  return territoryLevels[ubigeo.length / 2 - 1];
}
