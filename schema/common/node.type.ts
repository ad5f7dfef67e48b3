import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything with a global id (Relay): `node(id:)` finds it again.',
  resolveType: ({ id }: { id: string }) => id.slice(0, id.indexOf(':')),
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Type and key: `District:220104`.' }) id!: string;
}
