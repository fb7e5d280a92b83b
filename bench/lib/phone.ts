/** The phone of the bench: Chromium with a phone's screen and a slowed processor. */
import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type LaunchOptions,
  type Page,
} from '@playwright/test';

/** How many times slower the main thread of each page runs. */
export const SLOWED = 4;

const SCREEN = {
  viewport: { width: 360, height: 780 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
};

const installed =
  process.env['REPLI_CHROMIUM'] ??
  (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);

const LAUNCH: LaunchOptions = {
  ...(installed === undefined ? {} : { executablePath: installed }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
};

/** A browser whose contexts begin with nothing kept. */
export function launch(): Promise<Browser> {
  return chromium.launch(LAUNCH);
}

/** A fresh context of the phone: nothing kept, nothing visited. */
export function freshPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(SCREEN);
}

/** A phone whose memory lies on disk, as on a real one. */
export function phoneWithMemory(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...LAUNCH, ...SCREEN });
}

/** A new page with the slowed processor, and the line to its browser. */
export async function slowedPage(
  context: BrowserContext,
): Promise<{ page: Page; line: CDPSession }> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return { page, line };
}
