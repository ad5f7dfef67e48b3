import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { awaitFirstMap } from '../map-hand.ts';
import { csvRows } from '../saved-files.ts';
import { type Stage, visit } from '../stage.ts';

/** Most presses of Tab from one control to another; beyond that nobody finds it. */
const mostTabs = 80;

/** Explores without a pointer: search, sheet, tabs, another colour, the table as a file. */
export function exploreByKeyboard(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await awaitFirstMap(page);
    const search = page.getByRole('combobox', { name: es.search });
    await tabTo(page, search);
    await page.keyboard.type('cunumbuqui');
    await page.getByRole('option', { name: /Cuñumbuqui/ }).waitFor();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /Cuñumbuqui/ });
    await sheet.getByText('220505').waitFor();
    await tabTo(page, sheet.getByRole('button', { name: es.close }));
    await page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await walkTabs(page);
    await tabTo(page, page.getByLabel(es.colorBy));
    await page.keyboard.press('ArrowDown');
    const legend = page.getByRole('region', { name: es.legend });
    await legend.getByRole('heading', { name: es.gapOf(es.sectors.HEALTH) }).waitFor();
    await tabTo(page, page.getByRole('link', { name: es.tableCsv }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(csvRows(await bytesOf(await download.createReadStream()))).toHaveLength(1891);
  });
}

/** Arrow keys go from tab to tab, and the panel follows. */
async function walkTabs(page: Page): Promise<void> {
  const tab = (name: string) => page.getByRole('tab', { name, selected: true });
  await tabTo(page, tab(es.jobs.explore));
  await page.keyboard.press('ArrowRight');
  await tab(es.jobs.contiguous).waitFor();
  await page.getByRole('button', { name: es.addCondition }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await tab(es.jobs.explore).waitFor();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses <= mostTabs; presses++) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Pressed Tab ${mostTabs} times and did not come to ${target}.`);
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
