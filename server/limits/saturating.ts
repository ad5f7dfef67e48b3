/** The largest amount that is counted; every sum and product stops here, so none overflows. */
export const saturated = Number.MAX_SAFE_INTEGER;

/** Returns `value` held between 0 and `saturated`; NaN and negatives count as 0. */
export function clampAmount(value: number): number {
  return value > 0 ? Math.min(value, saturated) : 0;
}

/** Returns `a + b`, at most `saturated`. */
export function addAmounts(a: number, b: number): number {
  return clampAmount(clampAmount(a) + clampAmount(b));
}

/** Returns `a * b`, at most `saturated`; the product of two clamped amounts is always finite. */
export function multiplyAmounts(a: number, b: number): number {
  return clampAmount(clampAmount(a) * clampAmount(b));
}
