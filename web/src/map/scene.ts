import type { Level } from '../state/app-state.ts';

/** What a job wants to see on the map; codes of territories of the scene's level. */
export interface Scene {
  level: Level;
  /** Colour by code; territories without one show the ground. */
  fills: ReadonlyMap<string, string>;
  /** Hatched: the value is missing. */
  missing: ReadonlySet<string>;
  /** Whether territories without a fill fade, so that the filled ones stand out. */
  fadesOthers: boolean;
  /** Thick outline. */
  outlined: ReadonlySet<string>;
  /** Dashed outline: joins the others without being one of them. */
  bridges: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

export function emptyScene(level: Level): Scene {
  return {
    level,
    fills: new Map(),
    missing: nothing,
    fadesOthers: false,
    outlined: nothing,
    bridges: nothing,
  };
}

/** State of one territory on the map, as the style's fill reads it. */
export interface FeatureState {
  color: string | null;
  faded: boolean;
}

/** The state of every territory that differs from the plain one. */
export function featureStates(scene: Scene, codes: Iterable<string>): Map<string, FeatureState> {
  const { fills, fadesOthers, outlined, bridges } = scene;
  const states = new Map<string, FeatureState>();
  for (const code of codes) {
    const color = fills.get(code) ?? null;
    const faded = fadesOthers && color === null && !outlined.has(code) && !bridges.has(code);
    if (color !== null || faded) states.set(code, { color, faded });
  }
  return states;
}
