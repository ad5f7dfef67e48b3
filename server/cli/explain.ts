import { askGraph } from './ask-graph.ts';
import {
  answerOptions,
  clusterInput,
  clusterOptions,
  languageOf,
  numberOf,
  split,
  withoutUndefined,
} from './cluster-options.ts';
import { command, UsageError } from './command.ts';
import { type ExplanationAnswer, explanationText } from './explanation-text.ts';

const query = `
  query Explain($districts: [Ubigeo!]!, $input: ExplainClusterInput!, $lang: Lang!) {
    explainCluster(districts: $districts, input: $input) {
      eligibility { eligible reason bridges { ubigeo name } components { ubigeo name } }
      set { ...scored }
      inProvince { rank candidates percentile }
      total { rank candidates percentile }
      best { ...scored }
      differences { own { ...part } best { ...part } loss }
      changes {
        edits { kind district { ubigeo name } bridges }
        steps
        set { ...scored }
        inProvince { rank candidates }
      }
      explanation(lang: $lang)
      dataVersion
      elapsedMs
    }
  }
  fragment scored on ClusterSet {
    province { ubigeo name }
    districts { ubigeo name }
    bridges { ubigeo name }
    score
    scoreRange { min max }
  }
  fragment part on CriterionScore {
    criterion { code name(lang: $lang) }
    raw { value unit missingReason }
    normalised
    weight
    contribution
  }
`;

export const explain = command({
  options: {
    district: { type: 'string', multiple: true, value: '220501', meaning: 'Of the wanted set.' },
    ...clusterOptions,
    changes: { type: 'string', value: '5', meaning: 'How many changes to name.' },
    'max-steps': { type: 'string', value: '2', meaning: 'Most steps of a change.' },
    ...answerOptions,
  },
  run: async (values, io) => {
    const lang = languageOf(values.lang);
    const districts = split(values.district);
    if (districts.length === 0) {
      throw new UsageError('Got no --district; expected the codes of the set.');
    }
    const input = withoutUndefined({
      ...clusterInput(values),
      changes: numberOf('changes', values.changes),
      maxSteps: numberOf('max-steps', values['max-steps']),
    });
    const { explainCluster: answer } = await askGraph<{ explainCluster: ExplanationAnswer }>(io, {
      query,
      variables: { districts, input, lang },
    });
    io.stdout.write(
      values.json ? `${JSON.stringify(answer, null, 2)}\n` : explanationText(answer, lang),
    );
    return 0;
  },
});
