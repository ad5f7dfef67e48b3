import { DomainError } from '../model/domain-error.ts';

/** 53100: the server's disk is full; the other is the operating system's word for it. */
const fullDiskCodes: ReadonlySet<string> = new Set(['53100', 'ENOSPC']);

/** Shut down, crashed or starting, and class 08, lost connections (PostgreSQL 18, appendix A). */
const stoppedCode = /^(57P0[123]|08[0-9A-Z]{3}|ECONNRESET|ECONNREFUSED|EPIPE)$/;

/**
 * Returns what to throw for a load that failed: UNAVAILABLE, which says what was got and expected
 * and that the version before it stays, where the disk or the database gave out; else the error.
 */
export function loadFailure(error: unknown, dataSet: string): unknown {
  const code = codeOf(error);
  const what = whatGaveOut(code);
  if (what === undefined) return error;
  const [got, expected] = what;
  return new DomainError(
    'UNAVAILABLE',
    `Got ${got} (${code}) while ${dataSet} was loaded; expected ${expected}. Nothing of this load was kept, what was loaded of ${dataSet} before stays.`,
    { cause: error },
  );
}

function whatGaveOut(code: string): readonly [string, string] | undefined {
  if (fullDiskCodes.has(code)) return ['a full disk', 'more room for the database'];
  if (stoppedCode.test(code)) return ['a database that stopped', 'one that runs to the end'];
  return undefined;
}

/** TypeORM keeps the driver's error inside its own. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : '';
}
