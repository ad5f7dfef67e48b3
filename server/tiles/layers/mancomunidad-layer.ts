import { createHash } from 'node:crypto';
import type { Mancomunidad } from '../../../geodata/model/mancomunidad.ts';
import { jointShapes } from '../../../geodata/queries/territories/joint-shape.ts';
import { shapeDetails } from '../../../geodata/queries/tiles/shape-details.ts';
import { attributesOf, type LayerLoad, type LayerRows, pageOf, type TileLayer } from '../layer.ts';
import type { FeatureAttributes, ToTileThread } from '../messages.ts';
import { MAX_ZOOM } from '../tile-grid.ts';
import { detailsByZoom, type ZoomDetail } from '../zoom-details.ts';

const DECIMAL_PLACES = 7;

/** Associations whose members are known, each as the union of its members' shapes. */
export const mancomunidadesLayer: TileLayer = {
  id: 'mancomunidades',
  title: 'Mancomunidades',
  description:
    'Associations of municipalities or regions whose members are known, each as the joint shape of its members. They may overlap.',
  keyProperty: 'id',
  fields: {
    name: 'Name.',
    kind: 'MUNICIPAL or REGIONAL.',
    status: 'As its source states it.',
    mefCode: 'Budget code of the Ministry of Economy and Finance.',
    seat: 'Code of the territory where it has its seat.',
    members: 'How many members are known.',
  },
  defaultFields: ['name', 'kind'],
  dataSets: ['mancomunidades', 'territories'],
  loads: async (rows) => {
    const known = rows.reference.mancomunidades.filter(({ members }) => members.length > 0);
    const details = detailsByZoom(await shapeDetails(rows.db));
    return [attributeLoad(known), ...details.map((detail) => shapeLoad(known, detail, rows))];
  },
};

function attributeLoad(known: readonly Mancomunidad[]): LayerLoad {
  return {
    id: 'attributes',
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    async *messages(): AsyncGenerator<ToTileThread> {
      yield attributesOf('mancomunidades', known.map(attributesOfMancomunidad));
    },
  };
}

function attributesOfMancomunidad(association: Mancomunidad): FeatureAttributes {
  const { id, name, kind, status, mefCode, seat, members } = association;
  return {
    key: id,
    id: numberOfText(id),
    properties: { name, kind, status, mefCode, seat, members: members.length },
  };
}

/** Its id is a text, so its number is a hash of it: 48 bits, which JavaScript holds exactly. */
function numberOfText(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6);
}

function shapeLoad(
  known: readonly Mancomunidad[],
  { detail, toleranceMeters, minZoom, maxZoom }: ZoomDetail,
  { db }: LayerRows,
): LayerLoad {
  const part = { id: `detail-${detail}`, minZoom, maxZoom, toleranceUnits: 0 };
  return {
    ...part,
    async *messages(): AsyncGenerator<ToTileThread> {
      for (const { id, members } of known) {
        const codes = members.map(({ ubigeo }) => ubigeo).join(',');
        const [joint] = await jointShapes(db, [codes], DECIMAL_PLACES, toleranceMeters);
        if (!joint?.geojson) continue;
        yield pageOf('mancomunidades', part, { keys: [id], geometries: [joint.geojson] });
      }
    },
  };
}
