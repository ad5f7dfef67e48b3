import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const versions = '/usr/lib/postgresql';
const packages = ['postgresql-15', 'postgresql-15-postgis-3'];

/** Folder of initdb and pg_ctl, or why there is none. */
export type PostgresPrograms = { folder: string } | { missing: string };

/**
 * Debian's newest PostgreSQL that has PostGIS. Installs version 15 with apt-get when this runs as
 * root on Debian and none is there (about 15 s).
 */
export function findPostgres(): PostgresPrograms {
  const found = installed();
  if (found) return { folder: found };
  if (process.getuid?.() !== 0) {
    return {
      missing: `${packages.join(' and ')} are not installed, and only root can install them`,
    };
  }
  if (!existsSync('/usr/bin/apt-get')) {
    return { missing: `${packages.join(' and ')} are not installed, and there is no apt-get` };
  }
  try {
    install();
  } catch (error) {
    return { missing: `apt-get could not install ${packages.join(' and ')}: ${String(error)}` };
  }
  const folder = installed();
  return folder ? { folder } : { missing: `apt-get left no PostGIS in ${versions}` };
}

function installed(): string | undefined {
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .map((version) => `${versions}/${version}/bin`)
    .find((folder) => existsSync(`${folder}/initdb`));
}

function install(): void {
  process.stdout.write(`installing ${packages.join(' and ')} with apt-get\n`);
  const run = (...words: string[]) =>
    execFileSync('apt-get', ['-qq', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 240_000,
    });
  run('update');
  run('install', '--yes', '--no-install-recommends', ...packages);
}
