import { ask } from '../api/ask.ts';
import { NearestHospitalsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { duration } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** Codes of the server that say that these data have no network: asking again is of no use. */
const withoutNetwork: ReadonlySet<string> = new Set(['INSUFFICIENT_DATA']);

/** The hospitals that people of the territory's capital reach quickest. */
export function NearestHospitals({ code }: { code: string }) {
  const { texts, locale } = useTexts();
  const answer = useAnswer(code, (signal) => ask(NearestHospitalsDocument, { code }, signal));
  const { error, isLoading, data } = answer;
  const { facilities = [], reason = null } = data?.nearestFacilities ?? {};
  const isWithout = error !== null && withoutNetwork.has(error.code);
  const sources = [
    ...new Set(facilities.flatMap(({ facility }) => facility.sources.map(({ title }) => title))),
  ];
  return (
    <section>
      <h3>{texts.nearestHospitals}</h3>
      {isLoading && <Waiting />}
      {isWithout && <p class="quiet">{texts.noNetwork}</p>}
      {error && !isWithout && <Failure error={error} onRetry={answer.askAgain} />}
      {data && reason && <p class="quiet">{texts.unreachable[reason]}</p>}
      <ul class="members">
        {facilities.map(({ facility, minutes, backEnd }) => (
          <li key={facility.id}>
            <span>
              {facility.name} {facility.category && <small>{facility.category}</small>}
            </span>
            <span class="number">
              {duration(minutes, locale)}
              {backEnd !== 'NETWORK' && <small> {texts.estimated}</small>}
            </span>
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <p class="note">
          {texts.travelBasis} {texts.source}: {sources.join('; ')}.
        </p>
      )}
    </section>
  );
}
