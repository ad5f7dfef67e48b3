import { createLogger, type Logger } from '../../server/logger.ts';

/** What every answer of `/graphql` looks like. */
export interface GraphAnswer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: {
      message: string;
      path?: string[];
      extensions: { code: string; argument?: string };
    }[];
    extensions: {
      cost: { requested: number; limit: number };
      dataVersion: string | null;
      requestId: string;
    };
  };
}

/** Posts a GraphQL query. */
export function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  return post(url, JSON.stringify({ query, variables }), headers);
}

/** Posts any text as JSON. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as GraphAnswer['body'],
  };
}

/** `/readyz` as status and body. */
export async function readiness(
  url: string,
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

/** A logger that keeps what it is told. */
export function keptLog(): { logger: Logger; entries: string[] } {
  const entries: string[] = [];
  return { logger: createLogger('json', { write: (text) => entries.push(text) }), entries };
}

/** Waits until `probe` holds; throws after `timeoutMs`, saying what was waited for. */
export async function until(
  what: string,
  probe: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await probe())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
