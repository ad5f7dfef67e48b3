import { registerEnumType } from 'type-graphql';

/** A GraphQL enum whose values are their own names, made from one of the model's lists. */
export function enumOf<const Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  valueDescriptions: Partial<Record<Value, string>> = {},
): Readonly<Record<Value, Value>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: valueDescriptions[value] }]),
    ) as Partial<Record<Value, { description: string }>>,
  });
  return members;
}
