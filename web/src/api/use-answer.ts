import { useEffect, useRef, useState } from 'preact/hooks';
import { AnswerError } from './ask.ts';

/** A question under way, answered or failed. `data` stays what it was until the next answer. */
export interface Answer<Data> {
  data: Data | null;
  error: AnswerError | null;
  isLoading: boolean;
  askAgain(): void;
  /** Gives the question under way up; what was answered before stays. */
  stop(): void;
}

/**
 * Asks when `key` changes; the question before is aborted. A null key asks nothing.
 */
export function useAnswer<Data>(
  key: string | null,
  question: (signal: AbortSignal) => Promise<Data>,
): Answer<Data> {
  const [state, setState] = useState<Omit<Answer<Data>, 'askAgain' | 'stop'>>({
    data: null,
    error: null,
    isLoading: key !== null,
  });
  const [turn, setTurn] = useState(0);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => {
    if (key === null) {
      setState({ data: null, error: null, isLoading: false });
      return;
    }
    const asked = new AbortController();
    underWay.current = asked;
    setState(({ data }) => ({ data, error: null, isLoading: true }));
    question(asked.signal).then(
      (data) => {
        if (!asked.signal.aborted) setState({ data, error: null, isLoading: false });
      },
      (error: unknown) => {
        if (asked.signal.aborted) return;
        const known =
          error instanceof AnswerError ? error : new AnswerError(String(error), 'UNKNOWN');
        setState({ data: null, error: known, isLoading: false });
      },
    );
    return () => asked.abort(new Error('another question was asked'));
  }, [key, turn]);
  const stop = () => {
    underWay.current?.abort(new Error('the reader stopped it'));
    setState(({ data }) => ({ data, error: null, isLoading: false }));
  };
  return { ...state, askAgain: () => setTurn((before) => before + 1), stop };
}
