import { connectivityRules } from '../../geodata/analysis/cluster-connectivity.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { criterionDirections } from '../../geodata/model/cluster-criterion.ts';
import { contiguityKinds, linkKinds } from '../../geodata/model/contiguity.ts';
import { indicatorDirections } from '../../geodata/model/indicator.ts';
import {
  interventionStatuses,
  practiceCriteria,
  practiceMaturities,
  recognitionStages,
  sustainabilities,
} from '../../geodata/model/intervention.ts';
import { languages } from '../../geodata/model/language.ts';
import { mancomunidadKinds } from '../../geodata/model/mancomunidad.ts';
import { measureQualities, missingReasons } from '../../geodata/model/measure.ts';
import { sectorNames, sectors } from '../../geodata/model/sector.ts';
import { naturalRegions, territoryLevels } from '../../geodata/model/territory.ts';
import { territoryOrderFields } from '../../geodata/model/territory-filter.ts';
import { enumOf } from './enums.ts';

export const LangEnum = enumOf('Lang', languages, 'Language of names and explanations.');

export const SectorEnum = enumOf(
  'Sector',
  sectors,
  'Service sectors.',
  Object.fromEntries(sectors.map((sector) => [sector, sectorNames[sector].en])),
);

export const TerritoryLevelEnum = enumOf(
  'TerritoryLevel',
  territoryLevels,
  'Levels of territory.',
  {
    REGION: 'Department and regional government: 2 digits.',
    PROVINCE: '4 digits.',
    DISTRICT: '6 digits.',
  },
);

export const NaturalRegionEnum = enumOf(
  'NaturalRegion',
  naturalRegions,
  'Coast, highlands or rainforest.',
);

export const ContiguityEnum = enumOf('Contiguity', contiguityKinds, 'How two districts adjoin.', {
  ROOK: 'A shared border of positive length.',
  QUEEN: 'A shared point at least.',
});

export const LinkKindEnum = enumOf('LinkKind', linkKinds, 'Where a link comes from.', {
  LAND: 'Measured on the boundaries.',
  REVIEWED: 'Added by hand with a reason: a bridge, a ferry, a boat across a lake.',
});

export const MissingReasonEnum = enumOf(
  'MissingReason',
  missingReasons,
  'Why a value is missing; a missing value is never 0.',
  {
    NOT_COLLECTED: 'The source covers the territory but has no value for it.',
    NEW_DISTRICT: 'The district was created after the data were collected.',
    SUPPRESSED_SMALL_BASE: 'Too few observations to publish.',
    NOT_IN_SOURCE: 'The source, or the loaded edition, does not have it.',
  },
);

export const MeasureQualityEnum = enumOf(
  'MeasureQuality',
  measureQualities,
  'How far a value can be trusted for comparing territories.',
  {
    OBSERVED: 'As published by the source.',
    DERIVED: 'Computed here from published values.',
    ESTIMATED:
      'Projected or modelled by the publisher; of travel times, partly or wholly by the declared friction model.',
    SMALL_BASE: 'Fewer than 30 observations behind the value.',
    REPEATED_PROVINCE: "The province's value, repeated on each of its districts.",
    REPEATED_REGION: "The region's value, repeated on each of its districts.",
  },
);

export const IndicatorDirectionEnum = enumOf(
  'IndicatorDirection',
  indicatorDirections,
  'Which end of the scale means a larger service gap.',
);

export const MancomunidadKindEnum = enumOf(
  'MancomunidadKind',
  mancomunidadKinds,
  'Of municipalities or of regions.',
);

export const InterventionStatusEnum = enumOf(
  'InterventionStatus',
  interventionStatuses,
  'As of the document it was read in.',
);

export const PracticeMaturityEnum = enumOf(
  'PracticeMaturity',
  practiceMaturities,
  'Recognised as good, or still being put in place.',
);

export const PracticeCriterionEnum = enumOf(
  'PracticeCriterion',
  practiceCriteria,
  'The five criteria of the catalogue.',
);

export const SustainabilityEnum = enumOf(
  'Sustainability',
  sustainabilities,
  'What keeps a practice going.',
);

export const RecognitionStageEnum = enumOf(
  'RecognitionStage',
  recognitionStages,
  'The four stages of recognition.',
);

export const TerritoryOrderFieldEnum = enumOf(
  'TerritoryOrderField',
  territoryOrderFields,
  'What territories can be ordered by; missing values come last.',
);

export const OrderDirectionEnum = enumOf(
  'OrderDirection',
  ['ASC', 'DESC'],
  'Ascending or descending.',
);

export const ConnectivityRuleEnum = enumOf(
  'ConnectivityRule',
  connectivityRules,
  'When districts hang together well enough to be a cluster.',
  {
    STRICT: 'The members adjoin by themselves.',
    PROVINCIAL_CAPITAL:
      "The province's capital district may join the members without being a member.",
    BRIDGES: 'Up to maxBridges districts may join the members without being members.',
  },
);

/** Criteria come from their registry: a new one appears here by itself. */
export const CriterionCodeEnum = enumOf(
  'CriterionCode',
  clusterCriteria.map(({ code }) => code),
  'Criteria of the choice of clusters.',
  Object.fromEntries(clusterCriteria.map(({ code, definition }) => [code, definition.en])),
);

export const CriterionDirectionEnum = enumOf(
  'CriterionDirection',
  criterionDirections,
  "Which end of a criterion's value comes first.",
);
