import type { Language } from '../model/language.ts';
import type { SizeRange } from './cluster-candidates.ts';
import type { NameOf } from './cluster-explanation.ts';
import type { CountConstraint } from './portfolio-allocation.ts';
import { countModel, isPossible, regionsOf } from './portfolio-allocation.ts';
import type { Block } from './portfolio-block.ts';
import type { PortfolioRules } from './portfolio-input.ts';
import type { SolverRun } from './portfolio-packing.ts';
import { mostPackable } from './portfolio-packing.ts';

/** A constraint that cannot hold together with the others named beside it. */
export interface PortfolioConflict extends CountConstraint {
  /** Members of a cluster, and the most clusters of a province (null = any number). */
  size: SizeRange;
  maxPerProvince: number | null;
}

/** How many clusters each region has to give at most, where that is fewer than `demanded`. */
function availability(
  run: SolverRun,
  blocks: readonly Block[],
  demanded: number,
): CountConstraint[] {
  return regionsOf(blocks).flatMap((region): CountConstraint[] => {
    let clusters = 0;
    for (const { columns, provinceRoom, locked, ...block } of blocks) {
      if (block.region !== region || clusters >= demanded) continue;
      clusters += locked.count + mostPackable(run, columns, provinceRoom, demanded);
    }
    if (clusters >= demanded) return [];
    return [{ subject: 'AVAILABLE', region, wave: null, relation: '<=', clusters }];
  });
}

function lockedByRegion(blocks: readonly Block[]): CountConstraint[] {
  return regionsOf(blocks).flatMap((region): CountConstraint[] => {
    const clusters = blocks
      .filter((block) => block.region === region)
      .reduce((sum, { locked }) => sum + locked.count, 0);
    if (clusters === 0) return [];
    return [{ subject: 'LOCKED', region, wave: null, relation: '>=', clusters }];
  });
}

/**
 * A smallest group of constraints that cannot hold together: each is needed, without any one of
 * them the others can. Found by the deletion filter (Chinneck & Dravnieks 1991); what is there to
 * choose from is dropped last, so that it is named where it is to blame.
 */
export function findConflicts(
  run: SolverRun,
  blocks: readonly Block[],
  rules: PortfolioRules,
  constraints: readonly CountConstraint[],
): PortfolioConflict[] {
  const regions = regionsOf(blocks);
  const possible = (group: readonly CountConstraint[]) =>
    isPossible(run, countModel(group, regions, rules.waves));
  const asked = [...constraints, ...lockedByRegion(blocks)];
  // No region need ever give more than all that is asked for.
  const demanded = asked.reduce(
    (sum, { relation, clusters }) => sum + (relation === '>=' ? clusters : 0),
    0,
  );
  let group = [...asked, ...availability(run, blocks, demanded)];
  for (const one of [...group]) {
    const without = group.filter((other) => other !== one);
    if (!possible(without)) group = without;
  }
  const { size, maxPerProvince } = rules;
  return group.map((one) => ({
    ...one,
    size,
    maxPerProvince: maxPerProvince === Number.POSITIVE_INFINITY ? null : maxPerProvince,
  }));
}

const countedClusters = (count: number, lang: Language): string => {
  if (lang === 'ES') return count === 1 ? '1 clúster' : `${count} clústeres`;
  return count === 1 ? '1 cluster' : `${count} clusters`;
};

function availableText(conflict: PortfolioConflict, place: string, lang: Language): string {
  const { size, maxPerProvince } = conflict;
  const count = countedClusters(conflict.clusters, lang);
  if (lang === 'ES') {
    const limit = maxPerProvince === null ? '' : `, con ${maxPerProvince} por provincia a lo más`;
    return `${place} da a lo más ${count} de ${size.min} a ${size.max} distritos sin compartir ninguno${limit}.`;
  }
  const limit = maxPerProvince === null ? '' : `, with at most ${maxPerProvince} a province`;
  return `${place} has at most ${count} of ${size.min} to ${size.max} districts that share none${limit}.`;
}

/** Where a constraint applies: "Región 25", "La ola 1 en Ucayali", "El conjunto". */
function placeOf({ region, wave }: CountConstraint, nameOf: NameOf, lang: Language): string {
  const name = region === null ? null : nameOf(region);
  if (wave === null) return name ?? (lang === 'ES' ? 'El conjunto' : 'The whole portfolio');
  if (lang === 'ES') return name === null ? `La ola ${wave}` : `La ola ${wave} en ${name}`;
  return name === null ? `Wave ${wave}` : `Wave ${wave} in ${name}`;
}

/** What the constraint demands, as a sentence for the planner. */
export function describeConflict(
  conflict: PortfolioConflict,
  nameOf: NameOf,
  lang: Language,
): string {
  const place = placeOf(conflict, nameOf, lang);
  if (conflict.subject === 'AVAILABLE') return availableText(conflict, place, lang);
  const count = countedClusters(conflict.clusters, lang);
  if (conflict.subject === 'LOCKED') {
    return lang === 'ES' ? `${place} tiene ${count} por bloqueo.` : `${place} has ${count} locked.`;
  }
  const least = conflict.relation === '>=';
  if (lang === 'ES') return `${place} pide ${least ? 'al menos' : 'a lo más'} ${count}.`;
  return `${place} asks for ${least ? 'at least' : 'at most'} ${count}.`;
}
