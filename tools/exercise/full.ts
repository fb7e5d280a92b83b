/**
 * A whole exercise by script: the national failure of 2021 on a host of its own, ten phones, two officers, somebody
 * who does not practise, and a real announcement in the middle. What it must show is held as it goes; the report and
 * pictures of it are left in `test-results/exercise/`.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import * as v from 'valibot';
import { Scenario } from '../../src/exercise/scenario.ts';
import { Bystander } from './bystander.ts';
import { MINUTES, PLACES, PLAYERS, type Player } from './cast.ts';
import { createChecks } from './checks.ts';
import { figuresOf, holdJournal, holdRecords } from './figures.ts';
import { Host } from './host.ts';
import { Leader } from './leader.ts';
import { Officer } from './officer.ts';
import { Phone } from './phone.ts';
import { announceReal, REAL_NUMBER } from './real.ts';
import { makeReport } from './report.ts';

const SCENARIO = 'panne-nationale-2021';
const SCENARIO_FILE = `data/exercises/${SCENARIO}.json`;
const OUT = 'test-results/exercise';
const HOME = `.repli/exercice/${SCENARIO}`;

const { values } = parseArgs({ options: { speed: { type: 'string', default: '60' } } });
const began = Date.now();
const say = (text: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);

const checks = createChecks();
const { hold, part } = checks;
/** When the real announcement lay on the host, and when each phone had it. */
let realAt: Promise<number> = Promise.resolve(0);
const realAfter: Record<string, number> = {};

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const executablePath = process.env['REPLI_CHROMIUM'];
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const host = await Host.start({
  ...{ scenario: SCENARIO_FILE, speed: Number(values.speed), out: OUT },
});
try {
  await play(browser, host);
} finally {
  await browser.close();
  host.kill();
}
const { failures, held } = checks;
await writeFile(join(OUT, 'failures.json'), JSON.stringify(failures, null, 2));
console.log(
  failures.length === 0
    ? `✓ ${held} choses tenues, aucune ne manque. Voir ${OUT}/bilan.html`
    : `✗ ${failures.length} sur ${held + failures.length} ne sont pas tenues :\n  ${failures.join('\n  ')}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function play(browser: Browser, host: Host): Promise<void> {
  const { address } = host;
  say(`Exercice sur ${address}, à la vitesse ${values.speed}`);
  // Whoever leads waits until everybody is there.
  host.order('p');
  const officerAt = (territory: string, role: string, keyFile: string) =>
    Officer.arrive(browser, { address, territory, role, keyFile: join(HOME, keyFile) });
  const leader = await Leader.arrive(browser, address, join(HOME, 'cle-essai.json'));
  const north = await officerAt('59', 'Préfecture du Nord', 'cle-collegue.json');
  const west = await officerAt('35', 'Préfecture d’Ille-et-Vilaine', 'cle-collegue.json');
  const bystander = await Bystander.pass(browser, address);
  const phones = new Map<Player, Phone>();
  for (const player of PLAYERS.filter(({ plays }) => plays !== 'late')) {
    await part(player.name, async () => {
      phones.set(player, await arrive(player));
    });
  }
  say(`${phones.size} téléphones, deux officiers et une personne qui ne joue pas sont prêts`);
  await leader.page.screenshot({ path: join(OUT, 'mener.png') });
  await host.until('the pause', ({ kind }) => kind === 'paused');
  await leader.goOn();

  const first = new Map(
    [...phones].map(([player, phone]) => [
      player,
      part(player.name, () => playFirst(player, phone)),
    ]),
  );
  // Nobody is in the middle of a call then: what comes first is seen by those who look.
  realAt = Promise.all([host.minute(MINUTES.real), ...atOnce(first)]).then(async () => {
    await announceReal(join(HOME, 'data/announcements'), PLACES);
    say(`Annonce réelle : le ${REAL_NUMBER}`);
    return Date.now();
  });
  const wandering = bystander.wander();
  await Promise.all([
    part('Préfecture du Nord', () => playNorth(north)),
    part('Préfecture d’Ille-et-Vilaine', () => playWest(west)),
    ...PLAYERS.map((player) =>
      part(player.name, async () => {
        const phone = phones.get(player) ?? (await arriveLate(player));
        phones.set(player, phone);
        await first.get(player);
        await playOn(player, phone);
      }),
    ),
    part('annonce réelle', async () => void (await realAt)),
    part('qui mène', () => lead(leader)),
  ]);
  await host.until('the end', ({ kind }) => kind === 'ended');
  say('Fin de l’exercice');
  const ended = Date.now();
  const goneAfter: Record<string, number> = {};
  await Promise.all(
    [...phones].map(([player, phone]) =>
      part(`${player.name}, après la fin`, async () => {
        await phone.exerciseGone();
        goneAfter[player.name] = (Date.now() - ended) / 1000;
        hold(await phone.showsReal(), `${player.name} : l’annonce réelle reste après l’exercice`);
        await holdNoCalls(player, phone);
      }),
    ),
  );
  bystander.stop();
  await wandering;
  await part('la personne qui ne joue pas', () => holdBystander(bystander));
  const files: string[] = [];
  for (const [player, phone] of phones) {
    await part(`${player.name}, son relevé`, async () => {
      const file = join(OUT, `${player.name}.json`);
      await phone.handOver(file);
      hold(await phone.showsReal(), `${player.name} : le réel reste au-dessus de son déroulé`);
      files.push(file);
    });
  }
  await part('le bilan au bureau', () => holdDeskReport(leader, files));
  const entries = await host.entries();
  hold((await host.close()) === 0, 'la commande finit bien : rien de l’exercice ne reste');
  holdJournal(entries, hold);
  const records = await holdRecords(files, hold);
  hold(records.length === PLAYERS.length, `dix relevés remis (${records.length})`);
  const text = await readFile(SCENARIO_FILE, 'utf8');
  const scenario = v.parse(Scenario, JSON.parse(text));
  const figures = await figuresOf(scenario, entries, files, { realAfter, goneAfter });
  await writeFile(join(OUT, 'figures.json'), JSON.stringify(figures, null, 2));
  console.log(JSON.stringify(figures, null, 2));
  await part('le bilan', () =>
    makeReport(browser, { out: OUT, journal: host.journal, files, hold }),
  );
}

/** Says something that was not foreseen, from the desk. */
async function lead(leader: Leader): Promise<void> {
  await host.minute(MINUTES.spontaneous);
  await leader.say('Sécurité civile (centre national)', 'Un ministre demande où appeler.');
  say('Qui mène a ajouté un message');
  await leader.page.screenshot({ path: join(OUT, 'mener-en-cours.png'), fullPage: true });
}

async function holdDeskReport(leader: Leader, files: readonly string[]): Promise<void> {
  const report = await leader.report(files);
  const text = (await report.locator('body').textContent()) ?? '';
  hold(
    text.includes(`${PLAYERS.length} sur ${PLAYERS.length}`),
    'le bilan du bureau compte les dix téléphones',
  );
  hold(text.includes('réelle est arrivée'), 'le bilan du bureau dit l’annonce réelle');
  await leader.page.screenshot({ path: join(OUT, 'mener-fin.png'), fullPage: true });
}

async function arrive({ language, territory }: Player): Promise<Phone> {
  const phone = await Phone.buy(browser, host.address, language);
  await phone.begin(territory);
  return phone;
}

/** Opens the page only once something real has come. */
async function arriveLate(player: Player): Promise<Phone> {
  await host.until(
    'the real announcement',
    (entry) => entry.kind === 'bulletin' && entry.actual.length > 0,
  );
  return arrive(player);
}

/** Every button of the exercise says what it would do, and does not. */
async function holdNoCalls({ name }: Player, phone: Phone): Promise<void> {
  hold((await phone.calls()) === 0, `${name} : rien de l’exercice ne peut être appelé`);
}

async function holdReal(player: Player, phone: Phone): Promise<void> {
  const { name, territory } = player;
  const seen = await phone.real();
  // Who comes late, or had no network, is counted from then, elsewhere.
  if (player.plays === 'at-once' || player.plays === 'after-real') {
    realAfter[name] = (Date.now() - (await realAt)) / 1000;
  }
  hold(seen.text.includes(REAL_NUMBER), `${name} (${territory}) : le réel dit « ${seen.text} »`);
  hold(seen.isFirst && seen.isAboveMark, `${name} : le réel passe avant l’exercice`);
  hold(seen.isInView && seen.isFocused, `${name} : le réel est sous les yeux, et lu`);
  hold(seen.calls > 0, `${name} : les appels du réel fonctionnent`);
  await holdNoCalls(player, phone);
}

/** What those do who look for help as soon as they know. */
function atOnce(acts: ReadonlyMap<Player, Promise<void>>): Promise<void>[] {
  return [...acts].filter(([{ plays }]) => plays === 'at-once').map(([, act]) => act);
}

/** Until something real comes. */
async function playFirst(player: Player, phone: Phone): Promise<void> {
  const { name, plays, goesWrong = false } = player;
  await phone.knows();
  say(`${name} sait`);
  await holdNoCalls(player, phone);
  if (plays !== 'at-once') return;
  await phone.play({ goesWrong });
  say(`${name} a joint la bonne ligne`);
}

/** From something real on; how it ends is held for all together. */
async function playOn(player: Player, phone: Phone): Promise<void> {
  const { name, plays } = player;
  if (plays === 'offline') {
    await host.minute(MINUTES.offline);
    await phone.setOffline(true);
    await phone.reload();
    await part(`${name}, sans réseau`, () => phone.play());
    say(`${name} a joué sans réseau`);
    await host.minute(MINUTES.online);
    hold(!(await phone.showsReal()), `${name} : sans réseau, rien de nouveau ne peut être su`);
    await phone.setOffline(false);
  }
  await holdReal(player, phone);
  if (name === PLAYERS[3]?.name) {
    await phone.page.screenshot({ path: join(OUT, 'telephone-reel.png') });
  }
  if (plays !== 'after-real' && plays !== 'late') return;
  await phone.knows();
  await phone.play();
  say(`${name} a joint la bonne ligne, sous l’annonce réelle`);
}

/** What the scenario's messages ask of this préfecture, and the end of what it announced. */
async function playNorth(officer: Officer): Promise<void> {
  await officer.told(1);
  await officer.page.screenshot({ path: join(OUT, 'bureau-message.png') });
  await officer.announce({ '15': 'En panne', '18': 'En panne' }, [
    { service: 'SAMU (15)', number: '03 53 01 15 15' },
    { service: 'Pompiers (18)', number: '03 53 01 18 18' },
  ]);
  say(`${officer.role} a annoncé`);
  await officer.page.screenshot({ path: join(OUT, 'bureau.png') });
  await officer.told(2);
  await officer.advise('Rappeler plusieurs fois');
  // Nothing in the scenario tells this player that it is over: whoever leads does, with the other one.
  await host.minute(420);
  await officer.allClear();
  say(`${officer.role} a dit la fin`);
}

async function playWest(officer: Officer): Promise<void> {
  await officer.told(1);
  const line = { service: 'Pompiers (18)', number: '02 61 91 18 18' };
  await officer.announce({ '15': 'Perturbé', '18': 'Perturbé' }, [line]);
  say(`${officer.role} a annoncé`);
  await officer.told(2);
  await officer.allClear();
  say(`${officer.role} a dit la fin`);
}

async function holdBystander(bystander: Bystander): Promise<void> {
  const { page, sights, looks } = bystander;
  hold(looks > 20, `la personne qui ne joue pas : ${looks} images regardées`);
  for (const { path, marks, saysExercise, headlines } of sights) {
    const where = `la personne qui ne joue pas, ${path}`;
    hold(marks.length === 0, `${where} : rien d’un exercice (${marks.join(', ')})`);
    hold(!saysExercise || path.startsWith('/exercice/'), `${where} : le mot EXERCICE n’y est pas`);
    const played = headlines.filter((each) => isHit(each) && /\b(15|18|112)\b/.test(each));
    hold(played.length === 0, `${where} : aucune panne jouée (${played.join(' ; ')})`);
  }
  const early = (await realAt) - 1;
  const before = sights.filter(({ at, headlines }) => at < early && headlines.some(isHit));
  hold(before.length === 0, 'la personne qui ne joue pas : aucune panne avant la vraie');
  await page.goto(`${host.address}/35/`);
  await page.locator('.strip-outage', { hasText: REAL_NUMBER }).waitFor({ timeout: 90_000 });
  hold(
    (await page.locator('a[href^="tel:"]').count()) > 0,
    'la personne qui ne joue pas : ses appels fonctionnent',
  );
  hold((await bystander.keeps()).length === 0, 'la personne qui ne joue pas : rien n’est gardé');
  await page.screenshot({ path: join(OUT, 'sans-exercice.png') });
}

/** Whether a headline says that something is out of order, and not that nothing is or that nobody knows. */
function isHit(headline: string): boolean {
  return /en panne|perturbé|^panne annoncée/i.test(headline);
}
