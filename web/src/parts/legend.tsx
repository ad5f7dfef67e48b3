import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** What the colours mean; lies on the map. */
export function Legend() {
  const { drawing } = useWorkbench();
  const { texts } = useTexts();
  const legend = useStore(drawing, (value) => value.legend);
  if (legend === null) return null;
  const { title, entries, notes, missing } = legend;
  return (
    <section class="legend" aria-label={texts.legend}>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ color, label }) => (
          <li key={`${color} ${label}`}>
            <span class="swatch" style={{ background: color }} />
            {label}
          </li>
        ))}
        {missing && missing.count > 0 && (
          <li>
            <span class="swatch hatched" />
            {texts.noData}: {texts.withoutData(missing.count, missing.total)}
          </li>
        )}
      </ul>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}
