import { aggregateIndicator } from '../../geodata/analysis/aggregate-indicators.ts';
import { gapIndicators } from '../../geodata/indicators/sector-table.ts';
import type { IndicatorValue } from '../../geodata/model/indicator.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { Context } from '../context.ts';

/**
 * The country's value of every indicator with goalposts, by code: made from the regions' latest
 * values as theirs are from their districts' (weighted means and sums, two thirds of the people at
 * least). Indicators whose means would say nothing are left out.
 */
export async function nationalGapValues({
  loaders,
  reference,
}: Context): Promise<ReadonlyMap<string, IndicatorValue>> {
  const regions = reference.inside('REGION', '').map(({ ubigeo }) => ubigeo);
  const codes = gapIndicators.map(({ code }) => code);
  const of = loaders.indicators({ codes, year: null });
  const values = (await Promise.all(regions.map((ubigeo) => of.load(ubigeo)))).flat();
  const people = await peopleOf(regions, loaders);
  return new Map(
    gapIndicators.flatMap((indicator) => {
      const mine = values.filter(({ code }) => code === indicator.code);
      const [latest] = aggregateIndicator(indicator, mine, people, 0).sort(
        (a, b) => (b.year ?? 0) - (a.year ?? 0),
      );
      return latest ? [[indicator.code, latest] as const] : [];
    }),
  );
}

async function peopleOf(
  ubigeos: readonly Ubigeo[],
  { population }: Context['loaders'],
): Promise<ReadonlyMap<Ubigeo, number>> {
  const facts = await Promise.all(ubigeos.map((ubigeo) => population.load(`${ubigeo} 0`)));
  return new Map(ubigeos.map((ubigeo, i) => [ubigeo, facts[i]?.people ?? 0]));
}
