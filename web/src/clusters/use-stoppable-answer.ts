import { useState } from 'preact/hooks';
import { type Answer, useAnswer } from '../api/use-answer.ts';

export interface StoppableAnswer<Data> extends Answer<Data> {
  /** Whether this question was stopped before its answer. */
  isStopped: boolean;
  /** Ends the question: the server hears of it and stops computing. */
  stop(): void;
}

/** As `useAnswer`, for questions that may take long: they can be stopped and asked again. */
export function useStoppableAnswer<Data>(
  key: string | null,
  question: (signal: AbortSignal) => Promise<Data>,
): StoppableAnswer<Data> {
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = key !== null && stopped === key;
  const answer = useAnswer(isStopped ? null : key, question);
  const askAgain = () => {
    if (isStopped) setStopped(null);
    else answer.askAgain();
  };
  return { ...answer, askAgain, isStopped, stop: () => setStopped(key) };
}
