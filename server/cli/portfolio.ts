import { askGraph } from './ask-graph.ts';
import {
  answerOptions,
  clusterInput,
  clusterOptions,
  languageOf,
  numberOf,
  rangeOf,
  withoutUndefined,
} from './cluster-options.ts';
import { command, UsageError } from './command.ts';
import { type PortfolioAnswer, portfolioText } from './portfolio-text.ts';

const query = `
  query Plan($input: PlanPortfolioInput!, $lang: Lang!) {
    planPortfolio(input: $input) {
      status value bound gap greedyValue seconds seed dataVersion dataDigest
      candidatesConsidered candidatesKept modelsSolved
      solver { name version }
      clustersByRegion { region clusters }
      governments { ...totals }
      waves { wave governments { ...totals } }
      clusters {
        rank wave locked score
        scoreRange { min max }
        region { ubigeo name }
        province { ubigeo name }
        districts { ubigeo name }
        bridges { ubigeo name }
        population { value unit year }
        criteria { criterion { code } raw { value unit missingReason } normalised weight contribution }
        explanation(lang: $lang)
      }
      replay
    }
  }
  fragment totals on GovernmentTotals { regional provincial district all }
`;

export const portfolio = command({
  options: {
    ...clusterOptions,
    quota: {
      type: 'string',
      multiple: true,
      value: '22=2-4',
      meaning: "Clusters of a region; the programme's, with its waves, when no number is given.",
    },
    'per-region': { type: 'string', value: '2-4', meaning: 'Clusters of every other region.' },
    total: { type: 'string', value: '16', meaning: 'Clusters of the whole.' },
    'max-per-province': { type: 'string', value: '1', meaning: 'Most clusters of a province.' },
    lock: {
      type: 'string',
      multiple: true,
      value: '220501,220505,220511@1',
      meaning: 'A cluster that must stay, and its wave.',
    },
    'time-limit': {
      type: 'string',
      value: '120',
      meaning: 'Seconds until the best found is told.',
    },
    seed: { type: 'string', value: '1', meaning: 'Seed of the solver.' },
    ...answerOptions,
  },
  run: async (values, io) => {
    const lang = languageOf(values.lang);
    const input = withoutUndefined({
      ...clusterInput(values),
      regions: values.quota?.map(quotaOf),
      perRegion: rangeOf('per-region', values['per-region']),
      total: rangeOf('total', values.total),
      maxPerProvince: numberOf('max-per-province', values['max-per-province']),
      locks: values.lock?.map(lockOf),
      timeLimitSeconds: numberOf('time-limit', values['time-limit']),
      seed: numberOf('seed', values.seed),
    });
    const { planPortfolio: answer } = await askGraph<{ planPortfolio: PortfolioAnswer }>(io, {
      query,
      variables: { input, lang },
    });
    io.stdout.write(
      values.json ? `${JSON.stringify(answer, null, 2)}\n` : portfolioText(answer, lang),
    );
    return 0;
  },
});

function quotaOf(text: string): { region: string; min: number; max: number } {
  const [, region, min, max] = /^(\d{2})=(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (region !== undefined) return { region, min: Number(min), max: Number(max ?? min) };
  throw new UsageError(
    `Got --quota ${text}; expected a region and its clusters such as 22=4 or 22=2-4.`,
  );
}

function lockOf(text: string): { districts: string[]; wave?: number } {
  const [, districts = '', wave] = /^(\d{6}(?:,\d{6})*)(?:@(\d+))?$/.exec(text) ?? [];
  if (districts === '') {
    throw new UsageError(
      `Got --lock ${text}; expected districts and perhaps a wave such as 220501,220505,220511@1.`,
    );
  }
  const members = districts.split(',');
  return wave === undefined ? { districts: members } : { districts: members, wave: Number(wave) };
}
