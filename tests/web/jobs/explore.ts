import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { duration, lengthColumn } from '../../../web/src/texts/numbers.ts';
import { seriousFindings } from '../accessibility.ts';
import { awaitFirstMap, clickMap } from '../map-hand.ts';
import { lowerPanel, raisePanel, takePicture } from '../panel-hand.ts';
import { csvRows, geojson, savedFile } from '../saved-files.ts';
import { capitalOf, graph, isPhone, type Stage, visit } from '../stage.ts';

const locale = 'es-PE';

/** Explores: searches, reads sheets, clicks the map, goes back, shares, colours, takes files away. */
export function explore(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await awaitFirstMap(page);
    const banner = page.getByRole('note').filter({ hasText: es.approximateOnMap });
    expect(await banner.isVisible()).toBe(!stage.isOfficial);
    expect(await seriousFindings(page)).toEqual([]);
    await searchWithoutAccents(page);
    await readSheet(stage, page);
    await clickAnother(stage, page);
    await colourByIndicator(stage, page);
    await shareAndComeBack(stage, page);
    await takeFiles(stage, page);
  });
}

async function searchWithoutAccents(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: es.search }).fill('cunumbuqui');
  await page.getByRole('option', { name: /Cuñumbuqui/ }).click();
  await sheetOf(page, /Cuñumbuqui/)
    .getByText('220505')
    .waitFor();
  await expect.poll(() => page.url()).toContain('sel=220505');
  // The camera is written to the address once it rests.
  await expect.poll(() => page.url()).toContain('map=');
}

function sheetOf(page: Page, name: RegExp) {
  return page.getByRole('complementary', { name });
}

/** The sheet says of neighbours and hospitals what the graph says. */
async function readSheet(stage: Stage, page: Page): Promise<void> {
  const sheet = sheetOf(page, /Cuñumbuqui/);
  const { district, nearestFacilities } = await graph<{
    district: { neighbors: { district: { name: string }; sharedMeters: number }[] };
    nearestFacilities: { facilities: { minutes: number; facility: { name: string } }[] };
  }>(
    stage,
    `{ district(ubigeo: "220505") { neighbors { district { name } sharedMeters } }
       nearestFacilities(ubigeo: "220505", kind: HEALTH, minCategory: "II-1", first: 3) {
         facilities { minutes facility { name } } } }`,
  );
  const write = lengthColumn(
    district.neighbors.map(({ sharedMeters }) => sharedMeters),
    locale,
  );
  for (const { district: neighbor, sharedMeters } of district.neighbors) {
    const line = sheet.getByRole('listitem').filter({ hasText: neighbor.name });
    await line
      .filter({ hasText: write(sharedMeters) })
      .first()
      .waitFor();
  }
  const { facilities } = nearestFacilities;
  expect(facilities).toHaveLength(stage.isOfficial ? 3 : 0);
  await sheet.getByRole('heading', { name: es.nearestHospitals }).waitFor();
  for (const { minutes, facility } of facilities) {
    const line = sheet.getByRole('listitem').filter({ hasText: facility.name });
    await line.filter({ hasText: duration(minutes, locale) }).waitFor();
  }
  expect(await seriousFindings(page)).toEqual([]);
}

/** The map names what is pointed at; a click on it opens the sheet of what lies there; back brings the one before. */
async function clickAnother(stage: Stage, page: Page): Promise<void> {
  await sheetOf(page, /Cuñumbuqui/)
    .getByRole('button', { name: es.close })
    .click();
  if (isPhone(stage)) await lowerPanel(page);
  await clickMap(page, await capitalOf(stage, '220505'), 'Cuñumbuqui (Lamas, San Martín)');
  await sheetOf(page, /Cuñumbuqui/).waitFor();
  await expect.poll(() => page.url()).toContain('sel=220505');
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain('sel=');
  await sheetOf(page, /Cuñumbuqui/).waitFor({ state: 'detached' });
  if (isPhone(stage)) await raisePanel(page);
}

async function colourByIndicator(stage: Stage, page: Page): Promise<void> {
  const { districts } = await graph<{
    districts: { nodes: { indicators: { measure: { value: number | null } }[] }[] };
  }>(
    stage,
    '{ districts(first: 2000) { nodes { indicators(codes: ["idh_2019"]) { measure { value } } } } }',
  );
  const missing = districts.nodes.filter(
    ({ indicators }) => (indicators[0]?.measure.value ?? null) === null,
  ).length;
  await page.getByLabel(es.colorBy).selectOption('idh_2019');
  const legend = page.getByRole('region', { name: es.legend });
  await legend.getByRole('heading').filter({ hasNotText: es.gapIndex }).waitFor();
  await legend.getByText(es.withoutData(missing, districts.nodes.length)).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
}

/** A shared link, opened again, shows the same; a reload does so too. */
async function shareAndComeBack(stage: Stage, page: Page): Promise<void> {
  await expect.poll(() => page.url()).toContain('ind=idh_2019');
  const shown = page.url();
  if (!isPhone(stage)) {
    await page.getByRole('button', { name: es.copyLink }).click();
    await page.getByRole('button', { name: es.linkCopied }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(shown);
  }
  await page.reload();
  await awaitFirstMap(page);
  expect(await page.getByLabel(es.colorBy).inputValue()).toBe('idh_2019');
  await expect.poll(() => page.url()).toBe(shown);
}

/** Table, shapes and picture hold what the map showed. */
async function takeFiles(stage: Stage, page: Page): Promise<void> {
  const { districts } = await graph<{
    districts: {
      nodes: { ubigeo: string; indicators: { measure: { value: number | null } }[] }[];
    };
  }>(
    stage,
    '{ districts(first: 2000) { nodes { ubigeo indicators(codes: ["idh_2019"]) { measure { value } } } } }',
  );
  const expected = districts.nodes.map(({ ubigeo, indicators }) => [
    ubigeo,
    indicators[0]?.measure.value ?? null,
  ]);
  const rows = csvRows(await savedFile(page, page.getByRole('link', { name: es.tableCsv })));
  expect(
    rows.map(({ ubigeo, idh_2019 }) => [ubigeo, idh_2019 === '' ? null : Number(idh_2019)]),
  ).toEqual(expected);
  const { features } = geojson(
    await savedFile(page, page.getByRole('link', { name: es.mapGeojson })),
  );
  expect(features.map(({ properties }) => [properties?.ubigeo, properties?.idh_2019])).toEqual(
    expected,
  );
  const kinds = new Set(features.map(({ geometry }) => geometry.type));
  expect([...kinds].filter((kind) => !['Polygon', 'MultiPolygon'].includes(kind))).toEqual([]);
  await takePicture(page);
}
