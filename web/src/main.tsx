import { render } from 'preact';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './style/all.css';
import { App } from './app.tsx';
import { sectors } from './clusters/clusters-state.ts';
import { mapValues, subjectOf } from './explore/map-values.ts';
import { loadMap } from './map/load-map.ts';
import { stateInAddress } from './state/url.ts';

const state = stateInAddress();

// Asked for at once, beside the territories' names; who shows them waits for the same answers.
loadMap().catch(() => undefined);
const { job, indicator, level } = state.get();
if (job === 'explore') {
  mapValues(subjectOf(indicator, sectors), level).catch(() => undefined);
}

const place = document.getElementById('app');
if (place) render(<App state={state} />, place);
