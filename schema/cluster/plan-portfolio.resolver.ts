import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { explainProposal } from '../../geodata/analysis/cluster-explanation.ts';
import type { PortfolioCluster } from '../../geodata/analysis/portfolio.ts';
import { LangArgs } from '../common/bilingual.ts';
import type { Context } from '../context.ts';
import { PlanPortfolioGraphInput, portfolioRequest } from './plan-portfolio.input.ts';
import { answerPortfolio } from './plan-portfolio.ts';
import { PortfolioClusterType, PortfolioType } from './plan-portfolio.type.ts';

@Resolver(() => PortfolioClusterType)
export class PlanPortfolioResolver {
  @Query(() => PortfolioType, {
    description:
      'The best set of clusters that share no district, as many as wanted of each region and wave: solved exactly, with the proof.',
  })
  planPortfolio(
    @Arg('input', () => PlanPortfolioGraphInput, {
      description: 'How many clusters of which regions and waves, and by which rules.',
    })
    input: PlanPortfolioGraphInput,
    @Ctx() context: Context,
  ): Promise<PortfolioType> {
    return answerPortfolio(portfolioRequest(input), context);
  }

  @FieldResolver(() => String, {
    description: 'A paragraph to paste into a report; its rank is that in the portfolio.',
  })
  explanation(
    @Root() cluster: PortfolioCluster,
    @Args(() => LangArgs) { lang }: LangArgs,
    @Ctx() { reference }: Context,
  ): string {
    return explainProposal(cluster, (ubigeo) => reference.names.get(ubigeo) ?? ubigeo, lang);
  }
}
