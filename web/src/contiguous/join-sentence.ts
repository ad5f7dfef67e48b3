import type { JoinedDistrictsQuery } from '../api/operations.ts';
import type { Texts } from '../texts/es.ts';
import { length } from '../texts/numbers.ts';

type District = JoinedDistrictsQuery['contiguityOf']['components'][number][number];
type Bridge = JoinedDistrictsQuery['contiguityOf']['bridges'][number][number];
type Pair = JoinedDistrictsQuery['contiguityOf']['pairs'][number];

/** More ways to join districts than this are counted, not named. */
const mostWays = 3;

/** `Awajún, Rioja y Soritor`, with the conjunction that the next word asks for. */
export function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The name, and whether its capital is that of the province. */
function bridgeName({ ubigeo, name, province }: Bridge, texts: Texts): string {
  return province.capitalDistrict.ubigeo === ubigeo ? texts.joins.capital(name) : name;
}

/**
 * How districts hang together, in sentences to paste into a report: the borders they share, then
 * what joins the parts: one of the smallest sets of other districts, or the shortest chain of two.
 */
export function joinSentence(answer: JoinedDistrictsQuery, texts: Texts, locale: string): string {
  const { components, pairs } = answer.contiguityOf;
  const names = new Map(components.flat().map(({ ubigeo, name }) => [ubigeo, name]));
  if (components.length > 1 && names.size === 2) return chainSentence(answer, texts);
  const clauses = pairs.map((pair) => borderClause(pair, names, texts, locale));
  if (components.length > 1) clauses.push(partsClause(answer, texts, locale));
  const sentence = clauses.join('; ');
  return `${sentence.slice(0, 1).toLocaleUpperCase(locale)}${sentence.slice(1)}.`;
}

function borderClause(
  { a, b, contiguity, link, sharedMeters }: Pair,
  names: ReadonlyMap<string, string>,
  texts: Texts,
  locale: string,
): string {
  const [first, second] = [names.get(a) ?? a, names.get(b) ?? b];
  const both = listed([first, second], locale);
  if (link === 'REVIEWED') return texts.joins.link(both);
  return contiguity === 'ROOK'
    ? texts.joins.border(both, length(sharedMeters, locale))
    : texts.joins.point(both);
}

/** Two districts that do not adjoin. */
function chainSentence(answer: JoinedDistrictsQuery, texts: Texts): string {
  const [first, second] = answer.contiguityOf.components.flat().map(({ name }) => name);
  const [one = '', other = ''] = [first, second];
  if (answer.touching.pairs.length > 0) return texts.joinedAtPoint(one, other);
  const path = answer.contiguityPath;
  if (!path) return texts.notJoined;
  const between = path.slice(1, -1).map((district) => bridgeName(district, texts));
  return texts.joinedThrough(path[0]?.name ?? one, path.at(-1)?.name ?? other, between);
}

/** What would join the parts; one district that lies apart from all others is named. */
function partsClause(answer: JoinedDistrictsQuery, texts: Texts, locale: string): string {
  const { components, bridges } = answer.contiguityOf;
  const ways = capitalsFirst(bridges)
    .slice(0, mostWays)
    .map((way) =>
      listed(
        way.map((district) => bridgeName(district, texts)),
        locale,
      ),
    );
  const apart = loneDistrict(components);
  const parts = apart?.name ?? texts.joins.parts(components.length);
  if (ways.length === 0) return texts.joins.tooFar(parts);
  const through = new Intl.ListFormat(locale, { type: 'disjunction' }).format(ways);
  const more = bridges.length - ways.length;
  return apart
    ? texts.joins.oneThrough(apart.name, through, more)
    : texts.joins.allThrough(parts, through, more);
}

/** Ways through a provincial capital before the others: governments already meet there. */
function capitalsFirst(ways: readonly Bridge[][]): Bridge[][] {
  const capitals = (way: readonly Bridge[]) =>
    way.filter(({ ubigeo, province }) => province.capitalDistrict.ubigeo === ubigeo).length;
  return ways.toSorted((a, b) => capitals(b) - capitals(a));
}

function loneDistrict(components: readonly (readonly District[])[]): District | null {
  const alone = components.filter((part) => part.length === 1);
  return components.length === 2 && alone.length === 1 ? (alone[0]?.[0] ?? null) : null;
}

/** Districts that the answer names between those asked about: the first way, or the chain. */
export function districtsBetween(answer: JoinedDistrictsQuery | null): string[] {
  if (!answer || answer.contiguityOf.components.length === 1) return [];
  const { components, bridges } = answer.contiguityOf;
  const isPair = components.flat().length === 2;
  const path = answer.contiguityPath?.slice(1, -1);
  const between = isPair ? (path ?? []) : (capitalsFirst(bridges)[0] ?? []);
  return between.map(({ ubigeo }) => ubigeo);
}
