import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { count } from '../../../web/src/texts/numbers.ts';
import { seriousFindings } from '../accessibility.ts';
import { clickMap } from '../map-hand.ts';
import { chooseDistrict, lowerPanel, raisePanel, takePicture } from '../panel-hand.ts';
import { csvRows, geojson, pdfPages, savedFile } from '../saved-files.ts';
import { capitalOf, graph, isPhone, type Stage, visit } from '../stage.ts';

interface Found {
  proposeClusters: {
    candidatesConsidered: number;
    proposals: {
      rank: number;
      score: number;
      explanation: string;
      districts: { ubigeo: string; name: string }[];
      criteria: { criterion: { code: string }; contribution: number | null; weight: number }[];
    }[];
  };
}

/** Proposes clusters for San Martín, compares, locks, picks by hand, and takes the report away. */
export function proposeClusters(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await page.getByRole('tab', { name: es.jobs.clusters }).click();
    await page.getByLabel(es.regionOrProvince).selectOption('22');
    const { proposeClusters: found } = await graph<Found>(
      stage,
      `{ proposeClusters(input: { within: ["22"], sectors: [HEALTH], first: 20 }) {
           candidatesConsidered
           proposals { rank score explanation(lang: ES) districts { ubigeo name }
             criteria { criterion { code } contribution weight } } } }`,
    );
    await page.getByText(es.candidates(count(found.candidatesConsidered, 'es-PE'), true)).waitFor();
    await openTheBest(page, found.proposals);
    await printReport(page, found.proposals);
    await takeFiles(page, found.proposals);
    await lockOne(page, found.proposals);
    await pickByHand(stage, page);
  });
}

type Proposals = Found['proposeClusters']['proposals'];

function proposalButton(page: Page, rank: number) {
  return page
    .getByRole('tabpanel')
    .locator('ol.groups > li')
    .nth(rank - 1)
    .getByRole('button')
    .first();
}

async function openTheBest(page: Page, [first, second]: Proposals): Promise<void> {
  await proposalButton(page, 1).click();
  await page.getByText(first?.explanation ?? '').waitFor();
  await expect.poll(() => page.url()).toContain('open%3D1');
  const counted = first?.criteria.filter(({ weight }) => weight > 0) ?? [];
  expect(await page.getByRole('table', { name: es.criteria }).getByRole('rowheader').count()).toBe(
    counted.length,
  );
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: es.compare }).first().click();
  await page.getByText(second?.explanation ?? '').waitFor();
  expect(await page.getByRole('table', { name: es.criteria }).count()).toBe(2);
  await page.getByRole('button', { name: es.stopComparing }).click();
}

/** On paper stand the explanation and the bars, and no controls. */
async function printReport(page: Page, [first]: Proposals): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.getByText(first?.explanation ?? '').waitFor();
  expect(await page.getByRole('table', { name: es.criteria }).isVisible()).toBe(true);
  expect(await page.getByLabel(es.regionOrProvince).isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: es.tableCsv }).isVisible()).toBe(false);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdfPages(pdf)).toBeGreaterThan(0);
  await page.emulateMedia({ media: null });
}

async function takeFiles(page: Page, proposals: Proposals): Promise<void> {
  const rows = csvRows(await savedFile(page, page.getByRole('link', { name: es.tableCsv })));
  const codes = proposals.map(({ districts }) => districts.map(({ ubigeo }) => ubigeo).join(' '));
  expect(rows.map(({ districts }) => districts)).toEqual(codes);
  for (const [i, { score, criteria }] of proposals.entries()) {
    expect(Number(rows[i]?.score)).toBe(score);
    for (const { criterion, contribution } of criteria) {
      const written = rows[i]?.[`${criterion.code}_contribution`] ?? '';
      expect(written === '' ? null : Number(written), criterion.code).toBe(contribution);
    }
  }
  const { features } = geojson(
    await savedFile(page, page.getByRole('link', { name: es.mapGeojson })),
  );
  expect(features).toHaveLength(proposals.length);
  for (const { geometry } of features) expect(geometry.type).toMatch(/Polygon$/);
  await takePicture(page);
}

/** A locked district is in every proposal that follows; taking it off brings the others back. */
async function lockOne(page: Page, [first]: Proposals): Promise<void> {
  const name = first?.districts[0]?.name ?? '';
  await page.getByRole('button', { name: es.lockDistrict(name) }).click();
  const list = page.getByRole('tabpanel').locator('ol.groups > li');
  await expect
    .poll(async () => {
      const texts = await list.allTextContents();
      return texts.length > 0 && texts.every((text) => text.includes(name));
    })
    .toBe(true);
  await page.getByRole('button', { name: es.takeOff(name) }).click();
}

/** Districts pressed on the map make a set that is judged; a reload keeps it. */
async function pickByHand(stage: Stage, page: Page): Promise<void> {
  await page.getByLabel(es.views.picked).check();
  await chooseDistrict(page, es.addDistrict, 'Jepelacio (Moyobamba, San Martín)');
  await page.getByRole('button', { name: es.takeOff('Jepelacio') }).waitFor();
  if (isPhone(stage)) await lowerPanel(page);
  await page.waitForLoadState('networkidle');
  await clickMap(page, await capitalOf(stage, '220105'));
  if (isPhone(stage)) await raisePanel(page);
  await page.getByRole('button', { name: es.takeOff('Soritor') }).waitFor();
  const { explainCluster } = await graph<{ explainCluster: { explanation: string } }>(
    stage,
    `{ explainCluster(districts: ["220104", "220105"], input: { sectors: [HEALTH] }) {
         explanation(lang: ES) } }`,
  );
  await page.getByText(explainCluster.explanation).waitFor();
  await page.reload();
  await page.getByText(explainCluster.explanation).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
}
