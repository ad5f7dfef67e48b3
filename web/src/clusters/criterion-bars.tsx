import type { CriterionBarFragment } from '../api/operations.ts';
import { figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import { type Places, placeWords } from './use-places.ts';

interface CriterionBarsProps {
  criteria: readonly CriterionBarFragment[];
  color: string;
  /** The set's place among all candidates by each criterion alone; null while it is not known. */
  places: Places | null;
}

/** What each criterion gives to the score: a bar, its value, its place and its weight. */
export function CriterionBars({ criteria, color, places }: CriterionBarsProps) {
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
        {counted.map(({ criterion, raw, contribution, weight, normalised }) => {
          const place = placeWords({ criterion, normalised }, places, texts, locale);
          return (
            <tr key={criterion.code}>
              <th scope="row">{criterion.name}</th>
              <td>
                <ContributionBar
                  share={contribution === null ? null : contribution / longest}
                  most={weight / longest}
                  color={color}
                />
                <small>
                  {contribution === null
                    ? texts.bars.couldAdd(figure(weight, locale))
                    : `+${figure(contribution, locale)} ${texts.ofWeight(percent(weight, locale))}`}
                </small>
              </td>
              <td class="number">
                {raw.value === null ? texts.noData : withUnit(raw.value, raw.unit, lang, locale)}
                <small>
                  {contribution === null
                    ? texts.missing[raw.missingReason ?? 'NOT_IN_SOURCE']
                    : place}
                </small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ContributionBarProps {
  /** Parts of the row's width; a missing share is drawn as all that it could be. */
  share: number | null;
  most: number;
  color: string;
}

function ContributionBar({ share, most, color }: ContributionBarProps) {
  return (
    <span class="bar-ground" aria-hidden="true">
      <span
        class={share === null ? 'bar unknown' : 'bar'}
        style={{
          width: `${100 * (share ?? most)}%`,
          background: share === null ? undefined : color,
        }}
      />
      <span class="bar-mark" style={{ left: `${100 * most}%` }} />
    </span>
  );
}
