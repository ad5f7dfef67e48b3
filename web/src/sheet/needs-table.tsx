import type { Sector } from '../api/operations.ts';
import { column } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { type Compared, comparedStyles } from './compared.ts';

interface NeedsTableProps {
  compared: readonly Compared[];
  sectors: readonly Sector[];
}

/** The figures of the chart, a row a sector; a missing one says why. */
export function NeedsTable({ compared, sectors }: NeedsTableProps) {
  const { texts, locale } = useTexts();
  const write = column(
    compared.flatMap(({ needs }) => [...needs.values()].map(({ value }) => value)),
    locale,
  );
  const reasons = new Set(
    compared.flatMap(({ needs }) => [...needs.values()].map((need) => need.missingReason)),
  );
  return (
    <>
      <table class="needs-table">
        <caption class="visually-hidden">{texts.gapsAgainst}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.sector}</th>
            {compared.map(({ label }, i) => (
              <th scope="col" key={label}>
                <i aria-hidden="true" style={{ color: comparedStyles[i]?.color }}>
                  {comparedStyles[i]?.sign}
                </i>
                <span class="visually-hidden">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <tr key={sector}>
              <th scope="row">{texts.sectors[sector]}</th>
              {compared.map(({ label, needs }) => {
                const { value = null, missingReason = null } = needs.get(sector) ?? {};
                return (
                  <td
                    key={label}
                    class="number"
                    title={missingReason ? texts.missing[missingReason] : undefined}
                  >
                    {value === null ? '–' : write(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {[...reasons].map(
        (reason) =>
          reason && (
            <p class="note" key={reason}>
              – {texts.noData}: {texts.missing[reason]}.
            </p>
          ),
      )}
    </>
  );
}
