import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a picture: red, green, blue, alpha, row after row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colours of a palette PNG. */
const most = 256;

interface Color {
  red: number;
  green: number;
  blue: number;
  pixels: number;
}

/** A PNG of at most 256 colours, chosen by median cut (Heckbert 1982); no alpha, no dithering. */
export function palettePng({ width, height, data }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const key = keyOf(data, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const boxes = medianCut([...counts].map(([key, pixels]) => ({ ...colorOf(key), pixels })));
  const indexOf = new Map<number, number>();
  for (const [i, box] of boxes.entries()) {
    for (const { red, green, blue } of box) indexOf.set((red << 16) | (green << 8) | blue, i);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The first byte of a row says that it is not filtered.
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + x + 1] = indexOf.get(keyOf(data, 4 * (y * width + x))) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(boxes.flatMap(meanOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function keyOf(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

function colorOf(key: number): Omit<Color, 'pixels'> {
  return { red: key >> 16, green: (key >> 8) & 255, blue: key & 255 };
}

const axes = ['red', 'green', 'blue'] as const;

/** Cuts the box that is widest, weighted by its pixels, at its middle pixel until there are enough. */
function medianCut(colors: Color[]): Color[][] {
  const boxes = [colors];
  while (boxes.length < most) {
    const widths = boxes.map((box) => (box.length < 2 ? 0 : widest(box).width * pixelsOf(box)));
    const at = widths.indexOf(Math.max(...widths));
    const box = boxes[at];
    if (box === undefined || widths[at] === 0) break;
    const { axis } = widest(box);
    const sorted = box.toSorted((a, b) => a[axis] - b[axis]);
    const half = pixelsOf(box) / 2;
    let passed = 0;
    const cut = sorted.findIndex(({ pixels }) => {
      passed += pixels;
      return passed >= half;
    });
    const end = Math.min(sorted.length - 1, Math.max(1, cut + 1));
    boxes.splice(at, 1, sorted.slice(0, end), sorted.slice(end));
  }
  return boxes;
}

function widest(box: readonly Color[]): { axis: (typeof axes)[number]; width: number } {
  const widths = axes.map((axis) => {
    let [low, high] = [255, 0];
    for (const color of box) {
      low = Math.min(low, color[axis]);
      high = Math.max(high, color[axis]);
    }
    return { axis, width: high - low };
  });
  return widths.reduce((a, b) => (b.width > a.width ? b : a));
}

function pixelsOf(box: readonly Color[]): number {
  return box.reduce((sum, { pixels }) => sum + pixels, 0);
}

function meanOf(box: readonly Color[]): number[] {
  const all = pixelsOf(box);
  return axes.map((axis) =>
    Math.round(box.reduce((sum, color) => sum + color[axis] * color.pixels, 0) / all),
  );
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
