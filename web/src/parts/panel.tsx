import type { ComponentChildren } from 'preact';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { SheetHandle } from './sheet-handle.tsx';
import { Tabs } from './tabs.tsx';
import { Version } from './version.tsx';

/** The jobs: a column beside the map, on a phone a sheet over its lower part with three heights. */
export function Panel({ children }: { children: ComponentChildren }) {
  const { state, sheetHeight } = useWorkbench();
  const { texts } = useTexts();
  const job = useStore(state, (value) => value.job);
  const height = useStore(sheetHeight, (value) => value.height);
  return (
    <aside class={`panel at-${height}`}>
      <SheetHandle />
      <Tabs />
      <div id="job" role="tabpanel" aria-labelledby={`tab-${job}`} tabIndex={-1}>
        <h2 class="visually-hidden">{texts.jobs[job]}</h2>
        {children}
        <Version place="panel" />
      </div>
    </aside>
  );
}
