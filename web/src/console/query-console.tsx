/** @jsxImportSource react */
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { Texts } from '../texts/es.ts';
import { exampleTabs } from './example-tabs.ts';

/** Posts JSON, which foreign pages cannot do unasked; the console lies at the address of the graph. */
const ask: GraphiQLProps['fetcher'] = async (question) => {
  const response = await fetch('./graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return response.json();
};

/**
 * GraphiQL with the examples of the README. Tabs and history are kept in this browser. Made with
 * React, for which GraphiQL is written; the map application does not load it.
 */
export function QueryConsole({ texts }: { texts: Texts['console'] }) {
  return (
    <>
      <header className="hint">
        <h1>{texts.title}</h1>
        <p>{texts.hint}</p>
        <nav aria-label={texts.more}>
          <a href="./">{texts.map}</a>
          <a href="./schema.graphql">{texts.schema}</a>
          <a href="./?job=methods">{texts.methods}</a>
        </nav>
      </header>
      <main>
        <GraphiQL fetcher={ask} defaultTabs={exampleTabs(texts.questions)} forcedTheme="light">
          <GraphiQL.Logo>Contigua</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
