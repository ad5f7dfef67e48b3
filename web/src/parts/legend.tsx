import { phoneWidth } from '../map/view-frame.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** What the colours mean; lies on the map and can be folded up. On phones its notes are at first. */
export function Legend() {
  const { drawing } = useWorkbench();
  const { texts } = useTexts();
  const legend = useStore(drawing, (value) => value.legend);
  if (legend === null) return null;
  const { title, entries, notes, missing, isScale = false } = legend;
  return (
    <section class="legend" aria-label={texts.legend}>
      <details open>
        <summary>
          <h2>{title}</h2>
        </summary>
        <ul class={isScale ? 'scale' : ''}>
          {entries.map(({ color, label, shortLabel }) => (
            <li key={`${color} ${label}`}>
              <span class="swatch" style={{ background: color }} />
              <span class={shortLabel === undefined ? '' : 'long'}>{label}</span>
              {shortLabel !== undefined && (
                <span class="short" aria-hidden="true">
                  {shortLabel}
                </span>
              )}
            </li>
          ))}
        </ul>
        {missing && missing.count > 0 && (
          <p class="missing">
            <span class="swatch hatched" />
            {texts.withoutData(missing.count, missing.total)}
          </p>
        )}
        {notes.length > 0 && (
          <details open={innerWidth > phoneWidth}>
            <summary>{isScale ? texts.legendSource : texts.legendNotes}</summary>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </details>
        )}
      </details>
    </section>
  );
}
