import { levelOf } from '../state/selection.ts';
import { useWorkbench } from '../state/workbench.ts';

/** Opens a territory's sheet; shows where it is while it is pointed at or has the focus. */
export function TerritoryLink({ code, name }: { code: string; name: string }) {
  const { state, pointed } = useWorkbench();
  const show = () => pointed.set({ code });
  const hide = () => pointed.set({ code: null });
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        hide();
        state.set({ selected: code, level: levelOf(code) });
      }}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {name}
    </button>
  );
}
