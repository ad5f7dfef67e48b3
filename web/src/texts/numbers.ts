/** A number with at most three significant figures; whole numbers up to 9,999 stay whole. */
export function figure(value: number, locale: string): string {
  const isSmallWhole = Number.isInteger(value) && Math.abs(value) < 10_000;
  return new Intl.NumberFormat(locale, {
    ...(isSmallWhole ? {} : { maximumSignificantDigits: 3 }),
    useGrouping: Math.abs(value) >= 10_000 ? 'always' : false,
  }).format(value);
}

/**
 * Writes the numbers of one column with the same decimals, so many that the largest has three
 * significant figures. A small one that would become 0 gets its own figures.
 */
export function column(
  values: readonly (number | null)[],
  locale: string,
  style: 'decimal' | 'percent' = 'decimal',
): (value: number) => string {
  const scale = style === 'percent' ? 100 : 1;
  const largest = scale * Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const whole = largest === 0 ? 0 : Math.floor(Math.log10(largest));
  const decimals = Math.min(8, Math.max(0, 2 - whole));
  const aligned = new Intl.NumberFormat(locale, {
    style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: largest >= 10_000 ? 'always' : false,
  });
  return (value) => {
    const isLost = value !== 0 && Math.abs(value * scale) < 0.5 * 10 ** -decimals;
    if (isLost || largest >= 10_000) {
      return style === 'percent' ? percent(value, locale) : figure(value, locale);
    }
    return aligned.format(value);
  };
}

/** A count of people or things, all of its digits. */
export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 0 }).format(
    value,
  );
}

/** A share (0-1) as a percentage. */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 3 }).format(
    share,
  );
}

/** A length in metres, as kilometres from 1 km on. */
export function length(meters: number, locale: string): string {
  return meters >= 1000 ? `${figure(meters / 1000, locale)} km` : `${figure(meters, locale)} m`;
}

/** Writes the lengths of one column, metres, alike: in kilometres when the longest has one. */
export function lengthColumn(
  meters: readonly number[],
  locale: string,
): (meters: number) => string {
  const isLong = Math.max(0, ...meters) >= 1000;
  const inUnit = (value: number) => (isLong ? value / 1000 : value);
  const write = column(meters.map(inUnit), locale);
  return (value) => `${write(inUnit(value))} ${isLong ? 'km' : 'm'}`;
}

/** Minutes, as hours and minutes from an hour on. */
export function duration(minutes: number, locale: string): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return rest === 0 ? `${count(hours, locale)} h` : `${count(hours, locale)} h ${rest} min`;
}
