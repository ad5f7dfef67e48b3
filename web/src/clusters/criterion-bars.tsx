import type { CriterionBarFragment } from '../api/operations.ts';
import { figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';

interface CriterionBarsProps {
  criteria: readonly CriterionBarFragment[];
  color: string;
}

/** What each criterion gives to the score: a bar, its value and its weight. */
export function CriterionBars({ criteria, color }: CriterionBarsProps) {
  const { texts, lang, locale } = useTexts();
  const counted = criteria.filter(({ weight }) => weight > 0);
  const longest = Math.max(
    ...counted.map(({ weight, contribution }) => Math.max(weight, contribution ?? 0)),
  );
  return (
    <table class="bars">
      <caption class="visually-hidden">{texts.criteria}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{texts.criterion}</th>
          <th scope="col">{texts.contribution}</th>
          <th scope="col">{texts.value}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ criterion, raw, contribution, weight }) => (
          <tr key={criterion.code}>
            <th scope="row">{criterion.name}</th>
            <td>
              <span class="bar-ground" style={{ width: `${(100 * weight) / longest}%` }}>
                <span
                  class={contribution === null ? 'bar unknown' : 'bar'}
                  style={{
                    width:
                      contribution === null
                        ? '100%'
                        : `${Math.min(100, (100 * contribution) / weight)}%`,
                    background: contribution === null ? undefined : color,
                  }}
                />
              </span>
            </td>
            <td class="number">
              {raw.value === null ? texts.noData : withUnit(raw.value, raw.unit, lang, locale)}
              <small>
                {contribution === null
                  ? texts.missing[raw.missingReason ?? 'NOT_IN_SOURCE']
                  : `+${figure(contribution, locale)} ${texts.ofWeight(percent(weight, locale))}`}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
