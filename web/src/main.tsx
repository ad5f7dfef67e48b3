import { render } from 'preact';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './style/all.css';
import { App } from './app.tsx';
import { stateInAddress } from './state/url.ts';

const place = document.getElementById('app');
if (place) render(<App state={stateInAddress()} />, place);
