import { useState } from 'preact/hooks';
import { type Level, languages, levels, writeState } from '../state/app-state.ts';
import { selectionAt } from '../state/selection.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { Search } from './search.tsx';
import { Version } from './version.tsx';

/** Search, level, language, and which data are shown. */
export function TopBar() {
  const { state } = useWorkbench();
  const { texts } = useTexts();
  const level = useStore(state, (value) => value.level);
  const lang = useStore(state, (value) => value.lang);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const address = new URL(writeState(state.get()) || location.pathname, location.href).href;
    // Browsers give pages without a secure connection no clipboard: then people copy it themselves.
    if (!navigator.clipboard) {
      prompt(texts.copyLink, address);
      return;
    }
    await navigator.clipboard.writeText(address);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  const goTo = (next: Level) =>
    state.set({ level: next, selected: selectionAt(next, state.get().selected) });
  return (
    <header class="top-bar">
      <h1>{texts.title}</h1>
      <Search />
      <label>
        <span>{texts.level}</span>
        <select
          value={level}
          onChange={({ currentTarget }) => goTo(levels[currentTarget.selectedIndex] ?? 'DISTRICT')}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {texts.levels[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{texts.language}</span>
        <select
          value={lang}
          onChange={({ currentTarget }) =>
            state.set({ lang: languages[currentTarget.selectedIndex] ?? 'es' })
          }
        >
          <option value="es">Español</option>
          <option value="en">English</option>
        </select>
      </label>
      <button type="button" class="copy" onClick={copy} aria-live="polite">
        {copied ? texts.linkCopied : texts.copyLink}
      </button>
      <Version place="bar" />
    </header>
  );
}
