/** What the journal and the records of the phones say of the exercise by script. */
import { readFile } from 'node:fs/promises';
import type { JournalEntry } from '../../src/exercise/journal.ts';
import { readPhoneRecord } from '../../src/exercise/phone-code.ts';
import { milestonesOf, type PhoneRecord } from '../../src/exercise/phone-record.ts';
import { exerciseFactsOf } from '../../src/exercise/report/facts.ts';
import type { Scenario } from '../../src/exercise/scenario.ts';
import { PLAYERS } from './cast.ts';

type Hold = (isSo: boolean, what: string) => void;
type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

const ofKind = <K extends JournalEntry['kind']>(entries: readonly JournalEntry[], kind: K) =>
  entries.filter((entry): entry is Entry<K> => entry.kind === kind);

/** Holds that the whole of it was played, by whom it should be, and that what is real outlives it. */
export function holdJournal(entries: readonly JournalEntry[], hold: Hold): void {
  const failed = ofKind(entries, 'failed').map(({ why }) => why);
  hold(failed.length === 0, `tout a pu être joué (${failed.join(' ; ')})`);
  for (const role of ['Préfecture du Nord', 'Préfecture d’Ille-et-Vilaine']) {
    const own = ofKind(entries, 'announced').filter(({ by }) => by === role);
    const deeds = own.map(({ deed }) => deed);
    hold(own.length > 0 && own.every(({ written }) => written === 'player'), `${role} annonce`);
    hold(deeds[0] === 'alert' && deeds.at(-1) === 'all-clear', `${role} : ${deeds.join(', ')}`);
  }
  const composed = ofKind(entries, 'composed');
  // An alert, an update or an end each is told by its desk.
  hold(composed.length >= 5, `les bureaux disent comment on a annoncé (${composed.length})`);
  hold(
    composed.every(({ taps }) => taps > 0),
    'chaque annonce a été composée à la main',
  );
  const lines = ofKind(entries, 'announced').flatMap(({ verdicts = [] }) => verdicts);
  hold(
    lines.length > 0 && lines.every((verdict) => verdict === 'given'),
    `les lignes annoncées sont celles des messages (${lines.join(', ')})`,
  );
  const unforeseen = ofKind(entries, 'inject').filter(({ index }) => index === null);
  hold(unforeseen.length === 1, 'qui mène a ajouté un événement depuis le bureau');
  const bulletins = ofKind(entries, 'bulletin');
  const both = bulletins.filter(({ actual, exercise }) => actual.length > 0 && exercise.length > 0);
  hold(both.length > 0, 'des bulletins portent à la fois du réel et de l’exercice');
  const mixed = both.flatMap(({ actual, exercise }) =>
    actual.filter((id) => exercise.includes(id)),
  );
  hold(mixed.length === 0, `rien n’est à la fois réel et d’exercice (${mixed.join(', ')})`);
  const last = bulletins.at(-1);
  hold(last?.exercise.length === 0, 'le dernier bulletin n’a plus rien de l’exercice');
  hold(last?.actual.length === 1, 'le dernier bulletin garde l’annonce réelle');
}

async function recordIn(file: string): Promise<PhoneRecord> {
  const read = readPhoneRecord(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: no record of a phone`);
  return read.record;
}

const playerOf = (file: string) => PLAYERS.find(({ name }) => file.endsWith(`/${name}.json`));

/** Holds of each record what its player did. */
export async function holdRecords(files: readonly string[], hold: Hold): Promise<PhoneRecord[]> {
  const records = await Promise.all(files.map(recordIn));
  records.forEach((record, i) => {
    const player = playerOf(files[i] ?? '');
    if (player === undefined) return;
    const { name, plays, territory, language } = player;
    const { knew, right, wrongTurns } = milestonesOf(record);
    const did = record.events.map((event) =>
      event.did === 'tried' ? `${event.did}-${event.outcome}` : event.did,
    );
    hold(record.territory === territory && record.language === language, `${name} : lieu, langue`);
    hold(knew !== null, `${name} : a su`);
    hold(right !== null, `${name} : a joint la bonne ligne`);
    if (player.goesWrong) hold(wrongTurns > 0, `${name} : s’est trompé une fois`);
    if (plays === 'offline') {
      const inOrder = ['knew', 'offline', 'tried-answered'].map((each) => did.indexOf(each));
      const [known = -1, alone = -1, answered = -1] = inOrder;
      hold(
        known >= 0 && known < alone && alone < answered,
        `${name} : prévenu, sans réseau, puis la bonne ligne (${did.join(', ')})`,
      );
    }
    if (plays === 'after-real' || plays === 'late') {
      hold(did.includes('real'), `${name} : le réel est à son relevé (${did.join(', ')})`);
    }
  });
  hold(new Set(records.map(({ language }) => language)).size === 2, 'deux langues');
  return records;
}

interface Measured {
  /** Seconds from the file on the host to the screen, by phone. */
  realAfter: Readonly<Record<string, number>>;
  /** Seconds from the end of the exercise until nothing of it was on the screen. */
  goneAfter: Readonly<Record<string, number>>;
}

/** What is worth reading of it; seconds of the clock, and `t` in minutes of the scenario. */
export async function figuresOf(
  scenario: Scenario,
  entries: readonly JournalEntry[],
  files: readonly string[],
  { realAfter, goneAfter }: Measured,
) {
  const announced = ofKind(entries, 'announced').map(({ t, by, deed, written }) => ({
    ...{ minute: Math.round(t / 6) / 10, by, deed, written },
  }));
  const phones = await Promise.all(
    files.map(async (file) => {
      const record = await recordIn(file);
      const name = playerOf(file)?.name ?? file;
      const knew = record.events.find((event) => event.did === 'knew');
      const sent = knew?.did === 'knew' ? Date.parse(knew.sent) / 1000 : null;
      const start = Date.parse(record.started) / 1000 - (record.ahead ?? 0);
      return {
        name,
        plays: playerOf(file)?.plays,
        story: record.story,
        /** From the announcement, or from its start where that was later. */
        knewAfter:
          knew === undefined || sent === null ? null : start + knew.at - Math.max(sent, start),
        ...milestonesOf(record),
        realAfter: realAfter[name] ?? null,
        goneAfter: goneAfter[name] ?? null,
      };
    }),
  );
  const records = await Promise.all(files.map(recordIn));
  const facts = exerciseFactsOf(scenario, entries, records);
  const { toAnnounce, toBulletin, toPhone, toLine } = facts;
  return {
    delays: { toAnnounce, toBulletin, toPhone, toLine },
    expected: facts.expected.map(({ expected, t, isInTime }) => ({
      ...{ kind: expected.kind, by: expected.by, isInTime },
      minute: t === null ? null : Math.round(t / 6) / 10,
    })),
    officers: facts.officers,
    announced,
    bulletins: ofKind(entries, 'bulletin').length,
    phones,
  };
}
