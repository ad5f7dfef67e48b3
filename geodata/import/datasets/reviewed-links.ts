import { ReviewedContiguityEntity } from '../../database/entities/contiguity.ts';
import type { Bilingual } from '../../model/language.ts';
import type { LoadContext } from '../data-set.ts';

export const REVIEWED_LINKS_SEED = 'reviewed-links.json';

interface ReviewedLink {
  a: string;
  b: string;
  decision: 'LINK' | 'BARRIER';
  /** How a link is travelled where no road or river of the data does. */
  by?: 'LAKE';
  distanceMeters: number | null;
  reason: Bilingual;
  source: string;
}

/** The links and barriers of the seed file. */
export function readReviewedLinks(context: LoadContext): ReviewedLink[] {
  return JSON.parse(context.readSeed(REVIEWED_LINKS_SEED).toString('utf8'));
}

/** Replaces the links and barriers that people decided on by those of the seed file. */
export async function replaceReviewedLinks(context: LoadContext): Promise<void> {
  const links = readReviewedLinks(context);
  const repository = context.transaction.getRepository(ReviewedContiguityEntity);
  await repository.createQueryBuilder().delete().execute();
  await repository.insert(
    links.map(({ a, b, decision, distanceMeters, reason, source }) => ({
      a,
      b,
      decision,
      distanceMeters,
      reasonEs: reason.es,
      reasonEn: reason.en,
      sourceId: source,
    })),
  );
}
