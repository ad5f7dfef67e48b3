import type { CriterionBarFragment, ProposalFragment } from '../api/operations.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import { differences } from './criterion-differences.ts';
import { comparedColor, openColor, sharedColor, sharedDistricts } from './draw-proposals.ts';

interface CompareTableProps {
  open: ProposalFragment;
  compared: ProposalFragment;
  onStop(): void;
}

/** Two proposals side by side, criterion by criterion, and which criterion sets them apart most. */
export function CompareTable({ open, compared, onStop }: CompareTableProps) {
  const { texts, locale } = useTexts();
  const both = [open, compared];
  const rows = differences(open.criteria, compared.criteria);
  const [widest] = rows;
  const shared = sharedDistricts(open, compared);
  return (
    <section class="compare" aria-label={texts.comparison}>
      <h2>{texts.compared.title(open.rank, compared.rank)}</h2>
      {widest && (
        <p>
          {texts.compared.widest(
            widest.own.criterion.name,
            figure(Math.abs(widest.difference), locale),
            widest.difference > 0 ? open.rank : compared.rank,
          )}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{texts.criterion}</span>
            </th>
            {both.map(({ rank }, at) => (
              <th scope="col" key={rank}>
                <span
                  class="swatch inline"
                  style={{ background: at === 0 ? openColor : comparedColor }}
                />{' '}
                {texts.proposal(rank)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={texts.districts} cells={both.map((one) => namesOf(one))} />
          <Row
            name={texts.population}
            cells={both.map(({ population: { value } }) =>
              value === null ? texts.noData : count(value, locale),
            )}
          />
          <Row name={texts.bars.score} cells={both.map(({ score }) => figure(score, locale))} />
          <Row
            name={texts.bars.range}
            cells={both.map(({ scoreRange: { min, max } }) =>
              texts.bars.fromTo(figure(min, locale), figure(max, locale)),
            )}
          />
          {rows.map((row) => (
            <tr key={row.own.criterion.code} class={row === widest ? 'widest' : undefined}>
              <th scope="row">{row.own.criterion.name}</th>
              {[row.own, row.other].map((score, at) => (
                <CriterionCell key={both[at]?.rank} score={score} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shared.length > 0 && (
        <p class="quiet">
          <span class="swatch inline" style={{ background: sharedColor }} /> {texts.compared.shared}
          : {shared.map(({ name }) => name).join(', ')}
        </p>
      )}
      <button type="button" class="link" onClick={onStop}>
        {texts.stopComparing}
      </button>
    </section>
  );
}

function namesOf({ districts }: ProposalFragment): string {
  return districts.map(({ name }) => name).join(', ');
}

function Row({ name, cells }: { name: string; cells: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, at) => (
        <td key={at === 0 ? 'open' : 'compared'}>{cell}</td>
      ))}
    </tr>
  );
}

function CriterionCell({ score }: { score: CriterionBarFragment }) {
  const { texts, lang, locale } = useTexts();
  const { raw, contribution } = score;
  return (
    <td>
      {raw.value === null ? texts.noData : withUnit(raw.value, raw.unit, lang, locale)}
      <small>{contribution === null ? '—' : `+${figure(contribution, locale)}`}</small>
    </td>
  );
}
