export const languages = ['ES', 'EN'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages of the product. */
export interface Bilingual {
  es: string;
  en: string;
}
