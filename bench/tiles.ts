import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { mulberry32 } from '../geodata/analysis/mulberry32.ts';
import { openPostgisServer } from './postgis-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const usage = `npm run bench:tiles -- [options]

  --layers a,b       layers to measure without the cache: districts,facilities,roads
  --samples 60       different tiles of each layer and zoom
  --seconds 5        of asking for cached tiles
  --connections 32   that ask for cached tiles at a time
DATABASE_URL names a PostGIS server; a private one is started without it.
`;

/** The box of Peru in degrees. */
const [WEST, SOUTH, EAST, NORTH] = [-81.33, -18.35, -68.65, -0.04];

const zooms = [4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Fields to choose different ones of, so that a zoom of one tile has many different answers. */
const fields: Readonly<Record<string, readonly string[]>> = {
  districts: ['name', 'population', 'areaKm2', 'capital', 'regionName', 'provinceName'],
  facilities: ['name', 'kind', 'category', 'institution', 'status', 'district'],
  roads: ['network', 'routeCode', 'course', 'department', 'province', 'lengthKilometers'],
};

interface Timed {
  status: number;
  bytes: number;
  milliseconds: number;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      layers: { type: 'string', default: 'districts,facilities,roads' },
      samples: { type: 'string', default: '60' },
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
      await measureCached(base, paths, Number(values.seconds), Number(values.connections));
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
      const answers: Timed[] = [];
      for (let i = 0; i < samples; i++) {
        const path = `/tiles/${layer}/${placeOf(zoom, random)}.mvt?fields=${chosen(layer, i)}`;
        const answer = await timed(base + path);
        if (answer.status !== 200) continue;
        answers.push(answer);
        if (layer === 'districts' && i < 8) kept.push(path);
      }
      sayRow(layer, zoom, answers);
    }
  }
  return kept;
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
  duration: number,
  connections: number,
): Promise<void> {
  const requests = paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } }));
  for (const { path } of requests) await timed(url + path);
  const result = await autocannon({ url, connections, duration, requests });
  const { average } = result.requests;
  const errors = result.errors + result.non2xx;
  say(
    `cached: ${average.toFixed(0)} tiles a second of ${paths.length} different ones of districts, zooms 4 to 12, p99 ${result.latency.p99} ms, ${errors} errors, target >= 3000: ${average >= 3000 && errors === 0 ? 'reached' : 'MISSED'}`,
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
