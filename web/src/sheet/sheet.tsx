import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { TerritorySheetDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { phoneWidth } from '../map/view-frame.ts';
import { Failure } from '../parts/failure.tsx';
import { SheetHandle } from '../parts/sheet-handle.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { SheetBody } from './sheet-body.tsx';

/** All that is known of the selected territory; on a phone it takes the panel's place. */
export function Sheet() {
  const { state } = useWorkbench();
  const code = useStore(state, (value) => value.selected);
  useFocusThatReturns(code !== null);
  return code === null ? null : <OpenSheet code={code} />;
}

function OpenSheet({ code }: { code: string }) {
  const { state, map, territories, sheetHeight } = useWorkbench();
  const { texts, lang } = useTexts();
  const height = useStore(sheetHeight, (value) => value.height);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const answer = useAnswer(`${lang} ${code}`, (signal) =>
    ask(
      TerritorySheetDocument,
      {
        code,
        region: code.slice(0, 2),
        province: code.slice(0, 4),
        district: code,
        withProvince: code.length >= 4,
        withDistrict: code.length === 6,
        lang: lang === 'es' ? 'ES' : 'EN',
      },
      signal,
    ),
  );
  // Its top, and on a phone also its middle height: there it has just covered what was used.
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    if (innerWidth > phoneWidth) return;
    if (sheetHeight.get().height === 'low') sheetHeight.set({ height: 'half' });
    heading.current?.focus({ preventScroll: true });
  }, [code]);
  const close = () => state.set({ selected: null });
  const bbox = territories.byCode.get(code)?.bbox;
  return (
    <aside
      class={`sheet at-${height}`}
      aria-label={territories.fullName(code)}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <SheetHandle />
      <div class="sheet-head">
        <h2 tabIndex={-1} ref={heading}>
          {territories.fullName(code)}
        </h2>
        {bbox && (
          <button type="button" class="small" onClick={() => map.get().map?.fit(bbox)}>
            {texts.showOnMap}
          </button>
        )}
        <button type="button" class="close" aria-label={texts.close} onClick={close}>
          ×
        </button>
      </div>
      <div class="sheet-body" ref={body}>
        {answer.isLoading && <Waiting />}
        {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
        {answer.data && !answer.isLoading && <SheetBody answer={answer.data} code={code} />}
      </div>
    </aside>
  );
}

/** Gives the focus back, when the sheet closes, to what had it when it opened. */
function useFocusThatReturns(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // While it is drawn: by the time of effects the sheet may have taken the focus.
  if (isOpen && !wasOpen.current) before.current = document.activeElement;
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen && before.current instanceof HTMLElement) {
      before.current.focus({ preventScroll: true });
    }
  }, [isOpen]);
}
