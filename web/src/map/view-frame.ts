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

/** The padding that keeps what the map shows beside the panel, on a phone above it. */
export function framePadding(width: number, height: number): FramePadding {
  const bottom = width <= phoneWidth ? Math.round(height * covered) + margin : margin;
  return { top: margin, bottom, left: margin, right: margin };
}
