import 'reflect-metadata';
import { Pool } from 'pg';
import type { ProgrammeWave } from '../../geodata/model/cluster.ts';
import type { AnalysisFacts } from '../../geodata/questions/analysis-facts.ts';
import { createReferences } from '../../schema/reference.ts';

export interface CountryFacts {
  facts: AnalysisFacts;
  waves: ProgrammeWave[];
  /** Codes of all regions. */
  regions: string[];
}

/** What the server's threads know of the database's data. */
export async function countryFacts(databaseUrl: string): Promise<CountryFacts> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const query = async (text: string, values?: unknown[]) => (await pool.query(text, values)).rows;
    const reference = await createReferences({ query } as never).current();
    const { waves } = await reference.clusters();
    const facts = await reference.analysisFacts();
    return { facts, waves, regions: [...facts.columns.REGION.ubigeos] };
  } finally {
    await pool.end();
  }
}
