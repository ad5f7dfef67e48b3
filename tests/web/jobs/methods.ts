import { expect } from 'vitest';
import { en } from '../../../web/src/texts/en.ts';
import { es } from '../../../web/src/texts/es.ts';
import { seriousFindings } from '../accessibility.ts';
import { type Stage, visit } from '../stage.ts';

/** Reads the methods, in Spanish and then in English; a reload keeps the language. */
export function readMethods(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await page.getByRole('tab', { name: es.jobs.methods }).click();
    await page.getByRole('heading', { name: es.formulas }).waitFor();
    await page.getByRole('combobox', { name: es.language }).selectOption('en');
    await page.getByRole('heading', { name: en.formulas }).waitFor();
    await page.getByRole('heading', { name: en.goalposts }).waitFor();
    await page.getByRole('heading', { name: en.sources }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await seriousFindings(page)).toEqual([]);
    await expect.poll(() => page.url()).toContain('lang=en');
    await page.reload();
    await page.getByRole('tab', { name: en.jobs.methods, selected: true }).waitFor();
    await page.getByRole('heading', { name: en.formulas }).waitFor();
    await page.waitForLoadState('networkidle');
  });
}
