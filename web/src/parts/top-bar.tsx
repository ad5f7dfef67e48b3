import { useState } from 'preact/hooks';
import { languages, levels } from '../state/app-state.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { Search } from './search.tsx';

/** Search, level, language, and which data are shown. */
export function TopBar() {
  const { state, territories } = useWorkbench();
  const { texts } = useTexts();
  const level = useStore(state, (value) => value.level);
  const lang = useStore(state, (value) => value.lang);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <header class="top-bar">
      <h1>{texts.title}</h1>
      <Search />
      <label>
        <span>{texts.level}</span>
        <select
          value={level}
          onChange={({ currentTarget }) =>
            state.set({ level: levels[currentTarget.selectedIndex] ?? 'DISTRICT' })
          }
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
      <button type="button" onClick={copy}>
        {copied ? texts.linkCopied : texts.copyLink}
      </button>
      <p
        class="version"
        title={territories.boundaries === 'APPROXIMATE' ? texts.approximateNote : ''}
      >
        {texts.dataVersion} {territories.dataVersion.slice(0, 7)} ·{' '}
        {territories.boundaries === 'OFFICIAL'
          ? texts.officialBoundaries
          : texts.approximateBoundaries}
      </p>
    </header>
  );
}
