import { ground } from '../map/palettes.ts';
import type { LegendContent } from '../parts/legend-content.ts';

const margin = 16;
const lineHeight = 20;

/** The map's picture with its legend and a line that says where the figures come from. */
export async function pictureWithLegend(
  map: Blob,
  legend: LegendContent | null,
  credit: string,
): Promise<Blob> {
  const image = await createImageBitmap(map);
  const ratio = Math.max(1, devicePixelRatio);
  const lines = legend === null ? 0 : 1 + legend.entries.length + legend.notes.length;
  const footer = (lines + 1) * lineHeight * ratio + 2 * margin * ratio;
  const canvas = new OffscreenCanvas(image.width, image.height + footer);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw pictures.');
  pen.fillStyle = ground.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  pen.scale(ratio, ratio);
  let y = image.height / ratio + margin + 12;
  const write = (text: string, x = margin, weight = '400') => {
    pen.fillStyle = ground.ink;
    pen.font = `${weight} 14px "Source Sans 3", sans-serif`;
    pen.fillText(text, x, y);
  };
  if (legend !== null) {
    write(legend.title, margin, '600');
    y += lineHeight;
    for (const { color, label } of legend.entries) {
      pen.fillStyle = color;
      pen.fillRect(margin, y - 11, 18, 13);
      write(label, margin + 26);
      y += lineHeight;
    }
    for (const note of legend.notes) {
      write(note);
      y += lineHeight;
    }
  }
  write(credit);
  return canvas.convertToBlob({ type: 'image/png' });
}
