import { HistoricalClusterEntity, PriorityProvinceEntity, ProgrammeWaveEntity } from './cluster.ts';
import { ContiguityEntity, ReviewedContiguityEntity } from './contiguity.ts';
import { DatasetEntity } from './dataset.ts';
import { FacilityEntity } from './facility.ts';
import { GoodPracticeEntity } from './good-practice.ts';
import { IndicatorValueEntity } from './indicator-value.ts';
import { InterventionEntity } from './intervention.ts';
import { MancomunidadEntity, MancomunidadMemberEntity } from './mancomunidad.ts';
import { PopulationEntity } from './population.ts';
import { ProgrammeEntity } from './programme.ts';
import { SourceEntity } from './source.ts';
import { TerritoryEntity } from './territory.ts';
import { ShapeDetailEntity, TerritoryShapeEntity } from './territory-shape.ts';
import { DistrictTravelTimeEntity, TravelNetworkPartEntity } from './travel.ts';

/** Every table of the migrations; a test compares the two. */
export const entities = [
  SourceEntity,
  DatasetEntity,
  TerritoryEntity,
  TerritoryShapeEntity,
  ShapeDetailEntity,
  ContiguityEntity,
  ReviewedContiguityEntity,
  PopulationEntity,
  IndicatorValueEntity,
  FacilityEntity,
  MancomunidadEntity,
  MancomunidadMemberEntity,
  ProgrammeEntity,
  InterventionEntity,
  GoodPracticeEntity,
  HistoricalClusterEntity,
  ProgrammeWaveEntity,
  PriorityProvinceEntity,
  TravelNetworkPartEntity,
  DistrictTravelTimeEntity,
];
