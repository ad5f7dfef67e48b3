import type { CriterionBarFragment } from '../api/operations.ts';
import { figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import { type Places, placeWords } from './use-places.ts';

interface ReportCriteriaProps {
  criteria: readonly CriterionBarFragment[];
  places: Places | null;
}

/** The weighted criteria as a table for paper: value, place among the candidates, weight, part. */
export function ReportCriteria({ criteria, places }: ReportCriteriaProps) {
  const { texts, lang, locale } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.criterion}</th>
          <th scope="col">{texts.value}</th>
          <th scope="col">{texts.bars.place}</th>
          <th scope="col">{texts.bars.weight}</th>
          <th scope="col">{texts.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {criteria
          .filter(({ weight }) => weight > 0)
          .map(({ criterion, raw, weight, normalised, contribution }) => {
            const place = placeWords({ criterion, normalised }, places, texts, locale);
            return (
              <tr key={criterion.code}>
                <th scope="row">{criterion.name}</th>
                <td class="number">
                  {raw.value === null
                    ? `${texts.noData} (${texts.missing[raw.missingReason ?? 'NOT_IN_SOURCE']})`
                    : withUnit(raw.value, raw.unit, lang, locale)}
                </td>
                <td class="number">{place || '—'}</td>
                <td class="number">{percent(weight, locale)}</td>
                <td class="number">
                  {contribution === null
                    ? texts.bars.couldAdd(figure(weight, locale))
                    : figure(contribution, locale)}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
