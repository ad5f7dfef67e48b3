import { expect } from 'vitest';
import { es } from '../../../web/src/texts/es.ts';
import { figure } from '../../../web/src/texts/numbers.ts';
import { seriousFindings } from '../accessibility.ts';
import { awaitFirstMap } from '../map-hand.ts';
import { graph, type Stage, visit } from '../stage.ts';

interface Plan {
  planPortfolio: { value: number; clusters: { districts: { name: string }[] }[] };
}

/** Plans the programme's clusters: the same sum and sets as the graph's, in three waves. */
export function planPortfolio(stage: Stage): Promise<void> {
  return visit(stage, '', async (page) => {
    await page.getByRole('tab', { name: es.jobs.clusters }).click();
    await page.getByLabel(es.views.portfolio).check();
    await page.getByRole('button', { name: es.planPortfolio }).click();
    const { planPortfolio: plan } = await graph<Plan>(
      stage,
      '{ planPortfolio(input: { sectors: [HEALTH] }) { value clusters { districts { name } } } }',
    );
    expect(plan.clusters).toHaveLength(16);
    const panel = page.getByRole('tabpanel');
    await panel
      .getByText(`suma ${figure(plan.value, 'es-PE')}.`)
      .first()
      .waitFor();
    for (const { districts } of plan.clusters) {
      const names = districts.map(({ name }) => name).join(', ');
      await panel.getByText(names).first().waitFor();
    }
    await panel.getByText(es.wave(3)).first().waitFor();
    await awaitFirstMap(page);
    expect(await seriousFindings(page)).toEqual([]);
  });
}
