import { TerritoryLink } from '../parts/territory-link.tsx';
import { levelOf } from '../state/selection.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

/** The provinces of a region, or the districts of a province. */
export function PartsOfTerritory({ code }: { code: string }) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const level = levelOf(code) === 'REGION' ? 'PROVINCE' : 'DISTRICT';
  const parts = territories.codes(level).filter((part) => part.startsWith(code));
  return (
    <details class="parts">
      <summary>
        {level === 'PROVINCE' ? texts.itsProvinces(parts.length) : texts.itsDistricts(parts.length)}
      </summary>
      <ul class="members columns">
        {parts.map((part) => (
          <li key={part}>
            <TerritoryLink code={part} name={territories.byCode.get(part)?.name ?? part} />
          </li>
        ))}
      </ul>
    </details>
  );
}
