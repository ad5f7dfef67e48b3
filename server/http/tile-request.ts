import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import type { TileLayer } from '../tiles/layer.ts';
import { tileLayers } from '../tiles/layers/registry.ts';
import { isInGrid, MAX_ZOOM, type TilePlace } from '../tiles/tile-grid.ts';
import { type Problem, problem } from './problem.ts';

/** What a client chooses of a layer. */
export interface TileChoice {
  layer: TileLayer;
  /** In the order of the layer, so that equal choices are one. */
  fields: readonly string[];
  /** Codes, ascending. */
  indicators: readonly string[];
  /** The data version it asks for; undefined = what is loaded. */
  version: string | undefined;
}

const MOST_INDICATORS = 8;

const parameters = ['fields', 'indicator', 'v'] as const;

/** The layer of this name. Throws a 404 problem that lists the layers. */
export function layerOf(name: string): TileLayer {
  const layer = tileLayers.find(({ id }) => id === name);
  if (layer !== undefined) return layer;
  const known = tileLayers.map(({ id }) => id).join(', ');
  const detail = `Got the layer ${quoted(name)}; expected one of ${known}.`;
  throw problem(404, 'Not Found', detail, { argument: 'layer' });
}

/**
 * The place that a path names. Throws a 400 problem for anything but whole numbers, and a 404
 * problem for a place outside of the grid.
 */
export function placeOf(texts: Readonly<Record<'z' | 'x' | 'y', string>>): TilePlace {
  const z = numberOf('z', texts.z);
  const x = numberOf('x', texts.x);
  const y = numberOf('y', texts.y);
  if (isInGrid({ z, x, y })) return { z, x, y };
  if (z > MAX_ZOOM) throw outside('z', z, `0 to ${MAX_ZOOM}`);
  const last = 2 ** z - 1;
  throw outside(x > last ? 'x' : 'y', x > last ? x : y, `0 to ${last} at zoom ${z}`);
}

function numberOf(argument: 'z' | 'x' | 'y', text: string): number {
  if (/^(0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  const detail = `Got ${argument} ${quoted(text)}; expected a whole number without a sign, as in /tiles/districts/7/36/67.mvt.`;
  throw problem(400, 'Bad Request', detail, { argument });
}

function outside(argument: string, got: number, expected: string): Problem {
  const detail = `Got ${argument} ${got}; expected ${expected}.`;
  return problem(404, 'Not Found', detail, { argument });
}

/** What the query of a request chooses. Throws a 400 problem for whatever the layer does not have. */
export function choiceOf(layer: TileLayer, query: URLSearchParams): TileChoice {
  for (const name of query.keys()) {
    if ((parameters as readonly string[]).includes(name)) continue;
    const detail = `Got the parameter ${quoted(name)}; expected ${parameters.join(', ')}.`;
    throw problem(400, 'Bad Request', detail, { argument: name });
  }
  return {
    layer,
    fields: fieldsOf(layer, query),
    indicators: indicatorsOf(layer, query),
    version: versionOf(query),
  };
}

function fieldsOf(layer: TileLayer, query: URLSearchParams): readonly string[] {
  const asked = listOf(query, 'fields');
  if (asked === undefined) return layer.defaultFields;
  const known = Object.keys(layer.fields);
  for (const name of asked) {
    if (name === layer.keyProperty || known.includes(name)) continue;
    const detail = `Got the field ${quoted(name)}; expected some of ${known.join(', ')}, joined by commas.`;
    throw problem(400, 'Bad Request', detail, { argument: 'fields' });
  }
  return known.filter((name) => asked.includes(name));
}

function indicatorsOf(layer: TileLayer, query: URLSearchParams): readonly string[] {
  const asked = [...new Set(listOf(query, 'indicator'))].sort();
  const wrong = (got: string, expected: string) =>
    problem(400, 'Bad Request', `Got ${got}; expected ${expected}.`, { argument: 'indicator' });
  if (asked.length > 0 && layer.indicatorLevel === undefined) {
    const able = tileLayers.filter(({ indicatorLevel }) => indicatorLevel !== undefined);
    const names = able.map(({ id }) => id).join(', ');
    throw wrong(`indicator for ${layer.id}`, `it only for ${names}`);
  }
  const unknown = asked.find((code) => !indicatorByCode.has(code));
  if (unknown !== undefined) {
    throw wrong(`the indicator ${quoted(unknown)}`, 'a code of the indicators query of /graphql');
  }
  if (asked.length > MOST_INDICATORS) {
    throw wrong(`${asked.length} indicators`, `at most ${MOST_INDICATORS}`);
  }
  return asked;
}

function versionOf(query: URLSearchParams): string | undefined {
  const versions = new Set(query.getAll('v'));
  const [version] = versions;
  if (version === undefined) return undefined;
  if (versions.size > 1) {
    const detail = `Got ${versions.size} data versions; expected one.`;
    throw problem(400, 'Bad Request', detail, { argument: 'v' });
  }
  if (/^[\da-f]{16}$/.test(version)) return version;
  const detail = `Got the data version ${quoted(version)}; expected 16 hexadecimal digits, as the TileJSON document has them.`;
  throw problem(400, 'Bad Request', detail, { argument: 'v' });
}

/** Names joined by commas, in one parameter or several; undefined when there is none. */
function listOf(query: URLSearchParams, name: string): string[] | undefined {
  if (!query.has(name)) return undefined;
  const names = query.getAll(name).join(',').split(',');
  return names.map((text) => text.trim()).filter((text) => text !== '');
}

/** The query that says a choice again, without its version; '' when everything is as by default. */
export function queryOf({ layer, fields, indicators }: TileChoice): string {
  const query: string[] = [];
  if (String(fields) !== String(layer.defaultFields)) query.push(`fields=${fields}`);
  if (indicators.length > 0) query.push(`indicator=${indicators.map(encodeURIComponent)}`);
  return query.join('&');
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
