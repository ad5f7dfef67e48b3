/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** Peru, whose northernmost point is at 0.039° S: no tile north of the equator is asked for. */
export const wholeCountry: Bounds = [-81.4, -18.4, -68.6, -0.03];

/** As far as there is something to see: Peru and its neighbours. */
export const furthest: Bounds = [-105, -50, -42, 26];
