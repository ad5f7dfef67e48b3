import { type AppState, readState, writeState } from './app-state.ts';
import { createStore, type Store } from './store.ts';

/** How long the camera must rest before the address follows it. */
const restMs = 250;

/** What people go back over; the rest (the camera) belongs to the entry it is of. */
const steps = ['job', 'level', 'indicator', 'selected', 'contiguous', 'clusters'] as const;

/**
 * The state of the application, kept in the address: steps of work (another job, territory, question)
 * make an entry of the history, the rest replaces it.
 */
export function stateInAddress(): Store<AppState> {
  const store = createStore(readState(location.search));
  let previous = store.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const state = store.get();
    const isStep = steps.some((key) => state[key] !== previous[key]);
    const address = `${location.pathname}${writeState(state)}`;
    previous = state;
    if (address === `${location.pathname}${location.search}`) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  store.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(write, restMs);
  });
  addEventListener('popstate', () => {
    previous = readState(location.search);
    store.set(previous);
  });
  return store;
}
