import { ArgsType, Field, Float } from 'type-graphql';
import type { ContiguityKind } from '../../geodata/model/contiguity.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { ContiguityEnum } from '../common/model-enums.ts';
import type { ContiguityChoice } from '../reference.ts';

/** Which pairs of districts count as adjoining. */
@ArgsType()
export class ContiguityArgs {
  @Field(() => ContiguityEnum, {
    defaultValue: 'ROOK',
    description: 'ROOK counts borders only, QUEEN points too.',
  })
  contiguity!: ContiguityKind;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Metres: borders shorter than this do not count; point contacts measure 0.',
  })
  minSharedMeters!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether links that people reviewed count (lake links) and barriers cut.',
  })
  reviewedLinks!: boolean;
}

/** The choice as the reference's graphs know it. Throws BAD_INPUT for a length that is none. */
export function choiceOf({
  contiguity,
  minSharedMeters,
  reviewedLinks,
}: ContiguityArgs): ContiguityChoice {
  if (!(minSharedMeters >= 0)) {
    throw new DomainError('BAD_INPUT', `Got ${minSharedMeters} m; expected 0 or more.`, {
      argument: 'minSharedMeters',
    });
  }
  return { contiguity, minSharedMeters, reviewedLinks };
}
