import { boundarySources, sourceById } from '../catalogue/catalogue.ts';
import type { LoadContext } from '../data-set.ts';
import { type GazetteerDistrict, readGazetteer } from '../readers/gazetteer.ts';
import type { SourceText } from '../readers/source-text.ts';

/** The file of a source, named as the catalogue names it. */
export function sourceText(context: LoadContext, id: string): SourceText {
  return { name: sourceById(id).path, content: context.read(id) };
}

/** The INEI 2025 gazetteer, read once a run: the names and codes that every other file is held to. */
export function officialGazetteer(context: LoadContext): ReadonlyMap<string, GazetteerDistrict> {
  return context.once('gazetteer', () => {
    const districts = readGazetteer(sourceText(context, 'gazetteer-inei-2025'));
    return new Map(districts.map((district) => [district.ubigeo, district]));
  });
}

/** Sources of everything that needs to know which district is which. */
export const gazetteerSource = sourceById('gazetteer-inei-2025');

/** Sources of everything that needs to know where the districts are. */
export const placeSources = [...boundarySources, gazetteerSource];
