/** Service sectors of the programmes and reports the platform serves. */
export const sectors = [
  'HEALTH',
  'EDUCATION',
  'ENVIRONMENT',
  'WATER_SANITATION',
  'SOCIAL_INCLUSION',
  'PRODUCTIVE_SYSTEMS',
  'INSTITUTIONAL_STRENGTHENING',
  'TRANSPORT',
  'ENERGY',
  'CONNECTIVITY',
] as const;
export type Sector = (typeof sectors)[number];

/** Names people read, Spanish first. */
export const sectorNames: Readonly<Record<Sector, { es: string; en: string }>> = {
  HEALTH: { es: 'Salud', en: 'Health' },
  EDUCATION: { es: 'Educación', en: 'Education' },
  ENVIRONMENT: { es: 'Ambiente', en: 'Environment' },
  WATER_SANITATION: { es: 'Agua y saneamiento', en: 'Water and sanitation' },
  SOCIAL_INCLUSION: { es: 'Inclusión social', en: 'Social inclusion' },
  PRODUCTIVE_SYSTEMS: { es: 'Sistemas productivos', en: 'Productive systems' },
  INSTITUTIONAL_STRENGTHENING: {
    es: 'Fortalecimiento institucional',
    en: 'Institutional strengthening',
  },
  TRANSPORT: { es: 'Transporte', en: 'Transport' },
  ENERGY: { es: 'Energía', en: 'Energy' },
  CONNECTIVITY: { es: 'Conectividad', en: 'Connectivity' },
};
