import { DomainError, type DomainErrorCode } from '../model/domain-error.ts';

/** An error as it passes between threads. */
export interface Failure {
  /** Null when it is nobody's but the program's. */
  code: DomainErrorCode | null;
  message: string;
  argument: string | undefined;
  stack: string | undefined;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) {
    const { code, message, argument, stack } = error;
    return { code, message, argument, stack };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { code: null, message, argument: undefined, stack };
}

/** The error again, with the stack of the thread it comes from. */
export function errorOf({ code, message, argument, stack }: Failure): Error {
  const error =
    code === null
      ? new Error(message)
      : new DomainError(code, message, argument === undefined ? {} : { argument });
  if (stack !== undefined) error.stack = stack;
  return error;
}
