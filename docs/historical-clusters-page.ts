import {
  type HistoricalAnswer,
  type HistoricalRule,
  historicalRules,
  type RuleAnswer,
} from './historical-clusters-answers.ts';

const head = `# The seven clusters of 2012 against the engine

<!-- Written by \`npm run docs:historical\` from a database with the official edition: do not edit. -->

Annex III of the ProDescentralización plan (2012) proposes seven clusters. Each is judged here as any wanted set is (\`explainCluster\`): 3 to 6 districts, borders of 100 m or more, equal weights, the sectors the plan names (the first two where it names more, because a cluster is judged for one or two). Political will and safety of travel are the planner's to give; without them a score has a range.

A set that a rule does not accept is scored all the same, and gets the rank its score would take among one candidate more. All candidates are scored, so ranks are exact. Data are of today, not of 2012: a low rank says what the criteria and today's figures make of the choice, not that it was wrong then.
`;

const ruleName = ({ rule, allowCrossProvince }: HistoricalRule): string =>
  allowCrossProvince ? `${rule}, another province allowed` : rule;

const names = (places: readonly { name: string }[]): string =>
  places.map(({ name }) => name).join(', ');

const fixed = (value: number): string => value.toFixed(3);

/** How a rule judges a set, in a few words. */
function verdict({ eligibility }: RuleAnswer): string {
  const { eligible, reason, bridges, components } = eligibility;
  if (eligible) return bridges.length === 0 ? 'yes' : `through ${names(bridges)}`;
  if (reason === 'CROSSES_PROVINCE') return 'no: two provinces';
  return reason === 'NOT_CONTIGUOUS' ? `no: ${components.length} parts` : `no: ${reason}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function ruleTable(clusters: readonly HistoricalAnswer[]): string {
  const header = ['#', 'districts', ...historicalRules.map(ruleName)];
  const rows = clusters.map(({ number, districts, rules }) => [
    `${number}`,
    names(districts),
    ...rules.map(verdict),
  ]);
  const accepted = historicalRules.map((_, r) => {
    return `${clusters.filter(({ rules }) => rules[r]?.eligibility.eligible).length}`;
  });
  return table(header, [...rows, ['', 'accepted', ...accepted]]);
}

/** The narrowest rule that accepts the cluster. */
function acceptedBy({ number, rules }: HistoricalAnswer): RuleAnswer {
  const found = rules.find(({ eligibility }) => eligibility.eligible);
  if (found === undefined) throw new Error(`No rule accepts the historical cluster ${number}.`);
  return found;
}

function rankTable(clusters: readonly HistoricalAnswer[]): string {
  const header = [
    '#',
    'rule',
    'score',
    'range',
    'rank in its province',
    'percentile',
    'rank in its region',
    'best of the province',
    'its score',
  ];
  const rows = clusters.map((cluster) => {
    const found = acceptedBy(cluster);
    const { set, inProvince, total, best } = found;
    return [
      `${cluster.number}`,
      ruleName(found),
      fixed(set.score),
      `${fixed(set.scoreRange.min)}-${fixed(set.scoreRange.max)}`,
      `${inProvince.rank} of ${inProvince.candidates}`,
      inProvince.percentile.toFixed(0),
      `${total.rank} of ${total.candidates}`,
      inProvince.rank === 1 ? 'itself' : names(best?.districts ?? []),
      best === null ? '' : fixed(best.score),
    ];
  });
  return table(header, rows);
}

function differenceTable({ differences }: RuleAnswer): string {
  const part = (value: number | null) => (value === null ? 'no data' : fixed(value));
  const rows = differences
    .filter(({ loss }) => Math.abs(loss) >= 0.0005)
    .map(({ own, best, loss }) => [
      own.criterion.name,
      part(own.contribution),
      part(best.contribution),
      fixed(loss),
    ]);
  return table(['criterion', 'adds here', 'adds to the best', 'loss'], rows);
}

type Edit = RuleAnswer['changes'][number]['edits'][number];

function editText({ kind, district, bridges }: Edit): string {
  const texts: Readonly<Record<string, string>> = {
    ADD: `add ${district?.name}`,
    DROP: `drop ${district?.name}`,
    ALLOW_CAPITAL: 'let the provincial capital join it',
    ALLOW_BRIDGES: `allow ${bridges} bridging district${bridges === 1 ? '' : 's'}`,
    ALLOW_CROSS_PROVINCE: 'allow a member of another province',
    ALLOW_REVIEWED_LINKS: 'allow the reviewed links',
  };
  return texts[kind] ?? kind;
}

function changeLine({ edits, set, inProvince }: RuleAnswer['changes'][number]): string {
  const through = set.bridges.length === 0 ? '' : ` (through ${names(set.bridges)})`;
  const { rank, candidates } = inProvince;
  return `- ${edits.map(editText).join('; ')}${through}: ${names(set.districts)}; score ${fixed(set.score)}, rank ${rank} of ${candidates}.`;
}

function changesPart({ rules: [strict] }: HistoricalAnswer): string[] {
  if (strict === undefined || strict.eligibility.eligible) return [];
  return [
    'The smallest changes that make it eligible, from STRICT:',
    strict.changes.map(changeLine).join('\n'),
  ];
}

function differencePart(found: RuleAnswer): string[] {
  if (found.inProvince.rank === 1) return ['No candidate of its province ranks before it.'];
  const { best, set } = found;
  const lost = fixed((best?.score ?? set.score) - set.score);
  return [
    `The best of ${set.province.name} under ${ruleName(found)} is ${names(best?.districts ?? [])}: ${lost} more. What makes the difference:`,
    differenceTable(found),
  ];
}

function clusterPart(cluster: HistoricalAnswer): string {
  const { number, districts, provinces, sectors, judgedFor } = cluster;
  const found = acceptedBy(cluster);
  const asked = judgedFor.length < sectors.length ? `, judged for ${judgedFor.join(', ')}` : '';
  return [
    `## ${number}. ${names(districts)}`,
    `${found.set.region.name}, ${names(provinces)}. Sectors of the plan: ${sectors.join(', ')}${asked}.`,
    ...differencePart(found),
    ...changesPart(cluster),
  ].join('\n\n');
}

/** The text of docs/historical-clusters.md. */
export function historicalClustersMarkdown(clusters: readonly HistoricalAnswer[]): string {
  const parts = [
    head.trimEnd(),
    '## Which rule accepts which',
    ruleTable(clusters),
    'BRIDGES allows one bridging district. Where it names another district than PROVINCIAL_CAPITAL, that one shares a longer border with the members.',
    '## Score and rank',
    'Under the narrowest rule that accepts the cluster, among all candidates of that rule.',
    rankTable(clusters),
    ...clusters.map(clusterPart),
  ];
  return `${parts.join('\n\n')}\n`;
}
