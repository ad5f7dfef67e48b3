import { sqlMigration } from './migration.ts';

const foundation = sqlMigration('0001-foundation', 1767225600000, [
  'facility',
  'indicator_value',
  'population',
  'reviewed_contiguity',
  'contiguity',
  'shape_detail',
  'territory_shape',
  'territory',
  'dataset',
  'source',
]);

const programmes = sqlMigration('0002-programmes', 1767225600001, [
  'priority_province',
  'programme_wave',
  'historical_cluster',
  'good_practice',
  'intervention',
  'programme',
  'mancomunidad_member',
  'mancomunidad',
]);

const travel = sqlMigration('0003-travel', 1767225600002, [
  'district_travel_time',
  'travel_network_part',
]);

/** Every migration, oldest first; a released one never changes. */
export const migrations = [foundation, programmes, travel];
