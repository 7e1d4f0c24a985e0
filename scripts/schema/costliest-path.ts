/** Names the path through a query that costs most. */
import type { FieldCost } from '../../directus/extensions/limits/src/cost.ts';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  SelectionSetNode,
} from '../../directus/extensions/limits/src/graphql.ts';

/**
 * From the top, the costliest field of each level: `projects → themes → themes_id: 500 × 20 × 1`.
 *
 * @param costs of the fields of this very document
 */
export function costliestPath(document: DocumentNode, costs: ReadonlyMap<FieldNode, FieldCost>): string {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const path: FieldCost[] = [];
  let level: SelectionSetNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
    if (definition.kind === 'OperationDefinition') level = definition.selectionSet;
  }
  while (level) {
    const dearest = fieldsOf(level, fragments)
      .flatMap((node) => costs.get(node) ?? [])
      .filter(({ cost }) => cost > 0)
      .reduce<FieldCost | undefined>((most, one) => (most && most.cost >= one.cost ? most : one), undefined);
    if (dearest) path.push(dearest);
    level = dearest?.node.selectionSet;
  }
  const names = path.map(({ node }) => node.alias?.value ?? node.name.value);
  return `${names.join(' → ')}: ${path.map(({ times }) => times).join(' × ')}`;
}

function fieldsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    const inner = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection;
    return inner ? fieldsOf(inner.selectionSet, fragments) : [];
  });
}
