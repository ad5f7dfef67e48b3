/** What the application says in Spanish; every other language has the same keys. */
export const es = {
  title: 'Contigua',
  jobs: {
    explore: 'Explorar',
    contiguous: 'Contiguos',
    clusters: 'Clústeres',
    methods: 'Métodos',
  },
  levels: { REGION: 'Región', PROVINCE: 'Provincia', DISTRICT: 'Distrito' },
  languageName: 'Español',
  language: 'Idioma',
  level: 'Nivel',
  search: 'Buscar distrito, provincia o región',
  searchHint: 'Nombre o ubigeo: “cunumbuqui”, “220505”',
  nothingFound: (text: string) =>
    `Nada se llama “${text}”. Pruebe con menos letras o con el ubigeo.`,
  map: 'Mapa de distritos del Perú',
  legend: 'Leyenda',
  noData: 'sin dato',
  withoutData: (count: number, total: number) => `${count} de ${total} sin dato`,
  source: 'Fuente',
  year: 'año',
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  close: 'Cerrar',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  officialBoundaries: 'límites oficiales',
  approximateBoundaries: 'límites aproximados',
  approximateNote:
    'Cada distrito se dibuja como la zona más cercana a su capital. Los límites, las longitudes de frontera y las áreas que se informan sí están medidos.',
  dataVersion: 'datos',
  noConnection: 'No hay conexión con el servidor.',
  errorHappened: 'El servidor no pudo responder.',
  skipToPanel: 'Ir al panel',
};

export type Texts = typeof es;
