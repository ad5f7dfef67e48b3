import { useMemo } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { JoinedDistrictsDocument, type JoinedDistrictsQuery } from '../api/operations.ts';
import { type Answer, useAnswer } from '../api/use-answer.ts';
import { CopyText } from '../exports/copy-text.tsx';
import { DistrictPicker } from '../parts/district-picker.tsx';
import { Failure } from '../parts/failure.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type ContiguousState, mostJoined } from './contiguous-state.ts';
import { joinSentence } from './join-sentence.ts';

/** How the chosen districts hang together; asks nothing before there are two. */
export function useJoinedDistricts(current: ContiguousState): Answer<JoinedDistrictsQuery> {
  const { joined, contiguity, reviewedLinks } = current;
  const [from = '', to = ''] = joined;
  const districts = [...joined];
  return useAnswer(
    joined.length < 2 ? null : `${joined} ${contiguity} ${reviewedLinks}`,
    (signal) =>
      ask(JoinedDistrictsDocument, { districts, from, to, contiguity, reviewedLinks }, signal),
  );
}

interface WhatJoinsProps {
  current: ContiguousState;
  change(parts: Partial<ContiguousState>): void;
  answer: Answer<JoinedDistrictsQuery>;
  /** Whether a click on the map chooses districts here rather than groups. */
  picksOnMap: boolean;
  onPicksOnMap(picks: boolean): void;
}

/** Says in a sentence how districts hang together: borders, a point, or others between them. */
export function WhatJoins({ current, change, answer, picksOnMap, onPicksOnMap }: WhatJoinsProps) {
  const { territories } = useWorkbench();
  const { texts, locale } = useTexts();
  const { joined } = current;
  const sentence = useMemo(
    () => (answer.data ? joinSentence(answer.data, texts, locale) : null),
    [answer.data, texts, locale],
  );
  const put = (at: number, code: string | null) => {
    const next = joined.flatMap((one, i) => (i === at ? (code ?? []) : one));
    if (code !== null && at >= joined.length) next.push(code);
    change({ joined: [...new Set(next)] });
  };
  const fields = Math.min(mostJoined, Math.max(2, joined.length + 1));
  return (
    <section class="joins">
      <h2>{joined.length > 2 ? texts.joins.title : texts.whatJoins}</h2>
      <p class="quiet">{texts.joins.hint}</p>
      {Array.from({ length: fields }, (_, at) => (
        <DistrictPicker
          key={joined[at] ?? `new ${at}`}
          label={texts.joins.district(at + 1)}
          value={joined[at] ?? null}
          onChange={(code) => put(at, code)}
        />
      ))}
      <div class="chips">
        <button type="button" aria-pressed={picksOnMap} onClick={() => onPicksOnMap(!picksOnMap)}>
          {picksOnMap ? texts.joins.stopPicking : texts.joins.pickOnMap}
        </button>
        {joined.length > 0 && (
          <button type="button" onClick={() => change({ joined: [] })}>
            {texts.joins.clear}
          </button>
        )}
      </div>
      {answer.isLoading && <p class="quiet">{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      <p aria-live="polite" class={sentence ? 'sentence' : undefined}>
        {sentence}
      </p>
      {sentence && <CopyText text={sentence} />}
      {joined.length === 1 && (
        <p class="quiet">
          {texts.joins.needsAnother(territories.byCode.get(joined[0] ?? '')?.name ?? '')}
        </p>
      )}
    </section>
  );
}
