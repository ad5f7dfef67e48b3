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

/**
 * The answer with the criteria that `withoutCriteria` took away. It is written over: a copy of a
 * thousand proposals would hold the event loop up.
 */
export function withCriteria(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object') return answer;
  const { criterionReference } = answer as Partial<CriterionReference>;
  if (criterionReference !== undefined) return byCode.get(criterionReference);
  if (Array.isArray(answer)) {
    if (typeof answer[0] === 'object') {
      for (let i = 0; i < answer.length; i++) answer[i] = withCriteria(answer[i]);
    }
  } else if (Object.getPrototypeOf(answer) === Object.prototype) {
    const members = answer as Record<string, unknown>;
    for (const key in members) {
      const member = members[key];
      if (typeof member === 'object') members[key] = withCriteria(member);
    }
  }
  return answer;
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
