import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../web/src/texts/es.ts';
import { pictureFacts, savedFile } from './saved-files.ts';

/** Takes the bottom sheet of a phone from half its height to the lowest, as presses of its handle do. */
export async function lowerPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: es.raisePanel }).click();
  await page.getByRole('button', { name: es.lowerPanel }).click();
}

/** From the lowest to half its height. */
export async function raisePanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: es.raisePanel }).click();
}

/** Types the beginning of a name and takes the district among those that are offered. */
export async function chooseDistrict(page: Page, label: string, fullName: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(fullName.slice(0, 6).toLowerCase());
  // The browser's own list of choices takes no clicks of a test; it fills the field like this.
  await field.fill(fullName);
}

/** Saves the picture: as wide as the map, which shows values, borders and ground, and a legend below. */
export async function takePicture(page: Page): Promise<void> {
  const box = await page.locator('.map').boundingBox();
  if (box === null) throw new Error('Got no map on the page.');
  const png = await savedFile(page, page.getByRole('button', { name: es.picture }));
  const scale = await page.evaluate<number>('devicePixelRatio');
  const facts = await pictureFacts(page, png, Math.round(box.height * scale));
  expect(facts.width).toBe(Math.round(box.width * scale));
  expect(facts.height).toBeGreaterThan(box.height * scale);
  expect(facts.mapColors).toBeGreaterThan(50);
  expect(facts.commonestShare).toBeLessThan(0.9);
}
