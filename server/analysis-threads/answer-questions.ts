import { parentPort } from 'node:worker_threads';
import type { AnalysisFacts, TerritoryFigures } from '../../geodata/questions/analysis-facts.ts';
import { analysisTools } from '../../geodata/questions/analysis-tools.ts';
import { failureOf } from '../../geodata/questions/failure.ts';
import { withoutCriteria } from '../../geodata/questions/plain-answer.ts';
import { questionNamed } from '../../geodata/questions/registry.ts';
import type { FromThread, ToThread } from './messages.ts';

/** The work of one analysis thread: one question after the other, about the facts it was given. */
const port = parentPort;
if (port === null) throw new Error('answer-questions.ts is the work of a thread.');

let facts: TerritoryFigures | AnalysisFacts | undefined;
const tools = analysisTools();

const say = (message: FromThread) => port.postMessage(message);

port.on('message', async (message: ToThread) => {
  if (message.kind === 'FACTS') {
    facts = message.facts;
    return;
  }
  try {
    if (facts === undefined) throw new Error('got a question before any facts');
    const { answer: answerOf } = await questionNamed(message.name);
    // A question about figures alone is content with any facts, the others are sent all of them.
    const answer = await answerOf(facts as AnalysisFacts, message.input, tools);
    say({ kind: 'ANSWER', answer: withoutCriteria(answer) });
  } catch (error) {
    say({ kind: 'FAILURE', failure: failureOf(error) });
  }
});

say({ kind: 'READY' });
