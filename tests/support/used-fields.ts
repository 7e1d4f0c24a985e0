/** Which fields of the CMS the site's documents use: selected, filtered by or sorted by. */
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isObjectType,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** `projects.slug`, `themes.sort`, ...; aggregates count for the collection that they aggregate. */
export function usedFields(schema: GraphQLSchema, documents: readonly DocumentNode[]): Set<string> {
  const used = new Set<string>();
  for (const document of documents) {
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field(node) {
          const parent = types.getParentType();
          const collection = collectionOf(parent?.name ?? '');
          if (parent && parent !== schema.getQueryType() && !AGGREGATE.test(parent.name)) {
            used.add(`${collection}.${node.name.value}`);
          }
          if (parent && /_aggregated_/.test(parent.name)) used.add(`${collection}.${node.name.value}`);
          const returned = getNamedType(types.getType());
          const target = isObjectType(returned) ? collectionOf(returned.name) : '';
          for (const argument of node.arguments ?? []) {
            const name = argument.name.value;
            const type = types.getFieldDef()?.args.find((one) => one.name === name)?.type;
            if (name === 'sort')
              for (const field of textsIn(argument.value)) used.add(`${target}.${field.replace(/^-/, '')}`);
            if (name === 'filter' && type) collectFilter(argument.value, type, used);
          }
        },
      }),
    );
  }
  return used;
}

const AGGREGATE = /_aggregated(?:_|$)/;

/** `projects_aggregated_count` and `projects_filter` belong to `projects`. */
function collectionOf(typeName: string): string {
  return typeName.replace(/_(?:aggregated(?:_\w+)?|filter)$/, '');
}

function collectFilter(value: ValueNode, inputType: GraphQLInputType, used: Set<string>): void {
  const type = getNamedType(inputType);
  if (value.kind === 'ListValue') {
    for (const one of value.values)
      collectFilter(one, isListType(inputType) ? inputType.ofType : inputType, used);
  }
  if (value.kind !== 'ObjectValue' || !isInputObjectType(type)) return;
  for (const { name, value: inner } of value.fields) {
    const field = type.getFields()[name.value];
    if (!field) continue;
    if (!name.value.startsWith('_') && type.name.endsWith('_filter'))
      used.add(`${collectionOf(type.name)}.${name.value}`);
    collectFilter(inner, field.type, used);
  }
}

function textsIn(value: ValueNode): string[] {
  if (value.kind === 'ListValue') return value.values.flatMap(textsIn);
  return value.kind === 'StringValue' ? [value.value] : [];
}
