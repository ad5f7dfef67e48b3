import { naturalRegions } from '../../model/territory.ts';
import type { Column, UnpackedColumns } from '../packed-columns.ts';
import type { NetworkOptions, NetworkPoint, NetworkReport, TravelNetwork } from './network.ts';

/** What of a network is no column. */
export interface NetworkNote {
  nodeCount: number;
  options: NetworkOptions;
  report: NetworkReport;
}

const none = 255;

/** The arcs and points of a network as columns that `packColumns` takes. */
export function networkColumns(network: TravelNetwork): Record<string, Column> {
  const { points, offsets, targets, reverse, kinds, sources, meters, rises, regions, altitudes } =
    network;
  return {
    pointIds: points.map(({ id }) => id),
    pointLongitudes: Float64Array.from(points, ({ longitude }) => longitude),
    pointLatitudes: Float64Array.from(points, ({ latitude }) => latitude),
    pointAltitudes: Float64Array.from(points, (point) => point.altitudeMeters ?? Number.NaN),
    pointRegions: Uint8Array.from(points, ({ naturalRegion }) =>
      naturalRegion ? naturalRegions.indexOf(naturalRegion) : none,
    ),
    ...{ offsets, targets, reverse, kinds, sources, meters, rises, regions, altitudes },
  };
}

/** The network again. Its arcs are views of the packed bytes; only its points are made anew. */
export function networkOf(columns: UnpackedColumns, note: NetworkNote): TravelNetwork {
  const points = pointsOf(columns);
  return {
    points,
    pointIndex: new Map(points.map(({ id }, i) => [id, i])),
    nodeCount: note.nodeCount,
    offsets: columns.numbers('offsets', 'i32'),
    targets: columns.numbers('targets', 'i32'),
    reverse: columns.numbers('reverse', 'i32'),
    kinds: columns.numbers('kinds', 'u8'),
    sources: columns.numbers('sources', 'u8'),
    meters: columns.numbers('meters', 'f64'),
    rises: columns.numbers('rises', 'f32'),
    regions: columns.numbers('regions', 'u8'),
    altitudes: columns.numbers('altitudes', 'f32'),
    options: note.options,
    report: note.report,
  };
}

function pointsOf(columns: UnpackedColumns): NetworkPoint[] {
  const longitudes = columns.numbers('pointLongitudes', 'f64');
  const latitudes = columns.numbers('pointLatitudes', 'f64');
  const altitudes = columns.numbers('pointAltitudes', 'f64');
  const regions = columns.numbers('pointRegions', 'u8');
  return columns.texts('pointIds').map((id, i) => {
    const altitude = altitudes[i] as number;
    return {
      id,
      longitude: longitudes[i] as number,
      latitude: latitudes[i] as number,
      altitudeMeters: Number.isNaN(altitude) ? null : altitude,
      naturalRegion: naturalRegions[regions[i] as number] ?? null,
    };
  });
}
