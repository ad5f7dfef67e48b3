import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { Tabs } from './tabs.tsx';

/** Heights of the bottom sheet that the panel is on a phone. */
const heights = ['low', 'half', 'full'] as const;
type Height = (typeof heights)[number];

/** Dragged less than this, the handle was pressed. */
const dragPixels = 24;

/** The jobs: a column beside the map, on a phone a sheet over its lower part with three heights. */
export function Panel({ children }: { children: ComponentChildren }) {
  const { state, map } = useWorkbench();
  const { texts } = useTexts();
  const job = useStore(state, (value) => value.job);
  const [height, setHeight] = useState<Height>('half');
  const dragStart = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const step = (by: number) => {
    const at = Math.min(heights.length - 1, Math.max(0, heights.indexOf(height) + by));
    setHeight(heights[at] as Height);
  };
  // The map keeps its size: the sheet lies over it. Only the column takes room from it.
  useEffect(() => map.get().map?.resize(), [height, map]);
  return (
    <aside class={`panel at-${height}`}>
      <button
        type="button"
        class="handle"
        aria-label={height === 'full' ? texts.lowerPanel : texts.raisePanel}
        onPointerDown={(event) => {
          dragStart.current = event.clientY;
          wasDragged.current = false;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const moved = event.clientY - (dragStart.current ?? event.clientY);
          dragStart.current = null;
          if (Math.abs(moved) < dragPixels) return;
          wasDragged.current = true;
          step(moved < 0 ? 1 : -1);
        }}
        onClick={() => {
          if (!wasDragged.current) setHeight(height === 'full' ? 'low' : nextUp(height));
          wasDragged.current = false;
        }}
      />
      <Tabs />
      <div id="job" role="tabpanel" aria-labelledby={`tab-${job}`} tabIndex={-1}>
        {children}
      </div>
    </aside>
  );
}

function nextUp(height: Height): Height {
  return heights[heights.indexOf(height) + 1] ?? 'full';
}
