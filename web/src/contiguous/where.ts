import type { DistrictFilter } from '../api/operations.ts';
import type { Condition, ContiguousState } from './contiguous-state.ts';

/** The filter of the graph that the conditions and the place mean. */
export function whereOf({
  within,
  conditions,
}: Pick<ContiguousState, 'within' | 'conditions'>): DistrictFilter {
  const place: DistrictFilter[] = within === null ? [] : [placeFilter(within)];
  return { and: [...place, ...conditions.map(conditionFilter)] };
}

function conditionFilter({ code, operator, value }: Condition): DistrictFilter {
  return { indicator: { code, [operator]: value } };
}

function placeFilter(code: string): DistrictFilter {
  return code.length === 2
    ? { region: { ubigeo: { eq: code } } }
    : { province: { ubigeo: { eq: code } } };
}
