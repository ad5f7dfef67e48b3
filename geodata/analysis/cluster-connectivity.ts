import { DomainError } from '../model/domain-error.ts';

/**
 * STRICT: the members hang together by themselves. PROVINCIAL_CAPITAL: the capital district of the
 * lead province may join them without being a member. BRIDGES: up to `maxBridges` districts may.
 */
export const connectivityRules = ['STRICT', 'PROVINCIAL_CAPITAL', 'BRIDGES'] as const;
export type ConnectivityRule = (typeof connectivityRules)[number];

export interface ConnectivityInput {
  rule?: ConnectivityRule | undefined;
  /** Shortest shared border that counts as contiguity. Default 100. */
  minSharedMeters?: number | undefined;
  /** 0-3, for BRIDGES only. Default 1. */
  maxBridges?: number | undefined;
  /** Whether reviewed links (bridge, ferry, lake) join districts too, and barriers part them. Default false. */
  reviewedLinks?: boolean | undefined;
  /**
   * Districts within this travel time of one another, in minutes, are joined too (the slower way of
   * the two counts). Default: travel time joins nobody. Needs `ContiguityInput.reachable`. For
   * travel time in place of borders, ask for a `minSharedMeters` longer than any.
   */
  maxMinutes?: number | null | undefined;
}

export interface Connectivity {
  rule: ConnectivityRule;
  minSharedMeters: number;
  /** How many non-members may join the members: 0 under STRICT, 1 under PROVINCIAL_CAPITAL. */
  maxBridges: number;
  reviewedLinks: boolean;
  /** Travel time that joins two districts, in minutes; undefined = travel time joins nobody. */
  maxMinutes: number | undefined;
}

const allowance = { STRICT: 0, PROVINCIAL_CAPITAL: 1 } as const;

/** The input with its defaults filled in. Throws BAD_INPUT outside the stated ranges. */
export function resolveConnectivity(input: ConnectivityInput | undefined): Connectivity {
  const rule = input?.rule ?? 'STRICT';
  if (!connectivityRules.includes(rule)) {
    throw badInput('connectivity.rule', `${rule}`, `one of ${connectivityRules.join(', ')}`);
  }
  const minSharedMeters = input?.minSharedMeters ?? 100;
  if (!Number.isFinite(minSharedMeters) || minSharedMeters < 0) {
    throw badInput('connectivity.minSharedMeters', `${minSharedMeters}`, 'a length of 0 m or more');
  }
  const maxBridges = input?.maxBridges ?? 1;
  if (!Number.isInteger(maxBridges) || maxBridges < 0 || maxBridges > 3) {
    throw badInput('connectivity.maxBridges', `${maxBridges}`, 'a whole number from 0 to 3');
  }
  const maxMinutes = input?.maxMinutes ?? undefined;
  if (maxMinutes !== undefined && !(Number.isFinite(maxMinutes) && maxMinutes > 0)) {
    throw badInput('connectivity.maxMinutes', `${maxMinutes}`, 'a time above 0 minutes');
  }
  return {
    rule,
    minSharedMeters,
    maxBridges: rule === 'BRIDGES' ? maxBridges : allowance[rule],
    reviewedLinks: input?.reviewedLinks ?? false,
    maxMinutes,
  };
}

/** A BAD_INPUT error about `input.<argument>`. */
export function badInput(argument: string, got: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `input.${argument}: got ${got}, expected ${expected}.`, {
    argument: `input.${argument}`,
  });
}
