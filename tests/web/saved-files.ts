import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import type { Pixels } from './palette-png.ts';

/** The file that a press of the control saves. */
export async function savedFile(page: Page, control: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  return readFile(await download.path());
}

/** The rows of a CSV file by column; all of them texts. */
export function csvRows(file: Buffer): Record<string, string>[] {
  return parse(file, { bom: true, columns: true });
}

export function geojson(file: Buffer): FeatureCollection {
  return JSON.parse(file.toString('utf8')) as FeatureCollection;
}

/** What a picture shows, as the browser reads it. */
export interface PictureFacts {
  width: number;
  height: number;
  /** Different colours in its upper part, where the map is. */
  mapColors: number;
  /** Share of that part that its commonest colour covers, 0-1. */
  commonestShare: number;
}

/** Runs in the page: the pixels of a PNG as `image`, `data`. */
function decoding(png: Buffer): string {
  return `
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);`;
}

/** Reads a PNG; `mapHeight` is how many of its rows the map takes. */
export function pictureFacts(page: Page, png: Buffer, mapHeight: number): Promise<PictureFacts> {
  return page.evaluate(`(async () => {${decoding(png)}
    const counts = new Map();
    const ofMap = new Uint32Array(data.buffer, 0, image.width * ${mapHeight});
    for (const pixel of ofMap) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return {
      width: image.width,
      height: image.height,
      mapColors: counts.size,
      commonestShare: Math.max(...counts.values()) / ofMap.length,
    };
  })()`);
}

/** The pixels of a PNG. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const read = await page.evaluate<{ width: number; height: number; base64: string }>(
    `(async () => {${decoding(png)}
      const parts = [];
      for (let at = 0; at < data.length; at += 32768) {
        parts.push(String.fromCharCode(...data.subarray(at, at + 32768)));
      }
      return { width: image.width, height: image.height, base64: btoa(parts.join('')) };
    })()`,
  );
  return { ...read, data: Buffer.from(read.base64, 'base64') };
}

/** How many different colours a canvas of the page shows. */
export function colorsOf(page: Page, canvas: string): Promise<number> {
  return page.evaluate(`(() => {
    const { width, height } = document.querySelector('${canvas}');
    const pen = document.querySelector('${canvas}').getContext('2d');
    return new Set(new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer)).size;
  })()`);
}

/** Pages of a PDF, which the browser's printer writes as plain objects. */
export function pdfPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
