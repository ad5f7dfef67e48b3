import { useMemo } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { type ContiguousState, readContiguous, writeContiguous } from './contiguous-state.ts';

/** The job's part of the address, and how to change it. */
export function useContiguousState(): [
  ContiguousState,
  (change: Partial<ContiguousState>) => void,
] {
  const { state } = useWorkbench();
  const text = useStore(state, (value) => value.contiguous);
  const current = useMemo(() => readContiguous(text), [text]);
  const change = (parts: Partial<ContiguousState>) => {
    const latest = readContiguous(state.get().contiguous);
    state.set({ contiguous: writeContiguous({ ...latest, ...parts }) });
  };
  return [current, change];
}
