/** A GraphQL operation whose answer takes long to compute. */
export interface HeavyOperation {
  key: string;
  title: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

const regions = Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(2, '0'));

/**
 * The questions that must not hold the event loop up. To add one: write it here with the largest
 * input that the server takes.
 */
export const heavyOperations: readonly HeavyOperation[] = [
  {
    key: 'proposeClusters',
    title: 'the best clusters of the whole country',
    query: `
      query ($within: [Ubigeo!]!) {
        proposeClusters(input: { within: $within, sectors: [HEALTH, EDUCATION], first: 10 }) {
          candidatesConsidered
          proposals { rank score districts { ubigeo name } }
        }
      }`,
    variables: { within: regions },
  },
  {
    key: 'proposeClusters-many',
    title: 'as many proposals, criterion by criterion, as the cost limit lets through',
    query: `
      query ($within: [Ubigeo!]!) {
        proposeClusters(input: { within: $within, sectors: [HEALTH, EDUCATION], first: 700 }) {
          candidatesConsidered
          proposals {
            rank score
            districts { ubigeo name }
            criteria { contribution weight raw { value unit missingReason } }
          }
        }
      }`,
    variables: { within: regions },
  },
];
