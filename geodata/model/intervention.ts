import type { Bilingual } from './language.ts';
import type { Sector } from './sector.ts';
import type { TerritoryLevel, Ubigeo } from './territory.ts';

/** Where a fact was read: the document and its section or page. */
export interface Citation {
  /** Stem of the seed document, e.g. `gobernanza-en-accion`. */
  document: string;
  section: string;
}

/** A result or a target: an indicator with its value, as the document states it. */
export interface Result {
  indicator: Bilingual;
  value: number | null;
  unit: string;
  year: number | null;
  /** Who it reached, when the document says so. */
  beneficiaries: Bilingual | null;
}

export interface Programme {
  id: string;
  name: Bilingual;
  summary: Bilingual;
  funders: string[];
  partners: string[];
  /** ISO dates; month or day unknown = null. */
  startsOn: string | null;
  endsOn: string | null;
  /** Whole currency units as text, so that no digit is lost. */
  budgetAmount: string | null;
  /** ISO 4217. */
  budgetCurrency: string | null;
  territories: Ubigeo[];
  sectors: Sector[];
  targets: Result[];
  citation: Citation;
}

export const interventionStatuses = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'UNKNOWN'] as const;
export type InterventionStatus = (typeof interventionStatuses)[number];

/** What a programme does in territories. */
export interface Intervention {
  id: string;
  programmeId: string | null;
  name: Bilingual;
  summary: Bilingual;
  sectors: Sector[];
  partners: string[];
  startsOn: string | null;
  endsOn: string | null;
  budgetAmount: string | null;
  budgetCurrency: string | null;
  status: InterventionStatus;
  territories: Ubigeo[];
  results: Result[];
  citation: Citation;
}

export const practiceMaturities = ['GOOD_PRACTICE', 'IN_IMPLEMENTATION'] as const;
export type PracticeMaturity = (typeof practiceMaturities)[number];

/** The five criteria of annex 1 of the catalogue. */
export const practiceCriteria = [
  'INTERNAL_ARTICULATION',
  'EXTERNAL_ARTICULATION',
  'INNOVATION',
  'CITIZEN_PARTICIPATION',
  'INTEGRITY_TRANSPARENCY',
] as const;
export type PracticeCriterion = (typeof practiceCriteria)[number];

export const sustainabilities = ['FINANCIAL', 'SOCIAL', 'ENVIRONMENTAL'] as const;
export type Sustainability = (typeof sustainabilities)[number];

export const recognitionStages = ['INDICATION', 'ANALYSIS', 'TO_BE_KEPT', 'RECOGNISED'] as const;
export type RecognitionStage = (typeof recognitionStages)[number];

/** A norm or instrument a practice works with. */
export interface PracticeTool {
  name: string;
  /** Number as cited, e.g. `Ordenanza Regional 011-2015`; null when the tool is not a norm. */
  normNumber: string | null;
  year: number | null;
}

/** An entry of the catalogue of good practices (Programa GFP Subnacional, 2018). */
export interface GoodPractice {
  id: string;
  title: Bilingual;
  territories: Ubigeo[];
  /** Level of the government that runs it. */
  governmentLevel: TerritoryLevel;
  implementingArea: string | null;
  objective: Bilingual;
  tools: PracticeTool[];
  description: Bilingual;
  results: Result[];
  beneficiaries: Bilingual | null;
  sector: Sector;
  maturity: PracticeMaturity;
  criterion: PracticeCriterion | null;
  sustainability: Sustainability[];
  recognition: RecognitionStage | null;
  citation: Citation;
}
