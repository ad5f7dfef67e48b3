import { useMemo } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { type ClustersState, readClusters, writeClusters } from './clusters-state.ts';

/** The job's part of the address, and how to change it. */
export function useClustersState(): [ClustersState, (change: Partial<ClustersState>) => void] {
  const { state } = useWorkbench();
  const text = useStore(state, (value) => value.clusters);
  const current = useMemo(() => readClusters(text), [text]);
  const change = (parts: Partial<ClustersState>) => {
    const latest = readClusters(state.get().clusters);
    state.set({ clusters: writeClusters({ ...latest, ...parts }) });
  };
  return [current, change];
}
