/** What proposing clusters says in Spanish, beside the texts shared with other jobs. */
export const clustersEs = {
  running: {
    proposals: 'Comparando todos los conjuntos posibles…',
    picked: 'Comparando el conjunto con todos los posibles…',
    elapsed: (seconds: number, most: number | null) =>
      most === null ? `${seconds} s` : `${seconds} s de ${most} s como máximo`,
  },
  bars: {
    score: 'Puntaje',
    range: 'Rango',
    place: 'Puesto',
    weight: 'Peso',
    highest: 'suma lo máximo',
    lowest: 'no suma',
    fromTo: (low: string, high: string) => (low === high ? low : `${low} a ${high}`),
    couldAdd: (most: string) => `de 0 a ${most}`,
    placeNote:
      'Puesto entre todos los conjuntos posibles si solo contara ese criterio; entre iguales, primero el de más población. La marca en la barra es el peso; rayado, lo que un dato que falta podría aportar.',
  },
  members: {
    actions: 'Acciones',
    region: (name: string) => `Región ${name}`,
  },
  alternatives: {
    title: 'Alternativas',
    none: 'No hay otro conjunto posible en su provincia.',
    kinds: {
      EXCHANGE: 'Cambiando un distrito',
      DISJOINT: 'Sin distritos en común',
      CROSS_PROVINCE: 'Con un distrito de otra provincia',
    },
  },
  compared: {
    title: (a: number, b: number) => `Propuestas ${a} y ${b}, lado a lado`,
    widest: (criterion: string, difference: string, rank: number) =>
      difference === '0'
        ? 'Ningún criterio las separa.'
        : `Lo que más las separa: ${criterion.toLowerCase()}, ${difference} de puntaje a favor de la propuesta ${rank}.`,
    shared: 'En ambas',
    inBoth: 'en ambas',
  },
  stability: {
    title: '¿Cuán firme es este orden?',
    running: 'Repitiendo la comparación con mil mezclas de pesos…',
    how: (draws: string, candidates: string) =>
      `Se repitió la comparación de los ${candidates} conjuntos con ${draws} mezclas de pesos al azar.`,
    ofProposals: (ranks: number) => `Veces que cada propuesta queda entre las ${ranks} primeras`,
    rivals: (ranks: number) => `Otros conjuntos que llegan a las ${ranks} primeras (con su puesto)`,
    amongFirst: (ranks: number) => `Entre ${ranks}`,
    first: 'Primera',
    meaning: (half: string) =>
      `Una propuesta que queda arriba más de ${half} de las veces depende poco de los pesos; con menos, conviene acordar los pesos antes de decidir.`,
  },
  weighing: {
    hint: 'Visible también antes de preguntar. 0 = no cuenta; el porcentaje es su parte del total.',
    times: (weight: string) => `peso ${weight}`,
    without: (candidates: string) => `(falta en ${candidates} conjuntos)`,
    allZero: 'Al menos un criterio debe pesar más que 0.',
  },
  planner: {
    example: '220501;0,8\nCuñumbuqui;0,4',
    save: (criterion: string) => `Guardar ${criterion.toLowerCase()} (CSV)`,
    clear: 'Borrar mis valores',
    notInLink:
      'Se usan sus propios valores. El enlace compartido no los lleva: quien lo abra verá otro puntaje si no los tiene. Guárdelos en CSV para enviarlos.',
    refused: (lines: number) =>
      lines === 1 ? 'Una línea no se pudo leer:' : `${lines} líneas no se pudieron leer:`,
    line: (number: number) => `Línea ${number}`,
    reasons: {
      NO_VALUE: 'falta el valor',
      NOT_A_NUMBER: 'el valor no es un número',
      OUT_OF_RANGE: 'el valor no está entre 0 y 1',
      UNKNOWN_DISTRICT: 'ningún distrito se llama así',
      SEVERAL_DISTRICTS:
        'varios distritos se llaman así; use el ubigeo o «Nombre (Provincia, Región)»',
      TWICE: 'el distrito ya tiene valor en una línea anterior',
    },
  },
  chooseOne: 'Elija…',
  joining: {
    summary: (fewest: number, most: number, rule: string) =>
      `Reglas: de ${fewest} a ${most} distritos, ${rule}`,
    bridges: 'Distritos puente, a lo sumo',
    travel: 'También los une un viaje corto entre sus capitales',
    minutes: 'Minutos de viaje, a lo sumo',
  },
  pickedSet: {
    needsTwo: 'Elija al menos dos distritos para saber si pueden ser un clúster.',
    eligible: 'Puede ser un clúster.',
    notEligible: 'No puede ser un clúster con estas reglas.',
    parts: (parts: readonly string[]) =>
      `Queda en ${parts.length} partes separadas: ${parts.join(' | ')}.`,
    edits: {
      ADD: (name: string, _bridges: number) => `Añadir ${name}`,
      DROP: (name: string, _bridges: number) => `Quitar ${name}`,
      ALLOW_BRIDGES: (_name: string, bridges: number) =>
        bridges > 1 ? `Admitir ${bridges} distritos puente` : 'Admitir un distrito puente',
      ALLOW_CAPITAL: (_name: string, _bridges: number) =>
        'Admitir que los una la capital provincial',
      ALLOW_CROSS_PROVINCE: (_name: string, _bridges: number) =>
        'Admitir un distrito de otra provincia',
      ALLOW_REVIEWED_LINKS: (_name: string, _bridges: number) => 'Admitir enlaces revisados',
    },
  },
  plan: {
    howMany: 'Cuántos clústeres',
    asProgramme: 'Los 16 del programa, en sus tres olas',
    own: 'Otras regiones o cantidades',
    clustersOf: (region: string) => `Clústeres de ${region}`,
    addRegion: 'Añadir región',
    waves: 'Olas en que se reparten',
    limitProvince: 'Limitar los que lidera una misma provincia',
    perProvince: 'Clústeres por provincia, a lo sumo',
    cannotHold:
      'Con estas reglas no hay tantos clústeres que no compartan distritos. Pida menos en la región que se nombra, o una regla de unión más amplia.',
    proof: (candidates: string, bound: string, gap: string, solver: string) =>
      `Se eligió entre ${candidates} conjuntos. Ninguna cartera puede sumar más de ${bound}: queda una diferencia de ${gap}. Resuelto con ${solver}.`,
    compared: (candidates: string) =>
      `La cartera se eligió entre ${candidates} conjuntos posibles, sin repetir distritos.`,
    governmentsSoFar: 'Gobiernos alcanzados hasta cada ola',
    wave: 'Ola',
    district: 'Distrit.',
    provincial: 'Prov.',
    regional: 'Reg.',
    all: 'Todos',
    cluster: (rank: number, wave: number | null) =>
      wave === null
        ? `Clúster ${rank} de la cartera`
        : `Clúster ${rank} de la cartera, ola ${wave}`,
  },
  report: {
    title: (title: string, services: string) => `${title}: clúster para ${services}`,
    place: (province: string, region: string) => `Provincia de ${province}, región ${region}`,
    data: (version: string) => `datos ${version}`,
    map: (title: string) => `Mapa: ${title}`,
    members: 'Distritos del clúster',
    ownValues: 'Incluye valores propios del planificador (voluntad política o seguridad).',
  },
  tooLong: 'Con tantos valores propios el archivo no puede pedirse por enlace: acote la región.',
};
