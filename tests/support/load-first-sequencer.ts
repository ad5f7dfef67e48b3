import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A file that reads the loaded edition on both back ends, and so loads it when it comes first. */
const loader = '/tests/api/portfolio.test.ts';

/** Other projects follow in the order of their names; files that run long alone come before them. */
const longAlone = ['web', 'faults'];

/**
 * Runs the file that loads the edition first, on both back ends beside each other: each load keeps
 * about one core busy, and no other file has to wait for it. Files of a project stay together, as
 * only those can share a process.
 */
export class LoadFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [0, 1, 2].flatMap((place) => sorted.filter((file) => placeOf(file) === place));
  }
}

function placeOf({ moduleId, project }: TestSpecification): number {
  if (moduleId.endsWith(loader)) return 0;
  return longAlone.includes(project.name) ? 1 : 2;
}
