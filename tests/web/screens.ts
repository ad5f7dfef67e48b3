import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { awaitWholeMap } from './map-hand.ts';
import { palettePng } from './palette-png.ts';
import { pictureFacts, pixelsOf } from './saved-files.ts';
import { type Stage, visit } from './stage.ts';

const folder = fileURLToPath(new URL('../../docs/screens', import.meta.url));

/** Largest picture that the README shows. */
const mostBytes = 250_000;

/** The README's pictures: a job each, as a link brings it back, and a text that must be there. */
export const screens = [
  {
    name: 'explore',
    query: { sel: '160202', map: '-8.6000,-76.2000,5.60' },
    text: 'Establecimientos de salud más cercanos',
  },
  {
    name: 'contiguous',
    query: {
      job: 'contiguous',
      con: 'in=21&if=anemia_6_35m_pct+gte+0.55&min=4&group=0',
      map: '-14.9000,-70.1000,7.60',
    },
    text: 'forman 2 grupos contiguos',
  },
  {
    name: 'clusters',
    query: {
      job: 'clusters',
      clu: 'in=22&for=health&open=1&vs=2',
      map: '-6.4500,-76.5500,8.60',
    },
    text: 'Clúster propuesto en la provincia de Lamas',
  },
] as const;

/** Makes one picture; with SCREENSHOTS=1 it replaces the one in docs/screens. */
export function makeScreen(stage: Stage, { name, query, text }: (typeof screens)[number]) {
  const work = async (page: Page) => {
    await awaitWholeMap(page);
    await page.getByText(text).first().waitFor();
    await page.waitForLoadState('networkidle');
    const shot = await page.screenshot({ animations: 'disabled' });
    const png = palettePng(await pixelsOf(page, shot));
    const facts = await pictureFacts(page, png, stage.viewport.height);
    expect(facts.width).toBe(stage.viewport.width);
    expect(facts.mapColors).toBeGreaterThan(100);
    expect(png.byteLength).toBeLessThan(mostBytes);
    if (process.env.SCREENSHOTS !== '1') return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.png`, png);
  };
  return visit(stage, `?${new URLSearchParams(query)}`, work, 1);
}
