import { useEffect, useState } from 'preact/hooks';

/** One value that components watch. */
export interface Store<Value> {
  get(): Value;
  /** Replaces parts of the value; watchers hear of it once, after the change. */
  set(change: Partial<Value>): void;
  /** Returns what ends the watch. */
  watch(listener: () => void): () => void;
}

export function createStore<Value extends object>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      const entries = Object.entries(change) as [keyof Value, Value[keyof Value]][];
      if (entries.every(([key, next]) => Object.is(value[key], next))) return;
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Part of a store's value; the component is drawn again when that part changes. */
export function useStore<Value extends object, Part>(
  store: Store<Value>,
  select: (value: Value) => Part,
): Part {
  const [part, setPart] = useState(() => select(store.get()));
  useEffect(() => {
    const update = () => setPart(() => select(store.get()));
    update();
    return store.watch(update);
    // What is selected depends on the store alone.
  }, [store]);
  return part;
}
