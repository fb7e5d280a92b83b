/**
 * Seconds from a file in the folder of announcements until an open phone shows it, in real Chromium with
 * the collector's own rounds: `npm run bench:pace [-- --phones 8 --rounds 4]`, on a build made with the
 * throw-away key. First with nothing in force, then with news in force: the policy is `published/pace.ts`.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { outageOf35 } from '../e2e/support/outage.ts';
import { Site } from '../e2e/support/site.ts';
import { median, quantile } from './lib/median.ts';
import { freshPhone, launch } from './lib/phone.ts';

/** As the delivered unit has it: the rounds between are those that a change in the folder calls. */
const ROUND_MS = 60_000;
const SHOWN_TIMEOUT_MS = 120_000;
/** What the goal is, for a phone with news in force. */
const GOAL_S = 15;

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '4' },
  },
});
const count = Number(values.phones);
const rounds = Number(values.rounds);

const PREFECTURE = 'Préfecture d’Ille-et-Vilaine';
const ALERT = 'PREF35-mesure-0';
const SENDER = 'urgence@pref35.example';
let tip = { id: ALERT, sent: '' };

/** The first message, or an update of the one before that changes which line is given. */
function message(round: number): { xml: string; shows: string } {
  const digits = `026191${String(1000 + round)}`;
  const id = round === 0 ? ALERT : `PREF35-mesure-${round}`;
  const instant = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z/, 'Z');
  const sent = instant(Date.now());
  const xml = outageOf35({
    id,
    sent,
    ...(round === 0
      ? {}
      : { type: 'update' as const, references: [{ sender: SENDER, id: tip.id, sent: tip.sent }] }),
    content: {
      phase: 'ongoing',
      certainty: 'official',
      territories: ['35'],
      numbers: { '15': 'down' },
      worksFrom: ['mobile'],
      failsFrom: ['fixed'],
      lines: [{ service: 'samu', number: `+33${digits.slice(1)}`, area: '', network: 'fixed' }],
      advice: [],
      publisher: PREFECTURE,
      link: 'https://pref35.example/panne',
      onset: sent,
      expectedEnd: null,
      expires: instant(Date.now() + 3_600_000),
    },
  });
  tip = { id, sent };
  return { xml, shows: digits.replace(/(\d\d)(?=\d)/g, '$1\u00a0') };
}

const site = await Site.open({ every: ROUND_MS });
const browser = await launch();
try {
  const pages: Page[] = [];
  for (let i = 0; i < count; i++) {
    const page = await (await freshPhone(browser)).newPage();
    await page.goto(`${site.address}/35/`);
    await page.locator('.strip-quiet').waitFor();
    pages.push(page);
  }
  const seconds: number[][] = [];
  for (let round = 0; round <= rounds; round++) {
    const { xml, shows } = message(round);
    const told = Date.now();
    await site.announce(`mesure-${round}.xml`, xml);
    const taken = await Promise.all(
      pages.map(async (page) => {
        await page
          .getByText(shows)
          .first()
          .waitFor({ state: 'attached', timeout: SHOWN_TIMEOUT_MS });
        return (Date.now() - told) / 1000;
      }),
    );
    seconds.push(taken);
  }
  const [first = [], ...later] = seconds;
  const row = (what: string, of: number[]) =>
    console.log(
      `${what}: median ${median(of).toFixed(1)} s, p90 ${quantile(of, 0.9).toFixed(1)} s, ` +
        `worst ${Math.max(...of).toFixed(1)} s (${of.length} phones)`,
    );
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  row('nothing in force before', first);
  row('news in force', later.flat());
  if (median(later.flat()) >= GOAL_S) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
