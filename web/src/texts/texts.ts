import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../state/app-state.ts';
import { en } from './en.ts';
import { es, type Texts } from './es.ts';

const dictionaries: Readonly<Record<Language, Texts>> = { es, en };

export const LanguageContext = createContext<Language>('es');

/** The words of the language in use, and its tag for numbers. */
export function useTexts(): { texts: Texts; lang: Language; locale: string } {
  const lang = useContext(LanguageContext);
  return { texts: dictionaries[lang], lang, locale: lang === 'es' ? 'es-PE' : 'en' };
}
