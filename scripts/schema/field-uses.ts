/** Which collections and fields of the CMS a document uses: selected, under whatever alias, filtered or sorted by. */
import {
  type ASTNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  TypeInfo,
  type TypeNode,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** One use: `projects`, `projects.slug`. Aggregates count for the collection that they aggregate. */
export interface FieldUse {
  name: string;
  node: ASTNode;
}

/** All uses in a document, or in one query or fragment of it. What a variable holds is not known here. */
export function fieldUses(schema: GraphQLSchema, document: ASTNode): FieldUse[] {
  const uses: FieldUse[] = [];
  const use = (name: string, node: ASTNode) => void uses.push({ name, node });
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const returned = getNamedType(types.getType());
        const target = isObjectType(returned) ? collectionOf(returned.name) : '';
        if (parent && parent === schema.getQueryType()) use(target, node);
        else if (parent && (/_aggregated_/.test(parent.name) || !AGGREGATE.test(parent.name)))
          use(`${collectionOf(parent.name)}.${node.name.value}`, node);
        for (const argument of node.arguments ?? []) {
          const name = argument.name.value;
          const type = types.getFieldDef()?.args.find((one) => one.name === name)?.type;
          if (name === 'sort' || name === 'groupBy')
            for (const { value, node: at } of textsIn(argument.value))
              for (const field of fieldsOnPath(schema, returned, target, value)) use(field, at);
          if (name === 'filter' && type) collectFilter(argument.value, type, use);
        }
      },
      InlineFragment(node) {
        if (node.typeCondition) use(collectionOf(nameOf(node.typeCondition)), node);
      },
    }),
  );
  return uses.filter(({ name }) => name !== '' && !name.endsWith('.__typename'));
}

const AGGREGATE = /_aggregated(?:_|$)/;

/** `projects_aggregated_count`, `projects_filter` and `version_projects` belong to `projects`. */
export function collectionOf(typeName: string): string {
  return typeName.replace(/^version_/, '').replace(/_(?:aggregated(?:_\w+)?|filter|mutated|func)$/, '');
}

/** `-articles_id.published_at` names a field, and one of the collection to which that leads. */
function fieldsOnPath(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  collection: string,
  path: string,
): string[] {
  const [first = '', ...rest] = path
    .replace(/^-/, '')
    .replace(/^\w+\((.*)\)$/, '$1')
    .split('.');
  const own = `${collection}.${first}`;
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const next = getNamedType(fields[first]?.type);
  return rest.length === 0 || next === undefined
    ? [own]
    : [own, ...fieldsOnPath(schema, next, collectionOf(next.name), rest.join('.'))];
}

function collectFilter(
  value: ValueNode,
  inputType: GraphQLInputType,
  use: (name: string, node: ASTNode) => void,
): void {
  const type = getNamedType(inputType);
  if (value.kind === 'ListValue') {
    for (const one of value.values)
      collectFilter(one, isListType(inputType) ? inputType.ofType : inputType, use);
  }
  if (value.kind !== 'ObjectValue' || !isInputObjectType(type)) return;
  for (const entry of value.fields) {
    const name = entry.name.value;
    const field = type.getFields()[name];
    if (!field) continue;
    if (!name.startsWith('_') && type.name.endsWith('_filter'))
      use(`${collectionOf(type.name)}.${name.replace(/_func$/, '')}`, entry);
    collectFilter(entry.value, field.type, use);
  }
}

function textsIn(node: ValueNode): { value: string; node: ASTNode }[] {
  if (node.kind === 'ListValue') return node.values.flatMap(textsIn);
  return node.kind === 'StringValue' ? [{ value: node.value, node }] : [];
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}
