/** @jsxImportSource react */
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import 'graphiql/style.css';
import './console.css';
import { createRoot } from 'react-dom/client';
import { readState } from '../state/app-state.ts';
import { en } from '../texts/en.ts';
import { es } from '../texts/es.ts';
import { QueryConsole } from './query-console.tsx';

const { lang } = readState(location.search);
document.documentElement.lang = lang;

const place = document.getElementById('app');
if (place) createRoot(place).render(<QueryConsole texts={(lang === 'en' ? en : es).console} />);
