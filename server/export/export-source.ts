import { readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { type ExportEntry, exportList } from './export-list.ts';

/** An operation of the graph with the fragments it uses. */
export interface Operation {
  document: DocumentNode;
  definition: OperationDefinitionNode;
}

/** What can be taken away by URL: one GraphQL operation, whose variables are the URL's parameters. */
export interface ExportSource extends Operation, ExportEntry {
  name: string;
  /** The operation as text, for the provenance. */
  text: string;
  /** Whether rows come in pages, a connection of the graph; else one answer holds all of them. */
  isPaged: boolean;
}

const fragments: ReadonlyMap<string, FragmentDefinitionNode> = new Map(
  parse(textOf('fragments')).definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  ),
);

/** Every export by its name in the URL. */
export const exportSources: ReadonlyMap<string, ExportSource> = new Map(
  Object.entries(exportList).map(([name, entry]) => [name, sourceOf(name, entry)] as const),
);

/** Asks for the shapes of territories by their ids in the graph. */
export const territoryShapes: Operation = operationOf('territory-shapes');

function sourceOf(name: string, entry: ExportEntry): ExportSource {
  const operation = operationOf(name);
  return {
    ...operation,
    ...entry,
    name,
    text: print(operation.document),
    isPaged: hasVariable(operation, 'after'),
  };
}

/** Whether the operation declares a variable. */
export function hasVariable({ definition }: Operation, name: string): boolean {
  return (definition.variableDefinitions ?? []).some(
    ({ variable }) => variable.name.value === name,
  );
}

function operationOf(name: string): Operation {
  const { definitions } = parse(textOf(name));
  const definition = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (definition === undefined) throw new Error(`Got no operation in ${name}.graphql.`);
  const used = fragmentsOf(definition, new Map());
  return {
    document: { kind: Kind.DOCUMENT, definitions: [...definitions, ...used.values()] },
    definition,
  };
}

/** The fragments that a definition spreads, and those that these spread in turn. */
function fragmentsOf(
  definition: DefinitionNode,
  found: Map<string, FragmentDefinitionNode>,
): Map<string, FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name: { value: name } }) {
      if (found.has(name)) return;
      const fragment = fragments.get(name);
      if (fragment === undefined) throw new Error(`Got no fragment ${name} in fragments.graphql.`);
      found.set(name, fragment);
      fragmentsOf(fragment, found);
    },
  });
  return found;
}

function textOf(name: string): string {
  return readFileSync(new URL(`./documents/${name}.graphql`, import.meta.url), 'utf8');
}
