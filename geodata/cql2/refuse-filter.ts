import { DomainError } from '../model/domain-error.ts';

/** The error about a part of a filter: what was got, where, and what was expected. */
export function refusedFilter(got: string, at: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `Got ${got} at ${at}; expected ${expected}.`, {
    argument: 'filter',
  });
}

/** The error about a filter that is larger than its limits. */
export function filterTooLarge(got: string, expected: string): DomainError {
  return new DomainError('TOO_COMPLEX', `Got a filter ${got}; expected ${expected}.`, {
    argument: 'filter',
  });
}
