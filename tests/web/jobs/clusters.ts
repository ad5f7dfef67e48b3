import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { count } from '../../../web/src/texts/numbers.ts';
import { seriousFindings } from '../accessibility.ts';
import { clickMap } from '../map-hand.ts';
import { chooseDistrict, lowerPanel, raisePanel, takePicture } from '../panel-hand.ts';
import { colorsOf, csvRows, geojson, pdfPages, savedFile } from '../saved-files.ts';
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

/** One proposal of the list; its report is there too, but seen only on paper. */
function proposalAt(page: Page, rank: number) {
  return page.locator(`#proposal-${rank}`);
}

async function openTheBest(page: Page, [first, second]: Proposals): Promise<void> {
  const best = proposalAt(page, 1);
  await best.getByRole('button').first().click();
  await best
    .getByText(first?.explanation ?? '')
    .first()
    .waitFor();
  await expect.poll(() => page.url()).toContain('open%3D1');
  const counted = first?.criteria.filter(({ weight }) => weight > 0) ?? [];
  const bars = best.getByRole('table', { name: es.criteria }).getByRole('rowheader');
  expect(await bars.count()).toBe(counted.length);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: `${es.compare} ${es.proposal(2)}`, exact: true }).click();
  const comparison = page.getByRole('region', { name: es.comparison });
  for (const { districts } of [first, second].filter((one) => one !== undefined)) {
    const names = districts.map(({ name }) => name);
    for (const name of names) await comparison.getByText(name).first().waitFor();
  }
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole('button', { name: `${es.stopComparing} ${es.proposal(2)}`, exact: true })
    .click();
}

/** On paper stands the report of the open proposal alone, with its map, and no controls. */
async function printReport(page: Page, [first]: Proposals): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // What the browser says before it prints: then the report is made.
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on paper must not count
  const printed = await page.locator('body').innerText();
  expect(printed).toContain(first?.explanation);
  for (const { name } of first?.districts ?? []) expect(printed).toContain(name);
  expect(printed).toContain(es.sources);
  expect(printed).not.toContain(es.tableCsv);
  expect(printed).not.toContain(es.regionOrProvince);
  expect(await colorsOf(page, '.report-map')).toBeGreaterThan(10);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdfPages(pdf)).toBeGreaterThan(0);
  expect(pdfPages(pdf)).toBeLessThan(4);
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
  await chooseDistrict(page, es.addDistrict, 'Rumisapa (Lamas, San Martín)');
  await page
    .getByRole('button', { name: es.takeOff('Rumisapa') })
    .first()
    .waitFor();
  if (isPhone(stage)) await lowerPanel(page);
  await clickMap(page, await capitalOf(stage, '220501'), 'Lamas (Lamas, San Martín)');
  if (isPhone(stage)) await raisePanel(page);
  await page
    .getByRole('button', { name: es.takeOff('Lamas') })
    .first()
    .waitFor();
  const { explainCluster } = await graph<{ explainCluster: { explanation: string } }>(
    stage,
    `{ explainCluster(districts: ["220507", "220501"], input: { within: ["22"], sectors: [HEALTH] }) {
         explanation(lang: ES) } }`,
  );
  await page.getByText(explainCluster.explanation).waitFor();
  await page.reload();
  await page.getByText(explainCluster.explanation).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
}
