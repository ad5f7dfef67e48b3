import type { AnswerError } from '../api/ask.ts';
import { useTexts } from '../texts/texts.ts';

/** What went wrong, in the server's words, and the next step. */
export function Failure({ error, onRetry }: { error: AnswerError; onRetry(): void }) {
  const { texts } = useTexts();
  const isConnection = error.code === 'NO_CONNECTION';
  return (
    <div class="failure" role="alert">
      <p>{isConnection ? texts.noConnection : texts.errorHappened}</p>
      {!isConnection && <p class="detail">{error.message}</p>}
      <button type="button" onClick={onRetry}>
        {texts.retry}
      </button>
    </div>
  );
}
