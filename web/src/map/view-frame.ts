/** Room at each side of the map that something else covers, in pixels. */
export interface FramePadding {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** As in style/phone.css: up to this width the panel lies over the lower part of the map. */
export const phoneWidth = 700;

const margin = 24;

/** Share of the map's height that the panel covers on a phone at its middle height. */
const covered = 0.48;

/** Height of the folded legend, which lies over the top of the map on a phone. */
const legendHeight = 84;

/** The padding that keeps what the map shows between what lies over it. */
export function framePadding(width: number, height: number): FramePadding {
  if (width > phoneWidth) return { top: margin, bottom: margin, left: margin, right: margin };
  const bottom = Math.round(height * covered) + margin / 2;
  return { top: legendHeight + margin / 2, bottom, left: margin, right: margin };
}
