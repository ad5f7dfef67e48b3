import type { TerritorySheetQuery } from '../api/operations.ts';
import { levelOf } from '../state/selection.ts';
import { useTexts } from '../texts/texts.ts';
import { bySize, type Compared, needsBySector } from './compared.ts';
import { GapSummary } from './gap-summary.tsx';
import { Interventions } from './interventions.tsx';
import { Mancomunidades } from './mancomunidades.tsx';
import { NearestHospitals } from './nearest-hospitals.tsx';
import { NeedsChart } from './needs-chart.tsx';
import { NeedsTable } from './needs-table.tsx';
import { Neighbors } from './neighbors.tsx';
import { PartsOfTerritory } from './parts-of-territory.tsx';
import { Practices } from './practices.tsx';
import { SectorFigures } from './sector-figures.tsx';
import { SheetFacts } from './sheet-facts.tsx';

/** What the sheet says once it is answered. */
export function SheetBody({ answer, code }: { answer: TerritorySheetQuery; code: string }) {
  const { texts } = useTexts();
  const { district, province, region } = answer;
  const all = [district, province, region].filter((one) => one !== undefined && one !== null);
  const own = all.find(({ ubigeo }) => ubigeo === code);
  if (!own) return <p>{texts.unknownTerritory(code)}</p>;
  const levelName = (ubigeo: string) => texts.levels[levelOf(ubigeo)].toLowerCase();
  const compared: Compared[] = [
    ...all.map(({ name, ubigeo, sectorNeeds }) => ({
      label: ubigeo === code ? name : `${name} (${levelName(ubigeo)})`,
      needs: needsBySector(sectorNeeds),
    })),
    { label: texts.country, needs: needsBySector(answer.nationalNeeds) },
  ];
  const sectors = bySize(compared);
  return (
    <>
      <SheetFacts territory={own} />
      <GapSummary code={code} />
      <section>
        <h3>{texts.gapsAgainst}</h3>
        <NeedsChart compared={compared} sectors={sectors} />
        <details class="figures">
          <summary>{texts.asTable}</summary>
          <NeedsTable compared={compared} sectors={sectors} />
        </details>
        <SectorFigures code={code} sectors={sectors} />
      </section>
      {!district && <PartsOfTerritory code={code} />}
      <NearestHospitals code={code} />
      {district && <Neighbors neighbors={district.neighbors} />}
      <Mancomunidades found={answer.mancomunidades} />
      <Interventions found={own.interventions} />
      <Practices needs={needsBySector(own.sectorNeeds)} sectors={sectors} />
    </>
  );
}
