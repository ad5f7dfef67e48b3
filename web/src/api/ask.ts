import type { TypedDocumentString } from './operations.ts';

/** What the server says of a question it cannot answer, in its own words. */
export class AnswerError extends Error {
  readonly code: string;
  /** The input it is about, as the server names it. */
  readonly argument: string | null;

  constructor(message: string, code: string, argument: string | null = null) {
    super(message);
    this.name = 'AnswerError';
    this.code = code;
    this.argument = argument;
  }
}

interface GraphBody<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; argument?: string } }[];
}

/**
 * Asks the graph one operation. Throws AnswerError with the server's code, or NO_CONNECTION when it
 * cannot be reached; an aborted question throws the signal's reason.
 */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await post({ query: document.toString(), variables }, signal);
  const body = (await response.json().catch(() => ({}))) as GraphBody<Data>;
  const [error] = body.errors ?? [];
  if (error) {
    const { code = 'INTERNAL_SERVER_ERROR', argument = null } = error.extensions ?? {};
    throw new AnswerError(error.message, code, argument);
  }
  if (!body.data) throw new AnswerError(`HTTP ${response.status}`, 'INTERNAL_SERVER_ERROR');
  return body.data;
}

async function post(body: object, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new AnswerError(String(error), 'NO_CONNECTION');
  }
}
