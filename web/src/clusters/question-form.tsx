import type { Sector } from '../api/operations.ts';
import { NumberField } from '../parts/number-field.tsx';
import { PlaceSelect } from '../parts/place-select.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type ClustersState, rules, sectors, withoutAnswers } from './clusters-state.ts';

interface QuestionFormProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** Where, for which services, how districts must hang together, and how many. */
export function QuestionForm({ current, change }: QuestionFormProps) {
  const { territories, map } = useWorkbench();
  const { texts } = useTexts();
  const anew = (parts: Partial<ClustersState>) => change({ ...withoutAnswers(current), ...parts });
  const rule = texts.rules[current.rule].toLowerCase();
  const second = current.sectors[1] ?? '';
  const choose = (first: Sector, other: string) => {
    const chosen = sectors.find((sector) => sector === other && sector !== first);
    anew({ sectors: chosen ? [first, chosen] : [first] });
  };
  return (
    <div class="question">
      {current.view === 'proposals' && (
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
      )}
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
      <details class="joining">
        <summary>{texts.joining.summary(current.minDistricts, current.maxDistricts, rule)}</summary>
        <JoiningFields current={current} change={anew} />
        <SizeFields current={current} change={anew} />
        <label class="check">
          <input
            type="checkbox"
            checked={current.crossProvince}
            onChange={({ currentTarget }) => anew({ crossProvince: currentTarget.checked })}
          />
          {texts.crossProvince}
        </label>
      </details>
    </div>
  );
}

/** By which borders, bridges or minutes of travel districts may hang together. */
function JoiningFields({ current, change }: QuestionFormProps) {
  const { texts } = useTexts();
  const { rule, maxBridges, maxMinutes } = current;
  return (
    <>
      <label class="field">
        <span>{texts.connectivityRule}</span>
        <select
          value={rule}
          onChange={({ currentTarget }) =>
            change({ rule: rules[currentTarget.selectedIndex] ?? 'STRICT' })
          }
        >
          {rules.map((one) => (
            <option key={one} value={one}>
              {texts.rules[one]}
            </option>
          ))}
        </select>
      </label>
      {rule === 'BRIDGES' && (
        <NumberField
          label={texts.joining.bridges}
          value={maxBridges}
          least={1}
          most={3}
          onChange={(bridges) => change({ maxBridges: bridges })}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={maxMinutes !== null}
          onChange={({ currentTarget }) =>
            change({ maxMinutes: currentTarget.checked ? 60 : null })
          }
        />
        {texts.joining.travel}
      </label>
      {maxMinutes !== null && (
        <NumberField
          label={texts.joining.minutes}
          value={maxMinutes}
          least={1}
          most={1440}
          onChange={(minutes) => change({ maxMinutes: minutes })}
        />
      )}
    </>
  );
}

function SizeFields({ current, change }: QuestionFormProps) {
  const { texts } = useTexts();
  const { minDistricts, maxDistricts } = current;
  return (
    <div class="pair">
      <NumberField
        label={texts.fewestDistricts}
        value={minDistricts}
        least={2}
        most={10}
        onChange={(fewest) =>
          change({ minDistricts: fewest, maxDistricts: Math.max(fewest, maxDistricts) })
        }
      />
      <NumberField
        label={texts.mostDistricts}
        value={maxDistricts}
        least={minDistricts}
        most={10}
        onChange={(most) => change({ maxDistricts: most })}
      />
    </div>
  );
}
