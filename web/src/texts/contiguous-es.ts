/** What finding contiguous districts says in Spanish. */
export const contiguousEs = {
  joins: {
    title: '¿Qué une a estos distritos?',
    hint: 'Elija dos o más distritos. La frase puede pegarse en un informe.',
    district: (number: number) => `Distrito ${number}`,
    pickOnMap: 'Elegir en el mapa',
    stopPicking: 'Dejar de elegir en el mapa',
    clear: 'Quitar todos',
    needsAnother: (name: string) => `Elija otro distrito para compararlo con ${name}.`,
    between: 'Borde discontinuo: los une sin ser uno de los elegidos.',
    capital: (name: string) => `${name} (capital provincial)`,
    border: (both: string, border: string) => `${both} comparten ${border} de límite`,
    point: (both: string) => `${both} solo se tocan en un punto`,
    link: (both: string) => `un enlace revisado une ${both}`,
    parts: (parts: number) => `las ${parts} partes`,
    oneThrough: (name: string, ways: string, more: number) =>
      `${name} se une a ellos por ${ways}${more > 0 ? ` (y hay ${more} maneras más)` : ''}`,
    allThrough: (parts: string, ways: string, more: number) =>
      `${parts} se unen por ${ways}${more > 0 ? ` (y hay ${more} maneras más)` : ''}`,
    tooFar: (parts: string) => `unir ${parts} pediría más de tres distritos`,
  },
  group: {
    openOne: 'grupo abierto',
    own: 'Grupo',
    regions: 'Sus regiones',
    sentence: (districts: number, place: string, names: string | null) =>
      `${districts} distritos contiguos de ${place}${names === null ? '' : `: ${names}`}.`,
    size: (people: string, area: string, unknown: number) =>
      `Reúnen ${people} habitantes en ${area} km²${unknown > 0 ? ` (sin dato de población en ${unknown})` : ''}.`,
    widestGap: (sector: string, own: string, other: string, regions: number) =>
      `Su mayor desventaja frente a ${regions === 1 ? 'su región' : 'sus regiones'}: ${sector}, con una brecha de ${own} contra ${other} (0 a 1, 1 = la peor).`,
    nowhereWorse: (regions: number) =>
      `En ningún servicio está peor que ${regions === 1 ? 'su región' : 'sus regiones'}.`,
  },
  loosen: {
    none: (least: number) => `Ningún grupo llega a ${least} distritos.`,
    largest: (districts: number) => `El mayor que se forma tiene ${districts}.`,
    allow: (districts: number) => `Aceptar grupos de ${districts}`,
    excludesMost: (condition: string) => `La condición que más excluye es «${condition}».`,
    without: (districts: string, groups: number) =>
      `Sin ella cumplirían ${districts} distritos y se formarían ${groups} ${groups === 1 ? 'grupo' : 'grupos'}.`,
    onlyOne: 'Pruebe con un valor menos exigente.',
    drop: 'Quitarla',
  },
  copying: {
    copy: 'Copiar texto',
    copied: 'Copiado',
    failed: 'No se pudo copiar: selecciónelo',
  },
};
