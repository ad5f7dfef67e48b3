import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';

/** Distance from the pointer, in pixels. */
const away = 14;

/** Name and value of the territory under the pointer. Lists beside the map say the same. */
export function MapTip() {
  const { pointed, territories, drawing } = useWorkbench();
  const { code, at } = useStore(pointed, (value) => value);
  const describe = useStore(drawing, ({ legend }) => legend?.describe);
  if (code === null || at?.code !== code) return null;
  const isRight = at.x > at.width / 2;
  return (
    <div
      class="map-tip"
      aria-hidden="true"
      style={{
        top: `${at.y + away}px`,
        ...(isRight ? { right: `${at.width - at.x + away}px` } : { left: `${at.x + away}px` }),
      }}
    >
      <b>{territories.fullName(code)}</b>
      {describe && <span>{describe(code)}</span>}
    </div>
  );
}
