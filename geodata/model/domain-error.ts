/** What can go wrong in the domain; `server/errors.ts` maps each to the code a client sees. */
export type DomainErrorCode =
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'INVALID_GEOMETRY'
  | 'TOO_COMPLEX'
  | 'TIMEOUT'
  | 'CONFLICT'
  | 'BUSY'
  | 'INSUFFICIENT_DATA'
  | 'UNAVAILABLE';

/**
 * An error a person can act on: says what was got and what was expected.
 * `argument` names the input it is about (`input.size.min`), when there is one.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly argument: string | undefined;

  constructor(
    code: DomainErrorCode,
    message: string,
    options: { argument?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.argument = options.argument;
  }
}
