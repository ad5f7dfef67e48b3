import type { Ubigeo } from '../../model/territory.ts';

/**
 * Districts created after the 2017 census, so without values of their own in the census, the
 * poverty map, the HDI and the language table. The 2017 values of the districts they were taken
 * from describe a larger territory.
 */
export const districtsNewSince2017: ReadonlySet<Ubigeo> = new Set([
  '030612',
  '050413',
  '050512',
  '050513',
  '050514',
  '050515',
  '080915',
  '080916',
  '080917',
  '080918',
  '090724',
  '090725',
  '130112',
  '180107',
  '221006',
  '250306',
  '250307',
]);
