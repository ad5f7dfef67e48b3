import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DatasetRow } from '../../geodata/queries/reference/datasets.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import type { Context } from '../context.ts';
import { SourceType } from '../measure/measure.type.ts';
import { DatasetType } from './dataset.type.ts';

const boundariesMeaning = {
  OFFICIAL: {
    es: 'Límites oficiales del INEI con todo su detalle.',
    en: 'Official limits of INEI at full detail.',
  },
  APPROXIMATE: {
    es: 'Dibujo aproximado: cada distrito es la parte del país más cercana a su capital. La contigüidad, las longitudes de los límites y las áreas son las medidas. Los límites oficiales se cargan con `npm run contigua -- data load --from CARPETA`.',
    en: 'Approximate drawing: each district is the part of the country nearest to its capital. Contiguity, border lengths and areas are the measured ones. Official limits are loaded with `npm run contigua -- data load --from FOLDER`.',
  },
};

@Resolver(() => DatasetType)
export class DatasetResolver {
  @Query(() => [DatasetType], { description: 'What is loaded, and from where.' })
  datasets(@Ctx() { reference }: Context): DatasetRow[] {
    return reference.datasets;
  }

  @Query(() => String, { description: 'Hash of everything that is loaded: equal for equal data.' })
  dataVersion(@Ctx() { reference }: Context): string {
    return reference.dataVersion;
  }

  @FieldResolver(() => [SourceType], { description: 'The files it was loaded from.' })
  sources(@Root() { sourceIds }: DatasetRow, @Ctx() { reference }: Context): SourceRow[] {
    return sourceIds.flatMap((id) => reference.sources.get(id) ?? []);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What `boundaries` means, in words; null where it is.',
  })
  boundariesMeaning(
    @Root() { boundaries }: DatasetRow,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string | null {
    return boundaries && inLanguage(boundariesMeaning[boundaries], lang);
  }
}
