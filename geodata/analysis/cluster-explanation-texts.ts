/** The sentences of an explanation; parts come in already worded and formatted. */
export interface ExplanationTexts {
  opening(districts: string, province: string, region: string): string;
  otherProvince(district: string, province: string): string;
  population(people: string): string;
  populationUnknown: string;
  shareBorder(a: string, b: string, length: string): string;
  linkedOnly(a: string, b: string): string;
  reachedOnly(a: string, b: string, minutes: string): string;
  borders(district: string, others: string): string;
  bordersToo(district: string, others: string): string;
  reviewedLink: string;
  travelLink(minutes: string): string;
  noInnerBorder: string;
  capital: string;
  bridge: string;
  joinedBy(bridges: string, count: number, borders: string): string;
  score(rank: number, score: string): string;
  strongest(criteria: string): string;
  weakest(criterion: string): string;
  measured(name: string, raw: string, contribution: string): string;
  notGiven: string;
  notEnough: string;
  missing(criteria: string, low: string, high: string): string;
  nothingMissing: string;
}

export const spanishTexts: ExplanationTexts = {
  opening: (districts, province, region) =>
    `Clúster propuesto en la provincia de ${province} (${region}): ${districts}.`,
  otherProvince: (district, province) => `${district} pertenece a la provincia de ${province}.`,
  population: (people) => `Los distritos del clúster reúnen unos ${people} habitantes.`,
  populationUnknown: 'La población del conjunto no se conoce: falta la de algún distrito.',
  shareBorder: (a, b, length) => `${a} y ${b} comparten ${length} de límite`,
  linkedOnly: (a, b) => `${a} y ${b} no comparten límite, pero los une un enlace revisado`,
  reachedOnly: (a, b, minutes) =>
    `${a} y ${b} no comparten límite, pero quedan a ${minutes} min de viaje`,
  borders: (district, others) => `${district} limita con ${others}`,
  bordersToo: (district, others) => `${district}, con ${others}`,
  reviewedLink: 'enlace revisado',
  travelLink: (minutes) => `a ${minutes} min de viaje`,
  noInnerBorder: 'Los miembros no limitan entre sí',
  capital: 'capital provincial',
  bridge: 'distrito puente',
  joinedBy: (bridges, count, borders) =>
    count === 1
      ? `El conjunto queda unido por ${bridges}, que no integra el clúster: ${borders}.`
      : `El conjunto queda unido por ${bridges}, que no integran el clúster: ${borders}.`,
  score: (rank, score) => `El clúster obtiene ${score} sobre 1 (puesto ${rank}).`,
  strongest: (criteria) => `Lo que más suma: ${criteria}.`,
  weakest: (criterion) => `Lo más débil: ${criterion}.`,
  measured: (name, raw, contribution) => `${name} (${raw}; aporta ${contribution})`,
  notGiven: 'valores del planificador no indicados',
  notEnough: 'datos insuficientes en la fuente',
  missing: (criteria, low, high) =>
    `Sin dato: ${criteria}. Su peso se reparte entre los demás criterios; según lo que valgan, el puntaje quedaría entre ${low} y ${high}.`,
  nothingMissing: 'Todos los criterios con peso tienen dato.',
};

export const englishTexts: ExplanationTexts = {
  opening: (districts, province, region) =>
    `Cluster proposed in the province of ${province} (${region}): ${districts}.`,
  otherProvince: (district, province) => `${district} belongs to the province of ${province}.`,
  population: (people) => `The districts of the cluster have about ${people} inhabitants.`,
  populationUnknown: 'The population of the set is unknown: a district lacks its figure.',
  shareBorder: (a, b, length) => `${a} and ${b} share ${length} of border`,
  linkedOnly: (a, b) => `${a} and ${b} share no border, but a reviewed link joins them`,
  reachedOnly: (a, b, minutes) =>
    `${a} and ${b} share no border, but are ${minutes} min of travel apart`,
  borders: (district, others) => `${district} borders ${others}`,
  bordersToo: (district, others) => `${district} borders ${others}`,
  reviewedLink: 'reviewed link',
  travelLink: (minutes) => `${minutes} min of travel`,
  noInnerBorder: 'The members do not border one another',
  capital: 'provincial capital',
  bridge: 'bridging district',
  joinedBy: (bridges, count, borders) =>
    count === 1
      ? `The set is joined by ${bridges}, which is not a member: ${borders}.`
      : `The set is joined by ${bridges}, which are not members: ${borders}.`,
  score: (rank, score) => `The cluster scores ${score} out of 1 (rank ${rank}).`,
  strongest: (criteria) => `What adds most: ${criteria}.`,
  weakest: (criterion) => `Weakest point: ${criterion}.`,
  measured: (name, raw, contribution) => `${name} (${raw}; adds ${contribution})`,
  notGiven: 'planner’s values not given',
  notEnough: 'not enough data in the source',
  missing: (criteria, low, high) =>
    `No data: ${criteria}. The other criteria share that weight; depending on the missing values, the score would lie between ${low} and ${high}.`,
  nothingMissing: 'Every weighted criterion has data.',
};
