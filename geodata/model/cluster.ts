import type { Citation } from './intervention.ts';
import type { Sector } from './sector.ts';
import type { Ubigeo } from './territory.ts';

/** One of the seven clusters proposed in annex III of the ProDescentralización plan (2012). */
export interface HistoricalCluster {
  id: string;
  /** Its number in annex III. */
  number: number;
  region: Ubigeo;
  provinces: Ubigeo[];
  districts: Ubigeo[];
  /** In the order the plan gives them. */
  sectors: Sector[];
  citation: Citation;
}

/** One wave of the 16-cluster programme; totals run over all waves so far. */
export interface ProgrammeWave {
  wave: number;
  /** ISO month. */
  startsOn: string;
  clusters: number;
  clustersByRegion: Record<Ubigeo, number>;
  totalRegionalGovernments: number;
  totalProvincialGovernments: number;
  totalDistrictGovernments: number;
  totalGovernments: number;
}
