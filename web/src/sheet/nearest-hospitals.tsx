import { ask } from '../api/ask.ts';
import { NearestHospitalsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { duration } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** The hospitals that people of the district's capital reach quickest. */
export function NearestHospitals({ code }: { code: string }) {
  const { texts, locale } = useTexts();
  const answer = useAnswer(code, (signal) =>
    ask(NearestHospitalsDocument, { district: code }, signal),
  );
  const facilities = answer.data?.nearestFacilities.facilities ?? [];
  return (
    <>
      <h3>{texts.nearestHospitals}</h3>
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <p class="quiet">{texts.noNetwork}</p>}
      {answer.data && facilities.length === 0 && <p class="quiet">{texts.noFacilities}</p>}
      <ul class="members">
        {facilities.map(({ facility, minutes, backEnd }) => (
          <li key={facility.id}>
            <span>
              {facility.name} {facility.category && <small>{facility.category}</small>}
            </span>
            <span>
              {duration(minutes, locale)}
              {backEnd !== 'NETWORK' && <small> {texts.estimated}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
