import { useState } from 'preact/hooks';
import { type KnownTerritory, searchTerritories } from '../state/territory-index.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** Finds a territory by name without accents or by code, and opens its sheet. */
export function Search() {
  const { state, territories, map } = useWorkbench();
  const { texts } = useTexts();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = searchTerritories(text, territories);
  const open = ({ ubigeo, level, bbox }: KnownTerritory) => {
    state.set({ selected: ubigeo, level });
    map.get().map?.fit(bbox);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (by !== undefined && found.length > 0) {
      setActive((active + by + found.length) % found.length);
      event.preventDefault();
    } else if (event.key === 'Enter' && chosen) open(chosen);
    else if (event.key === 'Escape') setText('');
  };
  return (
    <div class="search">
      <input
        type="text"
        autoComplete="off"
        role="combobox"
        aria-label={texts.search}
        aria-expanded={text !== ''}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `found-${found[active].ubigeo}` : undefined}
        placeholder={texts.searchHint}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <div id="found" class="found" role="listbox" aria-label={texts.search}>
          {found.map((territory, i) => (
            <div
              key={territory.ubigeo}
              id={`found-${territory.ubigeo}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onMouseDown={() => open(territory)}
            >
              {territories.fullName(territory.ubigeo)}
              <small>
                {texts.levels[territory.level]} {territory.ubigeo}
              </small>
            </div>
          ))}
          {found.length === 0 && (
            <div role="option" tabIndex={-1} aria-selected={false} aria-disabled>
              {texts.nothingFound(text)}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
