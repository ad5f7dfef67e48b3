/**
 * Indicators that their source publishes in percent (0-100).
 * The registry and the readers agree through this set: the stored value is the share, 0-1.
 */
const codes = [
  'v52_pobreza_monetaria',
  'anemia_6_35m_pct',
  'anemia_6_59m_pct',
  'desnutricion_cronica_0_59m_pct',
  'pobreza_pct',
  'ic95_inf',
  'ic95_sup',
  'nbi_al_menos_una_pct',
  'nbi1_vivienda_inadecuada_pct',
  'nbi2_hacinamiento_pct',
  'nbi3_sin_desague_pct',
  'nbi4_ninos_no_escuela_pct',
  'nbi5_dependencia_economica_pct',
  'viv_sin_agua_red_pct',
  'viv_sin_desague_red_pct',
  'viv_sin_alumbrado_pct',
  'viv_piso_tierra_pct',
  'hog_cocina_lena_pct',
  'hog_sin_computadora_pct',
  'hog_sin_celular_pct',
  'hog_sin_internet_pct',
  'pob_0_14_pct',
  'pob_65_mas_pct',
  'afiliados_sis_pct',
  'sin_seguro_pct',
  'con_dni_pct',
  'sin_documento_pct',
  'no_lee_escribe_pct',
  'pet_pct',
  'pea_pct',
  'pea_ocupada_pct',
  'pea_desocupada_pct',
  'pct_pobreza_total',
  'pct_pobreza_extrema',
  'lengua_originaria_pct',
  'desercion_administrativa_pct',
] as const;

export const percentCodes: ReadonlySet<string> = new Set(codes);

/** What a published number is divided by to get the stored one: 100 for percents, else 1. */
export function publishedDivisor(code: string): 1 | 100 {
  return percentCodes.has(code) ? 100 : 1;
}
