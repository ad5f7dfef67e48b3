import type { PlanPortfolioQuery } from '../api/operations.ts';
import { count, figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** How good the portfolio is, and how that is known: the sum, the bound, the gap between them. */
export function PlanProof({ plan }: { plan: PlanPortfolioQuery['planPortfolio'] }) {
  const { texts, locale } = useTexts();
  const { value, bound, gap, seconds, candidatesConsidered, greedyValue, solver } = plan;
  return (
    <div class="result" aria-live="polite">
      <p>
        {plan.status === 'OPTIMAL'
          ? texts.provenBest(figure(value, locale), figure(seconds, locale))
          : texts.bestSoFar(figure(value, locale), percent(gap, locale))}{' '}
        {greedyValue !== null && texts.greedyWould(figure(greedyValue, locale))}
      </p>
      <p class="quiet">
        {texts.plan.proof(
          count(candidatesConsidered, locale),
          figure(bound, locale),
          percent(gap, locale),
          `${solver.name} ${solver.version}`,
        )}
      </p>
    </div>
  );
}
