import { askGraph } from './ask-graph.ts';
import {
  answerOptions,
  clusterInput,
  clusterOptions,
  languageOf,
  numberOf,
  split,
  withinOf,
  withoutUndefined,
} from './cluster-options.ts';
import { command, UsageError } from './command.ts';
import { type ProposalsAnswer, proposalsText } from './proposals-text.ts';

const query = `
  query Propose($input: ProposeClustersInput!, $lang: Lang!) {
    proposeClusters(input: $input) {
      candidatesConsidered
      exhaustive
      elapsedMs
      dataVersion
      criteria { criterion { code name(lang: $lang) } direction weight available candidatesWithoutValue }
      proposals {
        rank
        score
        scoreRange { min max }
        region { ubigeo name }
        province { ubigeo name }
        districts { ubigeo name }
        bridges { ubigeo name }
        population { value unit year }
        criteria {
          criterion { code name(lang: $lang) }
          raw { value unit missingReason }
          normalised
          weight
          contribution
        }
        explanation(lang: $lang)
      }
    }
  }
`;

export const propose = command({
  options: {
    ...clusterOptions,
    include: { type: 'string', multiple: true, value: '220501', meaning: 'Always a member.' },
    first: { type: 'string', value: '10', meaning: 'How many proposals.' },
    ...answerOptions,
  },
  run: async (values, io) => {
    const lang = languageOf(values.lang);
    if (withinOf(values) === undefined) {
      throw new UsageError('Got no --region or --province; expected one.');
    }
    const input = withoutUndefined({
      ...clusterInput(values),
      include: values.include && split(values.include),
      first: numberOf('first', values.first),
    });
    const { proposeClusters: answer } = await askGraph<{ proposeClusters: ProposalsAnswer }>(io, {
      query,
      variables: { input, lang },
    });
    io.stdout.write(
      values.json ? `${JSON.stringify(answer, null, 2)}\n` : proposalsText(answer, lang),
    );
    return 0;
  },
});
