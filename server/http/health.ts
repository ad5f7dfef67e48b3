import type { RequestHandler } from 'express';
import { clientError } from '../errors.ts';
import type { ServiceState } from './service-state.ts';

/** A database that takes longer to say what it holds counts as away. */
const PROBE_TIMEOUT_MS = 5_000;

/** `/livez`: 200 as long as the process answers at all. */
export const answerAlive: RequestHandler = (_req, res) => {
  res.json({ status: 'alive' });
};

/**
 * `/readyz`: 200 with what is served once requests can be answered; 503 with the reason while the
 * data are loaded, the database is away or the process is stopping.
 */
export function answerReadiness(state: ServiceState): RequestHandler {
  return async (_req, res) => {
    const readiness = await probe(state);
    res.setHeader('Cache-Control', 'no-store');
    res.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
  };
}

async function probe(state: ServiceState): Promise<{ status: string; reason?: string }> {
  const service = state.service();
  if (state.phase() === 'DRAINING') return { status: 'draining', reason: 'the server is stopping' };
  if (!service) return { status: 'loading', reason: 'the data are being loaded' };
  try {
    return { status: 'ready', ...(await inTime(service.servedData())) };
  } catch (error) {
    return { status: 'unavailable', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof ProbeTimeout ? error.message : clientError(error).message;
}

class ProbeTimeout extends Error {}

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ProbeTimeout(`Got no answer from the database within ${PROBE_TIMEOUT_MS} ms.`));
    }, PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
