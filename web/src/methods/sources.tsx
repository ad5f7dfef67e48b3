import type { MethodsQuery } from '../api/operations.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** What is loaded and where it comes from, with licence and year. */
export function Sources({ datasets }: { datasets: MethodsQuery['datasets'] }) {
  const { texts, locale } = useTexts();
  return (
    <section>
      <h2>{texts.sources}</h2>
      {datasets.map(({ id, rowCount, boundariesMeaning, sources, edition }) => (
        <details key={id}>
          <summary>
            {texts.datasets[id] ?? id}{' '}
            <small>
              {edition === 'OFFICIAL' ? texts.officialEdition : texts.bundledEdition},{' '}
              {texts.rows(count(rowCount, locale))}
            </small>
          </summary>
          {boundariesMeaning && <p>{boundariesMeaning}</p>}
          <ul>
            {sources.length === 0 && <li>{texts.sourcesPerRow}</li>}
            {grouped(sources).map(({ source, files }) => (
              <li key={source.id}>
                {source.url && files === 1 ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  seriesTitle(source.title)
                )}
                {files > 1 && ` (${texts.files(files)})`}
                <small>
                  {' '}
                  {source.publisher}. {source.vintage}. {texts.licence}: {source.licence}.
                </small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

type Source = MethodsQuery['datasets'][number]['sources'][number];

/** `Límites distritales: bagua` is one file of `Límites distritales`. */
function seriesTitle(title: string): string {
  return title.split(':')[0] ?? title;
}

/** Sources that differ in nothing but their file, as one with the number of files. */
function grouped(sources: readonly Source[]): { source: Source; files: number }[] {
  const found = new Map<string, { source: Source; files: number }>();
  for (const source of sources) {
    const key = [source.publisher, source.vintage, source.licence, seriesTitle(source.title)].join(
      '|',
    );
    const same = found.get(key);
    if (same) same.files += 1;
    else found.set(key, { source, files: 1 });
  }
  return [...found.values()];
}
