import { ask } from '../api/ask.ts';
import { type Sector, SetMembersDocument, type SetMembersQuery } from '../api/operations.ts';
import { type Answer, useAnswer } from '../api/use-answer.ts';

export type SetMembers = SetMembersQuery;

/** People and gaps of the members of a set in the chosen services, and of their regions. */
export function useSetMembers(
  codes: readonly string[],
  sectors: readonly Sector[],
): Answer<SetMembers> {
  const regions = [...new Set(codes.map((code) => code.slice(0, 2)))];
  return useAnswer(codes.length === 0 ? null : `${codes} ${sectors}`, (signal) =>
    ask(SetMembersDocument, { codes: [...codes], regions, sectors: [...sectors] }, signal),
  );
}
