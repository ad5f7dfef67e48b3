import { clusterCriteria } from '../criteria/registry.ts';
import type { ClusterCriterion } from '../model/cluster-criterion.ts';

/** Stands for a criterion, which holds functions and so cannot pass between threads. */
interface CriterionReference {
  criterionReference: string;
}

const byCode = new Map(clusterCriteria.map((criterion) => [criterion.code, criterion]));

/** The answer with a reference in place of every criterion of the registry. */
export function withoutCriteria(answer: unknown): unknown {
  return replaceDeep(answer, (value) => {
    const { code } = value as Partial<ClusterCriterion>;
    if (code === undefined || byCode.get(code) !== value) return undefined;
    return { criterionReference: code } satisfies CriterionReference;
  });
}

/** The answer with the criteria that `withoutCriteria` took away. */
export function withCriteria(answer: unknown): unknown {
  return replaceDeep(answer, (value) => {
    const { criterionReference } = value as Partial<CriterionReference>;
    return criterionReference === undefined ? undefined : byCode.get(criterionReference);
  });
}

/** Copies plain objects and arrays; `replace` gives what to put in an object's place, if anything. */
function replaceDeep(value: unknown, replace: (value: object) => object | undefined): unknown {
  if (Array.isArray(value)) {
    // Long lists of numbers or codes hold no object.
    return typeof value[0] === 'object' ? value.map((one) => replaceDeep(one, replace)) : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, replaceDeep(one, replace)]),
  );
}
