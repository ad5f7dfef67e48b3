/** What a share is of, where it tells how many residents a gap touches. */
type CountedBase = 'PEOPLE' | 'HOMES';

/**
 * Indicators whose share is one of all residents (PEOPLE), or of the homes of all residents
 * (HOMES: dwellings or households, taken as equally large). Shares of schools, roads or of an age
 * group are not here: times the population they would count people whom they do not speak of.
 */
export const peopleCounted: ReadonlyMap<string, CountedBase> = new Map([
  ['v03_sin_seguro', 'PEOPLE'],
  ['pobreza_pct', 'PEOPLE'],
  ['nbi_al_menos_una_pct', 'PEOPLE'],
  ['nbi3_sin_desague_pct', 'PEOPLE'],
  ['sin_documento_pct', 'PEOPLE'],
  ['v34_sin_agua', 'HOMES'],
  ['v35_sin_desague', 'HOMES'],
  ['viv_sin_alumbrado_pct', 'HOMES'],
  ['hog_cocina_lena_pct', 'HOMES'],
  ['hog_sin_computadora_pct', 'HOMES'],
  ['hog_sin_celular_pct', 'HOMES'],
  ['hog_sin_internet_pct', 'HOMES'],
]);
