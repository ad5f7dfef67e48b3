import { z } from 'zod';
import type { HistoricalCluster, ProgrammeWave } from '../../geodata/model/cluster.ts';
import {
  type GoodPractice,
  type Intervention,
  interventionStatuses,
  type Programme,
  practiceCriteria,
  practiceMaturities,
  recognitionStages,
  sustainabilities,
} from '../../geodata/model/intervention.ts';
import { type Mancomunidad, mancomunidadKinds } from '../../geodata/model/mancomunidad.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { levelOfUbigeo, territoryLevels } from '../../geodata/model/territory.ts';

const documentStems = [
  'fortaleciendo-la-gestion-descentralizada',
  'gobernanza-en-accion',
  'informe-anual-descentralizacion-2017',
  'prodescentralizacion-intervention-plan',
  'usaid-governance-factsheet',
] as const;

const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !value.includes('\uFFFD'), 'broken encoding');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ubigeo = z.string().refine((code) => levelOfUbigeo(code) !== undefined, 'not a ubigeo');
const bilingual = z.strictObject({ es: text, en: text });
const citation = z.strictObject({ document: z.enum(documentStems), section: text });
const isoDate = z.iso.date().nullable();
const amount = z.string().regex(/^\d+$/).nullable();
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullable();
const year = z.number().int().min(1990).max(2030).nullable();
const result = z.strictObject({
  indicator: bilingual,
  value: z.number().positive().nullable(),
  unit: text,
  year,
  beneficiaries: bilingual.nullable(),
});

export const programmes: z.ZodType<Programme[]> = z.array(
  z.strictObject({
    id,
    name: bilingual,
    summary: bilingual,
    funders: z.array(text),
    partners: z.array(text),
    startsOn: isoDate,
    endsOn: isoDate,
    budgetAmount: amount,
    budgetCurrency: currency,
    territories: z.array(ubigeo),
    sectors: z.array(z.enum(sectors)).min(1),
    targets: z.array(result),
    citation,
  }),
);
export const interventions: z.ZodType<Intervention[]> = z.array(
  z.strictObject({
    id,
    programmeId: id.nullable(),
    name: bilingual,
    summary: bilingual,
    sectors: z.array(z.enum(sectors)),
    partners: z.array(text).min(1),
    startsOn: isoDate,
    endsOn: isoDate,
    budgetAmount: amount,
    budgetCurrency: currency,
    status: z.enum(interventionStatuses),
    territories: z.array(ubigeo),
    results: z.array(result),
    citation,
  }),
);
export const goodPractices: z.ZodType<GoodPractice[]> = z.array(
  z.strictObject({
    id,
    title: bilingual,
    territories: z.array(ubigeo).min(1),
    governmentLevel: z.enum(territoryLevels),
    implementingArea: text.nullable(),
    objective: bilingual,
    tools: z.array(z.strictObject({ name: text, normNumber: text.nullable(), year })),
    description: bilingual,
    results: z.array(result),
    beneficiaries: bilingual.nullable(),
    sector: z.enum(sectors),
    maturity: z.enum(practiceMaturities),
    criterion: z.enum(practiceCriteria).nullable(),
    sustainability: z.array(z.enum(sustainabilities)),
    recognition: z.enum(recognitionStages).nullable(),
    citation,
  }),
);
export const historicalClusters: z.ZodType<HistoricalCluster[]> = z.array(
  z.strictObject({
    id,
    number: z.number().int(),
    region: ubigeo,
    provinces: z.array(ubigeo).min(1),
    districts: z.array(ubigeo),
    sectors: z.array(z.enum(sectors)).min(1),
    citation,
  }),
);
const count = z.number().int().nonnegative();
export const programmeWaves: z.ZodType<ProgrammeWave[]> = z.array(
  z.strictObject({
    wave: count,
    startsOn: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    clusters: count,
    clustersByRegion: z.record(ubigeo, count),
    totalRegionalGovernments: count,
    totalProvincialGovernments: count,
    totalDistrictGovernments: count,
    totalGovernments: count,
  }),
);
const mancomunidades: z.ZodType<Mancomunidad[]> = z.array(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(mancomunidadKinds),
    mefCode: text.nullable(),
    seat: ubigeo.nullable(),
    purpose: text.nullable(),
    status: text.nullable(),
    membersKnown: z.boolean(),
    members: z.array(
      z.strictObject({
        ubigeo,
        level: z.enum(territoryLevels),
        sourceYear: year,
        sourceUrl: z.url().nullable(),
        note: text.nullable(),
      }),
    ),
    citation: citation.nullable(),
  }),
);
const priorityProvinces = z.array(z.strictObject({ ubigeo, reason: bilingual, citation }));
const selectionCriteria = z.array(
  z.strictObject({
    id,
    name: bilingual,
    appliesTo: z.array(z.enum(['PROVINCE', 'DISTRICT'])).min(1),
    direction: z.enum(['PLANNER_CHOICE', 'MORE_FIRST', 'PRESENT_FIRST']),
    assessedBy: z.enum(['DATA', 'PLANNER']),
    regions: z.array(ubigeo),
    note: bilingual.nullable(),
    citation,
  }),
);
const step = z.looseObject({ id, text: bilingual });
export const clusterWorking = z.strictObject({
  composition: z.looseObject({ clustersByRegion: z.record(ubigeo, count), citation }),
  preparation: z.strictObject({ milestones: z.array(step), citation }),
  focas: z.looseObject({ areas: z.array(step), citation }),
  qsip: z.looseObject({ stageCount: count, stages: z.array(step), measures: z.array(step) }),
  consultativeGroup: z.looseObject({
    seats: z.array(step.extend({ minimum: count, maximum: count })),
    maximumPermanentMembers: z.strictObject({ lower: count, upper: count }),
    meetingsPerYear: count,
    meetings: z.array(step),
    citation,
  }),
  schedule: z.array(z.looseObject({ wave: count, clusters: count, citation })),
});

/** Every seed file with the shape it must have. */
export const seedSchemas = {
  'programmes.json': programmes,
  'interventions.json': interventions,
  'good-practices.json': goodPractices,
  'historical-clusters.json': historicalClusters,
  'programme-waves.json': programmeWaves,
  'mancomunidades-informe-2017.json': mancomunidades,
  'priority-provinces.json': priorityProvinces,
  'selection-criteria.json': selectionCriteria,
  'cluster-working.json': clusterWorking,
} satisfies Record<string, z.ZodType>;
