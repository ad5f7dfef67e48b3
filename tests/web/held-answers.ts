import type { Page } from 'playwright-core';

/**
 * Keeps the graph's answers to questions that contain a text from the page, until what is returned
 * is called.
 */
export async function holdAnswers(page: Page, text: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const released = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(text)) await released;
    await route.continue();
  });
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
