import { ask } from '../api/ask.ts';
import { type DistrictFilter, LoosenedGroupsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { KnownIndicator } from '../parts/indicator-select.tsx';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import type { Condition, ContiguousState } from './contiguous-state.ts';
import { type Loosened, mostExcluding } from './loosen.ts';
import { whereOf } from './where.ts';

interface EmptyResultProps {
  current: ContiguousState;
  indicators: readonly KnownIndicator[];
  change(parts: Partial<ContiguousState>): void;
}

interface Hints {
  without: Loosened[];
  /** Districts of the largest group under the conditions as they are. */
  largest: number;
}

/** No group was found: says which condition excludes most, and offers to loosen it. */
export function EmptyResult({ current, indicators, change }: EmptyResultProps) {
  const { texts, lang, locale } = useTexts();
  const { conditions, minDistricts } = current;
  const hints = useAnswer(JSON.stringify(current), (signal) => hintsOf(current, signal));
  const worst = hints.data && mostExcluding(hints.data.without);
  const condition = worst && conditions[worst.condition ?? -1];
  const largest = hints.data?.largest ?? 0;
  const nameOf = ({ code, operator, value }: Condition) => {
    const indicator = indicators.find((one) => one.code === code);
    const bound = operator === 'gte' ? texts.atLeast : texts.atMost;
    const amount = withUnit(value, indicator?.unit ?? '', lang, locale);
    return `${indicator?.name ?? code}, ${bound} ${amount}`;
  };
  return (
    <div class="empty" aria-live="polite">
      <p>{texts.loosen.none(minDistricts)}</p>
      {largest >= 2 && (
        <p>
          {texts.loosen.largest(largest)}{' '}
          <button type="button" class="link" onClick={() => change({ minDistricts: largest })}>
            {texts.loosen.allow(largest)}
          </button>
        </p>
      )}
      {worst && condition && (
        <p>
          {texts.loosen.excludesMost(nameOf(condition))}{' '}
          {conditions.length > 1
            ? texts.loosen.without(count(worst.districts, locale), worst.groups)
            : texts.loosen.onlyOne}{' '}
          {conditions.length > 1 && (
            <button
              type="button"
              class="link"
              onClick={() =>
                change({ conditions: conditions.filter((_, at) => at !== worst.condition) })
              }
            >
              {texts.loosen.drop}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Asks what each condition excludes by leaving it out, and how large the largest group is. */
async function hintsOf(current: ContiguousState, signal: AbortSignal): Promise<Hints> {
  const { within, conditions, contiguity, minDistricts, reviewedLinks } = current;
  const groups = (where: DistrictFilter, least: number) =>
    ask(LoosenedGroupsDocument, { where, contiguity, minDistricts: least, reviewedLinks }, signal);
  const all = await groups(whereOf({ within, conditions }), 1);
  const sizes = all.contiguousGroups.map(({ districts }) => districts.length);
  const without: Loosened[] = [];
  for (const condition of conditions.keys()) {
    const others = conditions.filter((_, at) => at !== condition);
    const found = await groups(whereOf({ within, conditions: others }), minDistricts);
    without.push({
      condition,
      districts: found.districts.totalCount,
      groups: found.contiguousGroups.length,
    });
  }
  return { without, largest: Math.max(0, ...sizes) };
}
