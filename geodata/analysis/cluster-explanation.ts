import type { Bilingual, Language } from '../model/language.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { ExplanationTexts } from './cluster-explanation-texts.ts';
import { englishTexts, spanishTexts } from './cluster-explanation-texts.ts';
import type { ClusterLink } from './cluster-graph.ts';
import type { ClusterProposal } from './cluster-proposals.ts';
import type { CriterionScore } from './cluster-score.ts';
import { formatLength, formatNumber, formatRaw, joinList, lowerFirst } from './cluster-wording.ts';

/** The name people use for a region, province or district. */
export type NameOf = (ubigeo: Ubigeo) => string;

/** The language and the sentences of an explanation, and the names in it. */
export interface Voice {
  lang: Language;
  texts: ExplanationTexts;
  nameOf: NameOf;
}

const inLanguage = (text: Bilingual, lang: Language): string => (lang === 'ES' ? text.es : text.en);

function openingSentences({ texts, nameOf, lang }: Voice, proposal: ClusterProposal): string[] {
  const { districts, province, region, population } = proposal;
  const names = joinList(districts.map(nameOf), lang);
  const outsiders = districts.filter((district) => !district.startsWith(province));
  return [
    texts.opening(names, nameOf(province), nameOf(region)),
    ...outsiders.map((one) => texts.otherProvince(nameOf(one), nameOf(one.slice(0, 4)))),
    population === null ? texts.populationUnknown : texts.population(formatNumber(population)),
  ];
}

function linkWords(texts: ExplanationTexts, { sharedMeters, minutes }: ClusterLink): string {
  if (sharedMeters > 0) return formatLength(sharedMeters);
  return minutes === undefined ? texts.reviewedLink : texts.travelLink(formatNumber(minutes));
}

/** How the only link of a set is told. */
function onlyLink({ texts, nameOf }: Voice, { a, b, sharedMeters, minutes }: ClusterLink): string {
  const names = [nameOf(a), nameOf(b)] as const;
  if (sharedMeters > 0) return texts.shareBorder(...names, formatLength(sharedMeters));
  return minutes === undefined
    ? texts.linkedOnly(...names)
    : texts.reachedOnly(...names, formatNumber(minutes));
}

/** `Soritor (29.9 km)`, or that a reviewed link or the travel time joins it. */
function neighborWithLength({ texts, nameOf }: Voice, district: Ubigeo, link: ClusterLink): string {
  return `${nameOf(district)} (${linkWords(texts, link)})`;
}

/** `A limita con B (1 km) y C (2 km); B, con C (3 km)`: each link once, under its first district. */
function borderClauses(voice: Voice, order: readonly Ubigeo[], links: readonly ClusterLink[]) {
  const { texts, nameOf, lang } = voice;
  const told = new Set<ClusterLink>();
  const clauses: string[] = [];
  for (const district of order) {
    const mine = links.filter(
      (link) => !told.has(link) && (link.a === district || link.b === district),
    );
    if (mine.length === 0) continue;
    for (const link of mine) told.add(link);
    const others = mine.map((link) =>
      neighborWithLength(voice, link.a === district ? link.b : link.a, link),
    );
    const say = clauses.length === 0 ? texts.borders : texts.bordersToo;
    clauses.push(say(nameOf(district), joinList(others, lang)));
  }
  return clauses.join('; ');
}

/** Who borders whom among the members. */
export function memberBorders(
  voice: Voice,
  { districts, links }: Pick<ClusterProposal, 'districts' | 'links'>,
): string {
  const { texts } = voice;
  const inner = links.filter(({ a, b }) => districts.includes(a) && districts.includes(b));
  const [only, second] = inner;
  if (only === undefined) return `${texts.noInnerBorder}.`;
  if (second !== undefined) return `${borderClauses(voice, districts, inner)}.`;
  return `${onlyLink(voice, only)}.`;
}

/** The bridges by name and role, and whom they border. */
function bridgeSentences(voice: Voice, { bridges, links }: ClusterProposal): string[] {
  if (bridges.length === 0) return [];
  const { texts, nameOf, lang } = voice;
  const codes = bridges.map(({ ubigeo }) => ubigeo);
  const named = bridges.map(({ ubigeo, role }) => {
    const worded = role === 'PROVINCIAL_CAPITAL' ? texts.capital : texts.bridge;
    return `${nameOf(ubigeo)} (${worded})`;
  });
  const outer = links.filter(({ a, b }) => codes.includes(a) || codes.includes(b));
  const clauses = borderClauses(voice, codes, outer);
  return [texts.joinedBy(joinList(named, lang), bridges.length, clauses)];
}

function measured({ texts, lang }: Voice, one: CriterionScore): string {
  return texts.measured(
    lowerFirst(inLanguage(one.criterion.name, lang)),
    formatRaw(one.raw.value ?? Number.NaN, one.criterion.unit, lang),
    formatNumber(one.contribution),
  );
}

/** The score, the two criteria that add most to it and the one that stands lowest of the others. */
export function scoreSentences(
  voice: Voice,
  proposal: Pick<ClusterProposal, 'rank' | 'score' | 'criteria'>,
): string[] {
  const { texts, lang } = voice;
  const present = proposal.criteria.filter((one) => one.weight > 0 && one.normalised !== null);
  const byContribution = [...present].sort((a, b) => b.contribution - a.contribution);
  const strongest = byContribution.slice(0, 2).filter(({ contribution }) => contribution > 0);
  const [weakest] = present
    .filter((one) => !strongest.includes(one))
    .sort((a, b) => (a.normalised ?? 0) - (b.normalised ?? 0));
  const sentences = [texts.score(proposal.rank, formatNumber(proposal.score))];
  if (strongest.length > 0) {
    sentences.push(
      texts.strongest(
        joinList(
          strongest.map((one) => measured(voice, one)),
          lang,
        ),
      ),
    );
  }
  if (weakest !== undefined) sentences.push(texts.weakest(measured(voice, weakest)));
  return sentences;
}

/** Which weighted criteria have no value, and what they could make of the score. */
export function missingSentence(
  { texts, lang }: Voice,
  proposal: Pick<ClusterProposal, 'criteria' | 'scoreRange'>,
): string {
  const missing = proposal.criteria.filter((one) => one.weight > 0 && one.normalised === null);
  if (missing.length === 0) return texts.nothingMissing;
  const groups = [
    { reason: texts.notGiven, of: missing.filter((one) => one.criterion.plannerSupplied) },
    { reason: texts.notEnough, of: missing.filter((one) => !one.criterion.plannerSupplied) },
  ].filter(({ of }) => of.length > 0);
  const worded = groups.map(({ reason, of }) => {
    const names = of.map(({ criterion }) => lowerFirst(inLanguage(criterion.name, lang)));
    return `${joinList(names, lang)} (${reason})`;
  });
  const { min, max } = proposal.scoreRange;
  return texts.missing(worded.join('; '), formatNumber(min), formatNumber(max));
}

/**
 * A paragraph a planner can paste into a report: members, borders in km, bridges with their role,
 * the strongest criteria and the weakest, what is missing and how far it could move the score.
 */
export function explainProposal(proposal: ClusterProposal, nameOf: NameOf, lang: Language): string {
  const voice: Voice = { lang, nameOf, texts: lang === 'ES' ? spanishTexts : englishTexts };
  return [
    ...openingSentences(voice, proposal),
    memberBorders(voice, proposal),
    ...bridgeSentences(voice, proposal),
    ...scoreSentences(voice, proposal),
    missingSentence(voice, proposal),
  ].join(' ');
}
