/** What axe and a narrow screen find on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './phone.ts';

/** WCAG 2.2 A and AA, good practice, and contrast as AAA wants it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that colours decide: the dark scheme changes nothing else (`styles/tokens.css`). */
const OF_COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const told = (violations: Violations): string[] =>
  violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );

/** Parts of a page, as selectors: only what is in `include` (the whole page without it), never what is in `exclude`. */
interface Parts {
  include?: string;
  exclude?: string;
}

/**
 * Axe on this page. Its "legacy mode" runs where the page is; the other one opens a second page at each run to put
 * together what frames of foreign origins found, of which there are none here: three to five times as long (measured).
 * Its options are given first: given last they would take the place of the rules that were chosen.
 */
function axeOn(page: Page, { include, exclude }: Parts = {}): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    // Of what keeps a rule nothing is read, and told place by place it is six times as much: a third of the time.
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  if (include !== undefined) axe.include(include);
  if (exclude !== undefined) axe.exclude(exclude);
  return axe;
}

/** What axe finds, each with where. */
export async function violationsOf(page: Page, parts: Parts = {}): Promise<string[]> {
  const { violations } = await axeOn(page, parts).withTags(TAGS).analyze();
  return told(violations);
}

/** What axe finds on a page as it stands, then once it is dark; leaves it light. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations } = await axeOn(page).withRules(OF_COLOURS).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...told(violations).map((violation) => `dark: ${violation}`)];
}

/** Nothing is found in light and in dark, at a desk and on a phone, and nothing is wider than the screen. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsInBothSchemes(page), `${name}, ${width}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
