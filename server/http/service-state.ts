import type { GraphService } from './graph-service.ts';

/** LOADING: not yet; READY: answers; DRAINING: answers what it has, takes nothing new. */
type Phase = 'LOADING' | 'READY' | 'DRAINING';

/** What the process can do now; `/readyz` tells it. */
export interface ServiceState {
  phase(): Phase;
  /** The graph, when it can be asked. */
  service(): GraphService | undefined;
  ready(service: GraphService): void;
  drain(): void;
}

/** A state that begins at LOADING. */
export function createServiceState(): ServiceState {
  let phase: Phase = 'LOADING';
  let service: GraphService | undefined;
  return {
    phase: () => phase,
    service: () => service,
    ready: (made) => {
      service = made;
      if (phase === 'LOADING') phase = 'READY';
    },
    drain: () => {
      phase = 'DRAINING';
    },
  };
}
