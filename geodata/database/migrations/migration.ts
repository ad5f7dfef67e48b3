import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration class whose statements are the `.sql` file beside this one.
 * TypeORM orders migrations by the 13-digit timestamp that ends their name.
 */
export function sqlMigration(
  file: string,
  timestamp: number,
  down: readonly string[],
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `${file.replace(/\W/g, '')}${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(new URL(`./${file}.sql`, import.meta.url), 'utf8'));
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const table of down) await runner.query(`drop table if exists ${table} cascade`);
    }
  };
}
