import { hatching } from '../map/hatching.ts';
import { ground } from '../map/palettes.ts';
import type { LegendContent } from '../parts/legend-content.ts';
import { type PictureLine, pictureLines } from './picture-lines.ts';

const margin = 16;
const lineHeight = 20;
const swatch = { width: 18, height: 13, indent: 26 };
const family = '"Source Sans 3", sans-serif';

/** The map's picture with its legend and a line that says where the figures come from. */
export async function pictureWithLegend(
  map: Blob,
  legend: LegendContent | null,
  missing: string | null,
  credit: string,
): Promise<Blob> {
  const image = await createImageBitmap(map);
  const ratio = Math.max(1, devicePixelRatio);
  const pen = penOn(new OffscreenCanvas(image.width, image.height));
  pen.scale(ratio, ratio);
  const width = image.width / ratio - 2 * margin;
  pen.font = fontOf('text');
  const lines = pictureLines(legend, missing, credit, width, (text) => pen.measureText(text).width);
  const footer = lines.length * lineHeight + 2 * margin;
  const canvas = new OffscreenCanvas(image.width, image.height + Math.ceil(footer * ratio));
  const paper = penOn(canvas);
  paper.fillStyle = ground.paper;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0);
  paper.translate(0, image.height);
  paper.scale(ratio, ratio);
  for (const [at, line] of lines.entries()) {
    drawLine(paper, line, margin + at * lineHeight + 12);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

function penOn(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw pictures.');
  return pen;
}

function fontOf(kind: PictureLine['kind']): string {
  return `${kind === 'title' ? 600 : 400} 14px ${family}`;
}

function drawLine(pen: OffscreenCanvasRenderingContext2D, line: PictureLine, y: number): void {
  const hasSwatch = line.kind === 'color' || line.kind === 'hatched';
  if (hasSwatch) {
    pen.fillStyle = line.kind === 'color' ? line.color : hatchPattern(pen);
    pen.fillRect(margin, y - 11, swatch.width, swatch.height);
    pen.strokeStyle = ground.border;
    pen.lineWidth = 0.5;
    pen.strokeRect(margin, y - 11, swatch.width, swatch.height);
  }
  pen.fillStyle = ground.ink;
  pen.font = fontOf(line.kind);
  pen.fillText(line.text, hasSwatch ? margin + swatch.indent : margin, y);
}

/** The hatching of the map, so that a missing value looks the same in both. */
function hatchPattern(pen: OffscreenCanvasRenderingContext2D): CanvasPattern {
  const image = hatching();
  const tile = new OffscreenCanvas(image.width, image.height);
  penOn(tile).putImageData(image, 0, 0);
  const pattern = pen.createPattern(tile, 'repeat');
  if (pattern === null) throw new Error('This browser cannot draw patterns.');
  return pattern;
}
