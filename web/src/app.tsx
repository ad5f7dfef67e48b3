import { useEffect, useState } from 'preact/hooks';
import { ask } from './api/ask.ts';
import { TerritoriesDocument } from './api/operations.ts';
import { useAnswer } from './api/use-answer.ts';
import { Clusters } from './clusters/clusters.tsx';
import { Contiguous } from './contiguous/contiguous.tsx';
import { Explore } from './explore/explore.tsx';
import { MapView } from './map/map-view.tsx';
import { Methods } from './methods/methods.tsx';
import { ApproximateBanner } from './parts/approximate-banner.tsx';
import { Failure } from './parts/failure.tsx';
import { Legend } from './parts/legend.tsx';
import { Panel } from './parts/panel.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { Waiting } from './parts/waiting.tsx';
import { Sheet } from './sheet/sheet.tsx';
import type { AppState, Job } from './state/app-state.ts';
import { type Store, useStore } from './state/store.ts';
import { indexTerritories } from './state/territory-index.ts';
import {
  createWorkbench,
  useWorkbench,
  type Workbench,
  WorkbenchContext,
} from './state/workbench.ts';
import { LanguageContext, useTexts } from './texts/texts.ts';

/** What fills the panel for each job. */
const panels: Readonly<Record<Job, () => preact.JSX.Element | null>> = {
  explore: Explore,
  contiguous: Contiguous,
  clusters: Clusters,
  methods: Methods,
};

export function App({ state }: { state: Store<AppState> }) {
  const lang = useStore(state, (value) => value.lang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LanguageContext.Provider value={lang}>
      <Opening state={state} />
    </LanguageContext.Provider>
  );
}

/** Asks for the territories once; nothing works without their names. */
function Opening({ state }: { state: Store<AppState> }) {
  const [workbench, setWorkbench] = useState<Workbench | null>(null);
  const answer = useAnswer('territories', (signal) => ask(TerritoriesDocument, {}, signal));
  useEffect(() => {
    if (answer.data) setWorkbench(createWorkbench(state, indexTerritories(answer.data)));
  }, [answer.data, state]);
  if (answer.error) return <Failure error={answer.error} onRetry={answer.askAgain} />;
  if (workbench === null) return <Waiting />;
  return (
    <WorkbenchContext.Provider value={workbench}>
      <Desk />
    </WorkbenchContext.Provider>
  );
}

function Desk() {
  const { state } = useWorkbench();
  const { texts } = useTexts();
  const job = useStore(state, (value) => value.job);
  const JobPanel = panels[job];
  return (
    <div class="desk">
      <a class="skip" href="#job">
        {texts.skipToPanel}
      </a>
      <TopBar />
      <main>
        <Panel>
          <JobPanel />
        </Panel>
        <div class="map-area">
          <MapView />
          <ApproximateBanner />
          <Legend />
        </div>
        <Sheet />
      </main>
    </div>
  );
}
