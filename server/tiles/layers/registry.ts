import type { TileLayer } from '../layer.ts';
import { capitalsLayer } from './capital-layer.ts';
import { facilitiesLayer } from './facility-layer.ts';
import { mancomunidadesLayer } from './mancomunidad-layer.ts';
import { roadsLayer } from './road-layer.ts';
import { districtsLayer, provincesLayer, regionsLayer } from './territory-layer.ts';

/** Every layer of vector tiles. */
export const tileLayers: readonly TileLayer[] = [
  regionsLayer,
  provincesLayer,
  districtsLayer,
  capitalsLayer,
  facilitiesLayer,
  mancomunidadesLayer,
  roadsLayer,
];
