import { parseArgs } from 'node:util';
import { mulberry32 } from '../geodata/analysis/mulberry32.ts';
import { openPostgisServer } from './postgis-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { type CachedLoad, cachedRates } from './tiles/cached-tiles.ts';

const usage = `npm run bench:tiles -- [options]

  --layers a,b       layers to measure without the cache: all
  --samples 20       different tiles of each layer and zoom, of districts three times as many
  --seconds 5        of asking for cached tiles
  --connections 32   that ask for cached tiles at a time
DATABASE_URL names a PostGIS server; a private one is started without it.
`;

/** The box of Peru in degrees. */
const [WEST, SOUTH, EAST, NORTH] = [-81.33, -18.35, -68.65, -0.04];

const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const ofTerritories = ['name', 'population', 'areaKm2', 'capital', 'populationPerKm2'];

/** Fields to choose different ones of, so that a zoom of one tile has many different answers. */
const fields: Readonly<Record<string, readonly string[]>> = {
  districts: ['name', 'population', 'areaKm2', 'capital', 'regionName', 'provinceName'],
  provinces: [...ofTerritories, 'regionName'],
  regions: ofTerritories,
  capitals: ['name', 'level', 'labelRank', 'population', 'category', 'districtName'],
  facilities: ['name', 'kind', 'category', 'institution', 'status', 'district'],
  mancomunidades: ['name', 'kind', 'status', 'mefCode', 'seat', 'members'],
  roads: ['network', 'routeCode', 'course', 'department', 'province', 'lengthKilometers'],
};

/** Layers that indicators join, and some of those, each a column to read when it is first asked for. */
const withIndicators = ['districts', 'provinces', 'regions'];
const indicators = [
  'anemia_6_35m_pct',
  'desnutricion_cronica_0_59m_pct',
  'v03_sin_seguro',
  'lengua_originaria_pct',
  'idh_2019',
];

interface Timed {
  status: number;
  bytes: number;
  milliseconds: number;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      layers: { type: 'string', default: Object.keys(fields).join(',') },
      samples: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '32' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const database = await openPostgisServer(process.env.DATABASE_URL);
  try {
    const server = await startServerProcess(database.url);
    try {
      const base = server.graphUrl.replace(/\/graphql$/, '');
      const layers = values.layers.split(',');
      const paths = await measureUncached(base, layers, Number(values.samples));
      await measureCached(base, paths, {
        seconds: Number(values.seconds),
        connections: Number(values.connections),
      });
      sayMemory(server);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Different tiles, one after the other; returns the paths of those of districts that hold something. */
async function measureUncached(base: string, layers: readonly string[], samples: number) {
  const random = mulberry32(1);
  const kept: string[] = [];
  const first = await timed(`${base}/tiles/districts/5/9/16.mvt`);
  say(`first tile of all: ${first.milliseconds.toFixed(0)} ms`);
  for (const layer of layers) {
    await readEverything(base, layer);
    for (const zoom of zooms) {
      const path = (i: number) =>
        `/tiles/${layer}/${placeOf(zoom, random)}.mvt?fields=${chosen(layer, i)}`;
      const count = layer === 'districts' ? 3 * samples : samples;
      const told = await measureZoom(
        base,
        layer,
        zoom,
        Array.from({ length: count }, (_, i) => path(i)),
      );
      if (layer === 'districts') kept.push(...told.slice(0, TILES_A_ZOOM));
      if (!withIndicators.includes(layer)) continue;
      const joined = Array.from({ length: samples }, (_, i) => `${path(i)}&indicator=${some(i)}`);
      await measureZoom(base, `${layer} with indicators`, zoom, joined);
    }
  }
  return kept;
}

/** Tiles of each zoom among those that are asked for again and again. */
const TILES_A_ZOOM = 8;

/** Asks for tiles one after the other; returns the paths of those that hold something. */
async function measureZoom(
  base: string,
  what: string,
  zoom: number,
  paths: readonly string[],
): Promise<string[]> {
  const told: string[] = [];
  const answers: Timed[] = [];
  for (const path of paths) {
    const answer = await timed(base + path);
    if (answer.status === 204) continue;
    if (answer.status !== 200) throw new Error(`Got ${answer.status} for ${path}; expected 200.`);
    answers.push(answer);
    told.push(path);
  }
  if (answers.length > 0) sayRow(what, zoom, answers);
  return told;
}

/** The finest zoom needs rows that the coarsest does not; both are read before time is taken. */
async function readEverything(base: string, layer: string): Promise<void> {
  const paths = zooms.map((zoom) => `/tiles/${layer}/${placeOf(zoom, () => 0.5)}.mvt?fields=`);
  const started = performance.now();
  for (const path of paths) await timed(base + path);
  say(`${layer}: rows of every zoom read in ${(performance.now() - started).toFixed(0)} ms`);
}

function placeOf(zoom: number, random: () => number): string {
  const longitude = WEST + (EAST - WEST) * random();
  const latitude = SOUTH + (NORTH - SOUTH) * random();
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  const cells = [longitude / 360 + 0.5, y].map((share) => Math.floor(share * 2 ** zoom));
  return [zoom, ...cells].join('/');
}

/** The fields whose bits are set in i + 1: different for different i below 63. */
function chosen(layer: string, i: number): string {
  return (fields[layer] ?? []).filter((_, bit) => ((i + 1) >> bit) & 1).join(',');
}

/** The indicators whose bits are set in i + 1. */
function some(i: number): string {
  return indicators.filter((_, bit) => ((i + 1) >> bit) & 1).join(',') || String(indicators[0]);
}

async function timed(url: string): Promise<Timed> {
  const started = performance.now();
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  // `fetch` unpacks, so these are the bytes of the tile and not of the answer.
  const { byteLength } = await response.arrayBuffer();
  const milliseconds = performance.now() - started;
  return { status: response.status, bytes: byteLength, milliseconds };
}

function sayRow(layer: string, zoom: number, answers: readonly Timed[]): void {
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const largest = Math.max(0, ...answers.map(({ bytes }) => bytes));
  const p95 = Number(at(0.95));
  const verdict = p95 < 60 && largest < 500_000 ? 'reached' : 'MISSED';
  say(
    `${layer} zoom ${zoom}: ${times.length} tiles, p50 ${at(0.5)} ms, p95 ${p95} ms, most ${at(1)} ms, largest ${(largest / 1000).toFixed(0)} kB, target < 60 ms and < 500 kB: ${verdict}`,
  );
}

async function measureCached(
  url: string,
  paths: readonly string[],
  load: CachedLoad,
): Promise<void> {
  const { ours, bare } = await cachedRates(url, paths, load);
  const isReached = ours.perSecond >= 3000 && ours.errors === 0;
  say(
    `cached: ${ours.perSecond.toFixed(0)} tiles a second of ${paths.length} different ones of districts, zooms 4 to 12, p99 ${ours.p99Ms} ms, ${ours.errors} errors, target >= 3000: ${isReached ? 'reached' : 'MISSED'}`,
  );
  say(
    `a bare HTTP server of the same bytes: ${bare.perSecond.toFixed(0)} a second, p99 ${bare.p99Ms} ms; ours is ${((100 * ours.perSecond) / bare.perSecond).toFixed(0)} % of it`,
  );
}

function sayMemory(server: ServerProcess): void {
  say(
    `server: ready in ${server.readySeconds.toFixed(1)} s, peak resident memory ${server.peakMemoryMb() ?? 'unknown'} MB`,
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
