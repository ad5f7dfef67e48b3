import type { QuestionEnd } from '../analysis-threads/analysis-threads.ts';
import { counter, gauge, type Instrument } from './instruments.ts';

/** How many questions are being answered and how many wait for a thread. */
interface AnalysisLoad {
  running: number;
  waiting: number;
}

/** What the analysis threads are doing and have done. */
export interface AnalysisMetrics {
  instruments: Instrument[];
  /** Names whose load is shown; 0 before. */
  watch(threads: { load: AnalysisLoad }): void;
  /** Counts a question that has come to its end. */
  ended(end: QuestionEnd): void;
}

export function createAnalysisMetrics(): AnalysisMetrics {
  let load = (): AnalysisLoad => ({ running: 0, waiting: 0 });
  const questions = counter(
    'contigua_analysis_questions_total',
    'Questions to the analysis threads, by name and outcome: ANSWERED, ABANDONED or the error.',
  );
  const seconds = counter(
    'contigua_analysis_seconds_total',
    'Seconds that the analysis threads were at questions, by name.',
  );
  const running = gauge(
    'contigua_analysis_running',
    'Questions being answered by analysis threads.',
    () => load().running,
  );
  const waiting = gauge(
    'contigua_analysis_waiting',
    'Questions that wait for an analysis thread.',
    () => load().waiting,
  );
  return {
    instruments: [questions, seconds, running, waiting],
    watch: (threads) => {
      load = () => threads.load;
    },
    ended: ({ name, outcome, seconds: spent }) => {
      questions.add({ question: name, outcome });
      seconds.add({ question: name }, spent);
    },
  };
}
