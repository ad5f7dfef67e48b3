import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { seriousFindings } from '../accessibility.ts';
import { holdAnswers } from '../held-answers.ts';
import { awaitFirstMap, clickMap } from '../map-hand.ts';
import { chooseDistrict, lowerPanel, raisePanel, takePicture } from '../panel-hand.ts';
import { csvRows, geojson, savedFile } from '../saved-files.ts';
import { capitalOf, graph, isPhone, type Stage, visit } from '../stage.ts';

const where = {
  and: [{ region: { ubigeo: { eq: '22' } } }, { indicator: { code: 'pobreza_pct', gte: 0.3 } }],
};

const joined = `${es.joins.border('Jepelacio y Soritor', '29.9 km')}.`;

interface Found {
  districts: { totalCount: number };
  contiguousGroups: { areaKm2: number; districts: { ubigeo: string; name: string }[] }[];
}

/** Finds the poor districts of San Martín that hang together, and what joins two. */
export function findContiguous(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await awaitFirstMap(page);
    await page.getByRole('tab', { name: es.jobs.contiguous }).click();
    const found = await graph<Found>(
      stage,
      `query($where: DistrictFilter!) {
         districts(where: $where) { totalCount }
         contiguousGroups(where: $where, contiguity: ROOK, minDistricts: 3) {
           areaKm2 districts { ubigeo name } } }`,
      { where },
    );
    await fillIn(page, found);
    expect(await seriousFindings(page)).toEqual([]);
    await openGroup(stage, page, found);
    await askWhatJoins(page);
    await page.reload();
    await page.getByText(joined).waitFor();
    await page.getByRole('tabpanel').getByRole('button', { expanded: true }).waitFor();
    await takeFiles(page, found);
  });
}

async function fillIn(page: Page, found: Found): Promise<void> {
  await page.getByRole('combobox', { name: es.where, exact: true }).selectOption('22');
  const release = await holdAnswers(page, 'query MatchingDistricts');
  await page.getByRole('combobox', { name: es.indicator, exact: true }).selectOption('pobreza_pct');
  // The field of the value is made anew for another indicator.
  await expect.poll(() => page.url()).toContain('pobreza_pct');
  const value = page.getByLabel(es.value, { exact: true });
  await value.fill('30');
  // A count that arrives while one types leaves alone what is typed.
  await release();
  await expect.poll(() => page.locator('.condition [aria-live]').textContent()).toMatch(/\d/);
  expect(await value.inputValue()).toBe('30');
  await value.press('Tab');
  await expect.poll(() => page.url()).toContain('pobreza_pct%2Bgte%2B0.3');
  const { contiguousGroups: groups, districts } = found;
  expect(groups.length).toBeGreaterThan(0);
  await page.getByText(es.districtsMatch(String(districts.totalCount))).waitFor();
  await page.getByText(es.groupsFound(groups.length, districts.totalCount)).waitFor();
}

/** A click on a member on the map opens its group, with all of its districts. */
async function openGroup(stage: Stage, page: Page, found: Found): Promise<void> {
  const members = found.contiguousGroups[0]?.districts ?? [];
  const { ubigeo = '', name: memberName = '' } = members[0] ?? {};
  if (isPhone(stage)) await lowerPanel(page);
  await clickMap(page, await capitalOf(stage, ubigeo), memberName);
  await expect.poll(() => page.url()).toContain('group');
  if (isPhone(stage)) await raisePanel(page);
  const list = page.getByRole('tabpanel').locator('.members');
  for (const { name } of members) await list.getByRole('button', { name, exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
}

async function askWhatJoins(page: Page): Promise<void> {
  await chooseDistrict(page, es.joins.district(1), 'Jepelacio (Moyobamba, San Martín)');
  await chooseDistrict(page, es.joins.district(2), 'Soritor (Moyobamba, San Martín)');
  await page.getByText(joined).waitFor();
  // Both districts, once the address has followed.
  await expect.poll(() => page.url()).toMatch(/220104.*220105/);
}

/** The files hold the groups of the screen: a row and a shape each, with their members. */
async function takeFiles(page: Page, { contiguousGroups: groups }: Found): Promise<void> {
  const codes = groups.map(({ districts }) => districts.map(({ ubigeo }) => ubigeo).sort());
  const rows = csvRows(await savedFile(page, page.getByRole('link', { name: es.tableCsv })));
  expect(rows.map(({ districts = '' }) => districts.split(' ').sort())).toEqual(codes);
  expect(rows.map(({ areaKm2 }) => Number(areaKm2))).toEqual(groups.map(({ areaKm2 }) => areaKm2));
  const { features } = geojson(
    await savedFile(page, page.getByRole('link', { name: es.mapGeojson })),
  );
  expect(features).toHaveLength(groups.length);
  for (const { geometry } of features) expect(geometry.type).toMatch(/Polygon$/);
  await takePicture(page);
}
