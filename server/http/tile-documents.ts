import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import type { Reference } from '../../schema/reference.ts';
import type { TileLayer } from '../tiles/layer.ts';
import { tileLayers } from '../tiles/layers/registry.ts';
import { MISSING_SUFFIX } from '../tiles/tile-drawer.ts';
import { MAX_ZOOM } from '../tiles/tile-grid.ts';
import { queryOf, type TileChoice } from './tile-request.ts';

/** The list of layers, with the address of the TileJSON of each. */
export function layerList(base: string, reference: Reference) {
  return {
    dataVersion: reference.dataVersion,
    layers: tileLayers.map((layer) => ({
      id: layer.id,
      title: layer.title,
      description: layer.description,
      tilejson: `${base}/tiles/${layer.id}.json`,
      promoteId: layer.keyProperty,
      fields: layer.fields,
      defaultFields: layer.defaultFields,
      takesIndicators: layer.indicatorLevel !== undefined,
      isEmpty: isEmpty(layer, reference),
    })),
  };
}

/** TileJSON 3.0.0 of a choice; its tiles have addresses that never change their content. */
export function tileJson(base: string, choice: TileChoice, reference: Reference) {
  const { layer } = choice;
  const query = [`v=${reference.dataVersion}`, queryOf(choice)].filter((text) => text !== '');
  const bounds = boundsOf(reference);
  const [west, south, east, north] = bounds;
  return {
    tilejson: '3.0.0',
    name: layer.title,
    description: layer.description,
    version: '1.0.0',
    attribution: attributionOf(layer, reference),
    scheme: 'xyz',
    tiles: [`${base}/tiles/${layer.id}/{z}/{x}/{y}.mvt?${query.join('&')}`],
    minzoom: 0,
    maxzoom: MAX_ZOOM,
    bounds,
    center: [(west + east) / 2, (south + north) / 2, 5],
    vector_layers: [
      {
        id: layer.id,
        description: layer.description,
        minzoom: 0,
        maxzoom: MAX_ZOOM,
        fields: fieldTexts(choice),
      },
    ],
    dataVersion: reference.dataVersion,
    promoteId: layer.keyProperty,
    isEmpty: isEmpty(layer, reference),
  };
}

/** Whether the loaded edition lacks what the layer is drawn from. */
function isEmpty({ dataSets }: TileLayer, { datasets }: Reference): boolean {
  return !datasets.some(({ id, rowCount }) => id === dataSets[0] && rowCount > 0);
}

function fieldTexts({ layer, fields, indicators }: TileChoice): Record<string, string> {
  const texts: Record<string, string> = {
    [layer.keyProperty]: layer.keyProperty === 'ubigeo' ? 'INEI code.' : 'Id.',
  };
  for (const name of fields) texts[name] = layer.fields[name] ?? '';
  for (const code of indicators) {
    const indicator = indicatorByCode.get(code);
    texts[code] = `${indicator?.name.en} (${indicator?.unit}); absent when it is missing.`;
    texts[`${code}${MISSING_SUFFIX}`] = 'Why the value is missing; absent when it is there.';
  }
  return texts;
}

function attributionOf({ dataSets }: TileLayer, { datasets, sources }: Reference): string {
  const ids = datasets.filter(({ id }) => dataSets.includes(id)).flatMap((set) => set.sourceIds);
  const publishers = ids.flatMap((id) => sources.get(id)?.publisher ?? []);
  return [...new Set(publishers)].join(', ');
}

function boundsOf({ inside }: Reference): [number, number, number, number] {
  const regions = inside('REGION', '');
  return [
    Math.min(...regions.map(({ west }) => west)),
    Math.min(...regions.map(({ south }) => south)),
    Math.max(...regions.map(({ east }) => east)),
    Math.max(...regions.map(({ north }) => north)),
  ];
}
