/**
 * Sequential classes, light to dark: ColorBrewer's YlOrBr (Brewer 2013), which survives the common
 * kinds of colour blindness and, its lightness falling steadily, print in grey.
 */
const sequential: Readonly<Record<number, readonly string[]>> = {
  1: ['#fe9929'],
  2: ['#fee391', '#cc4c02'],
  3: ['#fff7bc', '#fec44f', '#d95f0e'],
  4: ['#ffffd4', '#fed98e', '#fe9929', '#cc4c02'],
  5: ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'],
  6: ['#ffffd4', '#fee391', '#fec44f', '#fe9929', '#d95f0e', '#993404'],
  7: ['#ffffd4', '#fee391', '#fec44f', '#fe9929', '#ec7014', '#cc4c02', '#8c2d04'],
};

/** Colours of so many ordered classes, 1 to 7. */
export function sequentialColors(classes: number): readonly string[] {
  return sequential[Math.min(7, Math.max(1, classes))] as readonly string[];
}

/** Colours of unordered groups, told apart by the colour-blind too (Okabe & Ito 2008). */
export const categoricalColors = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
] as const;

export const ground = {
  paper: '#f7f5f0',
  water: '#dfe9ef',
  /** Of the neighbouring countries. */
  land: '#eae6dc',
  border: '#6b6456',
  ink: '#22201c',
};
