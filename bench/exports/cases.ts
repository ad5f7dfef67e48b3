/** An export to measure. */
export interface Case {
  name: string;
  path: string;
  /** Downloads at the same time. */
  atOnce: number;
  /** Of the reader after each part of at most 64 kB. */
  pauseMs: number;
  /** Whether its memory must stay constant; packed files hold all of their rows. */
  isStreamed: boolean;
}

const streamed = { atOnce: 1, pauseMs: 0, isStreamed: true };
const districts = (format: string, simplifyMeters: number) =>
  `/export/districts.${format}?simplifyMeters=${simplifyMeters}`;

/** All 1,891 districts: at full detail, 1.7 million vertices, where nothing else is said. */
export const cases: readonly Case[] = [
  { ...streamed, name: 'csv', path: districts('csv', 100).replace(/\?.*/, '') },
  { ...streamed, name: 'geojson-100', path: districts('geojson', 100) },
  { ...streamed, name: 'geojson', path: districts('geojson', 0) },
  { ...streamed, name: 'geojson-two', path: districts('geojson', 0), atOnce: 2 },
  { ...streamed, name: 'geojson-slow', path: districts('geojson', 0), pauseMs: 15 },
  { ...streamed, name: 'fgb', path: districts('fgb', 0) },
  { ...streamed, name: 'parquet', path: districts('parquet', 0) },
  { ...streamed, name: 'indicator-values', path: '/export/indicator-values.parquet' },
  {
    ...streamed,
    name: 'local-autocorrelation',
    path: '/export/local-autocorrelation.geojson?indicator=idh_2019',
  },
  { ...streamed, name: 'topojson-100', path: districts('topojson', 100), isStreamed: false },
  { ...streamed, name: 'topojson', path: districts('topojson', 0), isStreamed: false },
];
