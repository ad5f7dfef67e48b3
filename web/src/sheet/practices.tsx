import { ask } from '../api/ask.ts';
import { FittingPracticesDocument, type Sector } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useTexts } from '../texts/texts.ts';

interface Need {
  sector: Sector;
  need: { value: number | null };
}

const mostSectors = 3;

/** Good practices in the sectors where the territory's need is largest. */
export function Practices({ needs }: { needs: readonly Need[] }) {
  const { texts, lang } = useTexts();
  const sectors = worstSectors(needs);
  const answer = useAnswer(sectors.length === 0 ? null : `${lang} ${sectors}`, (signal) =>
    ask(FittingPracticesDocument, { sectors, lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  const practices = answer.data?.goodPractices.nodes ?? [];
  return (
    <>
      <h3>{texts.practices(sectors.map((sector) => texts.sectors[sector]))}</h3>
      {answer.data && practices.length === 0 && <p class="quiet">{texts.noPractices}</p>}
      <ul>
        {practices.map(({ id, title, sector, territories }) => (
          <li key={id}>
            {title}
            <small>
              {' '}
              {texts.sectors[sector]}
              {territories.length > 0 && `, ${territories.map(({ name }) => name).join(', ')}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sectors with the largest need, the largest first. */
function worstSectors(needs: readonly Need[]): Sector[] {
  return needs
    .filter(({ need }) => need.value !== null)
    .toSorted((a, b) => (b.need.value ?? 0) - (a.need.value ?? 0))
    .slice(0, mostSectors)
    .map(({ sector }) => sector);
}
