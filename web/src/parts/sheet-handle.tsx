import { useRef } from 'preact/hooks';
import { nextHeight, stepHeight } from '../state/sheet-height.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** Dragged less than this, the handle was pressed. */
const dragPixels = 24;

/** On a phone: moves the sheet at the lower edge between its three heights. */
export function SheetHandle() {
  const { sheetHeight } = useWorkbench();
  const { texts } = useTexts();
  const height = useStore(sheetHeight, (value) => value.height);
  const dragStart = useRef<number | null>(null);
  const wasDragged = useRef(false);
  return (
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
        sheetHeight.set({ height: stepHeight(height, moved < 0 ? 1 : -1) });
      }}
      onClick={() => {
        if (!wasDragged.current) sheetHeight.set({ height: nextHeight(height) });
        wasDragged.current = false;
      }}
    />
  );
}
