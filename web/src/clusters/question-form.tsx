import type { Sector } from '../api/operations.ts';
import { PlaceSelect } from '../parts/place-select.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type ClustersState, rules, sectors } from './clusters-state.ts';

interface QuestionFormProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** Where, for which services, how districts must hang together, and how many. */
export function QuestionForm({ current, change }: QuestionFormProps) {
  const { territories, map } = useWorkbench();
  const { texts } = useTexts();
  const anew = (parts: Partial<ClustersState>) => change({ ...parts, open: null, compared: null });
  const second = current.sectors[1] ?? '';
  const choose = (first: Sector, other: string) => {
    const chosen = sectors.find((sector) => sector === other && sector !== first);
    anew({ sectors: chosen ? [first, chosen] : [first] });
  };
  return (
    <div class="question">
      <PlaceSelect
        label={texts.regionOrProvince}
        value={current.within}
        allowsCountry={false}
        onChange={(within) => {
          anew({ within, include: [], exclude: [] });
          const bbox = within && territories.byCode.get(within)?.bbox;
          if (bbox) map.get().map?.fit(bbox);
        }}
      />
      <div class="pair">
        <label class="field">
          <span>{texts.service}</span>
          <select
            value={current.sectors[0]}
            onChange={({ currentTarget }) => choose(currentTarget.value as Sector, second)}
          >
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {texts.sectors[sector]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.secondService}</span>
          <select
            value={second}
            onChange={({ currentTarget }) =>
              choose(current.sectors[0] ?? 'HEALTH', currentTarget.value)
            }
          >
            <option value="">—</option>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {texts.sectors[sector]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="field">
        <span>{texts.connectivityRule}</span>
        <select
          value={current.rule}
          onChange={({ currentTarget }) =>
            anew({ rule: rules[currentTarget.selectedIndex] ?? 'STRICT' })
          }
        >
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {texts.rules[rule]}
            </option>
          ))}
        </select>
      </label>
      <SizeFields current={current} change={anew} />
      <label class="check">
        <input
          type="checkbox"
          checked={current.crossProvince}
          onChange={({ currentTarget }) => anew({ crossProvince: currentTarget.checked })}
        />
        {texts.crossProvince}
      </label>
    </div>
  );
}

function SizeFields({ current, change }: QuestionFormProps) {
  const { texts } = useTexts();
  const bounded = (text: string, least: number) =>
    Math.min(10, Math.max(least, Math.round(Number(text)) || least));
  return (
    <div class="pair">
      <label class="field">
        <span>{texts.fewestDistricts}</span>
        <input
          type="number"
          min={2}
          max={10}
          value={current.minDistricts}
          onChange={({ currentTarget }) => {
            const minDistricts = bounded(currentTarget.value, 2);
            change({ minDistricts, maxDistricts: Math.max(minDistricts, current.maxDistricts) });
          }}
        />
      </label>
      <label class="field">
        <span>{texts.mostDistricts}</span>
        <input
          type="number"
          min={2}
          max={10}
          value={current.maxDistricts}
          onChange={({ currentTarget }) =>
            change({ maxDistricts: bounded(currentTarget.value, current.minDistricts) })
          }
        />
      </label>
    </div>
  );
}
