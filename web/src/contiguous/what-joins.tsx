import { ask } from '../api/ask.ts';
import { WhatJoinsDocument, type WhatJoinsQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { DistrictPicker } from '../parts/district-picker.tsx';
import { Failure } from '../parts/failure.tsx';
import type { Texts } from '../texts/es.ts';
import { length } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ContiguousState } from './contiguous-state.ts';

interface WhatJoinsProps {
  current: ContiguousState;
  change(parts: Partial<ContiguousState>): void;
}

/** Says in a sentence how two districts hang together: a border, a point, or a chain of others. */
export function WhatJoins({ current, change }: WhatJoinsProps) {
  const { texts, locale } = useTexts();
  const { from, to, contiguity, reviewedLinks } = current;
  const isAsked = from !== null && to !== null && from !== to;
  const answer = useAnswer(
    isAsked ? `${from} ${to} ${contiguity} ${reviewedLinks}` : null,
    (signal) =>
      ask(
        WhatJoinsDocument,
        { from: from ?? '', to: to ?? '', pair: [from ?? '', to ?? ''], contiguity, reviewedLinks },
        signal,
      ),
  );
  return (
    <section>
      <h3>{texts.whatJoins}</h3>
      <DistrictPicker
        label={texts.oneDistrict}
        value={from}
        onChange={(code) => change({ from: code })}
      />
      <DistrictPicker
        label={texts.otherDistrict}
        value={to}
        onChange={(code) => change({ to: code })}
      />
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {answer.data && <p aria-live="polite">{joinSentence(answer.data, texts, locale)}</p>}
    </section>
  );
}

/** `Jepelacio y Soritor comparten 29.9 km de límite.` */
function joinSentence(answer: WhatJoinsQuery, texts: Texts, locale: string): string {
  const path = answer.contiguityPath;
  const [pair] = answer.contiguityOf.pairs;
  const names = path?.map(({ name }) => name) ?? [];
  const [first = '', last = ''] = [names.at(0), names.at(-1)];
  if (pair && pair.link === 'REVIEWED') return texts.joinedByLink(first, last);
  if (pair && pair.contiguity === 'ROOK') {
    return texts.joinedByBorder(first, last, length(pair.sharedMeters, locale));
  }
  if (!path) return texts.notJoined;
  if (names.length === 2) return texts.joinedAtPoint(first, last);
  return texts.joinedThrough(first, last, names.slice(1, -1));
}
