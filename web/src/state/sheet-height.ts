/** Heights of the sheet at the lower edge of a phone. */
export const sheetHeights = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** The height so many steps further up (or, below 0, down), at most to the end. */
export function stepHeight(height: SheetHeight, by: number): SheetHeight {
  const at = sheetHeights.indexOf(height) + by;
  return sheetHeights[Math.min(sheetHeights.length - 1, Math.max(0, at))] as SheetHeight;
}

/** What a press on the handle does: one step up, from the top down to the lowest. */
export function nextHeight(height: SheetHeight): SheetHeight {
  return height === 'full' ? 'low' : stepHeight(height, 1);
}
