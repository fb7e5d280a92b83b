import type { Page } from '@playwright/test';
import { violationsInBothSchemes } from './support/axe.ts';
import { expect, test } from './support/desk.ts';
import { addLine, button, finished, kept, openLines, PASTED } from './support/lines.ts';

const STATES: readonly [string, (desk: Page) => Promise<void>][] = [
  ['list', async () => undefined],
  [
    'form',
    async (desk) =>
      button(desk, /^(Modifier|Edit): ?|^Modifier :/)
        .first()
        .click(),
  ],
  ['import', async (desk) => button(desk, /^Import/).click()],
  [
    'preview',
    async (desk) => {
      await button(desk, /^Import/).click();
      await desk.locator('textarea').fill(PASTED.map((row) => row.join('\t')).join('\n'));
      await desk.locator('.take-in .main').click();
      await desk.locator('tr.refused').first().waitFor();
    },
  ],
  [
    'queue',
    async (desk) =>
      button(desk, /^Confirm/)
        .first()
        .click(),
  ],
  [
    'first person',
    async (desk) => {
      await button(desk, /^Confirm/)
        .first()
        .click();
      await desk.locator('main .main').first().click();
    },
  ],
  [
    'second person',
    async (desk) => {
      await button(desk, /^Confirm/)
        .first()
        .click();
      await desk.locator('main .main').first().click();
      await desk.getByRole('radio').first().check();
      await desk.locator('.confirm-step input[type=text]').first().fill('Samu');
      await desk.locator('.confirm-step input[type=text]').last().fill('SIDPC');
      await desk.locator('.confirm-step .main').click();
      // The second person here: the last of the two places.
      await desk.getByRole('radio').last().check();
      await desk.locator('.number-input').fill('02');
      await desk.locator('.confirm-step .main').click();
    },
  ],
  ['publication', async (desk) => button(desk, /^Compare/).click()],
];

for (const language of ['fr', 'en'] as const) {
  test(`axe finds nothing and nothing is cut off: ${language}`, async ({ desk }) => {
    await openLines(desk);
    await addLine(desk);
    await finished(desk);
    await addLine(desk, '02 61 91 43', '');
    await finished(desk);
    await kept(desk);
    if (language === 'en') await button(desk, 'English').click();
    for (const [name, open] of STATES) {
      await desk.setViewportSize({ width: 1280, height: 800 });
      await desk.goto(`${new URL(desk.url()).origin}/desk/#key`);
      await desk.goto(`${new URL(desk.url()).origin}/desk/#lines`);
      await desk.locator('.line-row').first().waitFor();
      await open(desk);
      expect(await violationsInBothSchemes(desk), name).toEqual([]);
      const small = await desk.evaluate(() =>
        [...document.querySelectorAll('main :is(button, select, summary, textarea, .button)')]
          .filter((element) => element.getBoundingClientRect().height > 0)
          .filter((element) => element.getBoundingClientRect().height < 47.5)
          .map((element) => element.textContent),
      );
      expect(small, `${name}: lower than 48 pixels`).toEqual([]);
      for (const width of [360, 768, 1280]) {
        await desk.setViewportSize({ width, height: 780 });
        const wide = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}
