/** What `repli exercise` says while it is played. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import type { JournalEntry } from '../../exercise/journal.ts';
import type { FaultName, Inject } from '../../exercise/scenario.ts';

export const EXERCISE_WORDS = messages({
  fr: {
    noSite: (dist: string) =>
      `${dist} ne contient pas de site construit. Lancez : npm run build -- --throwaway-key --publisher /publier`,
    faulty: (file: string, said: string) => `${file} : ce scénario ne peut pas être joué.\n${said}`,
    speed: (given: string) => `--speed « ${given} » : attendu un nombre entier, de 1 à 600.`,
    from: (given: string) => `--from « ${given} » : attendu une minute du scénario, comme T+30.`,
    stay: (given: string) => `--stay « ${given} » : attendu un nombre entier de minutes.`,
    journalThere: (file: string) => `${file} existe déjà : un journal ne s'écrase pas.`,
    begins: (title: string) => `EXERCICE : ${title}`,
    where: (address: string) => `Site de l'exercice : ${address}`,
    folder: (folder: string) => `Dossier de l'exercice : ${folder}`,
    leaderKey: (file: string, passphrase: string) =>
      `Clé de l'hébergement, pour qui mène, au bureau (/desk/#exercise) : ${file}, phrase secrète « ${passphrase} »`,
    keys: (file: string, passphrase: string) =>
      `Clé pour les officiers, au bureau (/desk/) : ${file}, phrase secrète « ${passphrase} »`,
    waits:
      "Aucun exercice ne joue : qui mène en commence un au bureau, page Exercice. s ou Ctrl+C ferme l'hébergement.",
    noDesk: 'Sans SQLite ici, le bureau ne peut pas publier.',
    orders:
      'p pause · r reprendre · n sauter le prochain événement · m RÔLE : texte · i {"kind": …} · s tout arrêter',
    unknownOrder: (line: string) => `« ${line} » : ordre inconnu.`,
    written: (file: string) => `Journal : ${file}`,
    over: "Plus rien de l'exercice dans le bulletin.",
    left: 'Attention : le dernier bulletin contient encore quelque chose de l’exercice.',
    stays: (minutes: number) =>
      `Le site reste ouvert ${minutes} min : les téléphones y apprennent la fin, les joueurs y prennent leur relevé. s ou Ctrl+C pour le fermer.`,
    faults: {
      'host-down': "l'hébergement ne répond plus",
      'collector-stopped': 'le collecteur est arrêté',
      'bulletin-stale': 'le bulletin est périmé',
      'phones-without-data': 'les téléphones n’ont plus de données',
    } satisfies Record<FaultName, string>,
    toSay: (to: string, text: string) => `À dire à ${to} : ${text}`,
    text: (by: string, title: string) => `Texte publié par ${by} : ${title}`,
    fault: (fault: string) => `Panne : ${fault}`,
    mended: (fault: string) => `Fin de la panne : ${fault}`,
    announced: (by: string, where: string, numbers: string) =>
      `Annonce (${by}) : ${numbers} ; ${where}`,
    goesOn: {
      update: 'mise à jour',
      'all-clear': 'fin de panne',
      cancel: 'retrait',
      alert: 'annonce',
    },
    bulletin: (sequence: number, exercise: number, actual: number, covered: number) =>
      `Bulletin ${sequence} : ${exercise} annonce(s) d'exercice, ${actual} réelle(s), ${covered} territoire(s) couverts`,
    real: 'UNE ANNONCE RÉELLE EST DANS LE BULLETIN. Elle passe avant l’exercice.',
    skipped: (index: number) => `Événement ${index + 1} sauté`,
    failed: (why: string) => `Échec : ${why}`,
    composed: (by: string, taps: number, corrections: number) =>
      `${by} a signé : ${taps} appuis, ${corrections} correction(s)`,
    called: (by: string, number: string, result: string) => `${by} a appelé ${number} : ${result}`,
    results: {
      right: 'a répondu',
      wrong: 'un autre service',
      nobody: 'personne',
      closed: 'non attribué',
    },
    paused: 'Pause',
    resumed: 'Reprise',
    ended: (stopped: boolean) => (stopped ? 'Arrêté' : 'Fin'),
    everywhere: 'tout le pays',
  },
  en: {
    noSite: (dist) =>
      `${dist} holds no built site. Run: npm run build -- --throwaway-key --publisher /publier`,
    faulty: (file, said) => `${file}: this scenario cannot be played.\n${said}`,
    speed: (given) => `--speed "${given}": expected a whole number from 1 to 600.`,
    from: (given) => `--from "${given}": expected a minute of the scenario, such as T+30.`,
    stay: (given) => `--stay "${given}": expected a whole number of minutes.`,
    journalThere: (file) => `${file} is there already: a journal is never overwritten.`,
    begins: (title) => `EXERCISE: ${title}`,
    where: (address) => `Site of the exercise: ${address}`,
    folder: (folder) => `Folder of the exercise: ${folder}`,
    leaderKey: (file, passphrase) =>
      `Key of the host, for whoever leads, at the desk (/desk/#exercise): ${file}, passphrase "${passphrase}"`,
    keys: (file, passphrase) =>
      `Key for the officers, at the desk (/desk/): ${file}, passphrase "${passphrase}"`,
    waits:
      'No exercise is played: whoever leads starts one at the desk, page Exercise. s or Ctrl+C closes the host.',
    noDesk: 'Without SQLite here, the desk cannot publish.',
    orders:
      'p pause · r go on · n skip the next event · m ROLE : text · i {"kind": …} · s stop everything',
    unknownOrder: (line) => `"${line}": unknown order.`,
    written: (file) => `Journal: ${file}`,
    over: 'Nothing of the exercise is left in the bulletin.',
    left: 'Warning: the last bulletin still holds something of the exercise.',
    stays: (minutes) =>
      `The site stays open for ${minutes} min: phones learn of the end there, and players take their records. s or Ctrl+C to close it.`,
    faults: {
      'host-down': 'the host answers no more',
      'collector-stopped': 'the collector has stopped',
      'bulletin-stale': 'the bulletin is stale',
      'phones-without-data': 'phones have no data',
    },
    toSay: (to, text) => `Tell ${to}: ${text}`,
    text: (by, title) => `Text published by ${by}: ${title}`,
    fault: (fault) => `Fault: ${fault}`,
    mended: (fault) => `End of the fault: ${fault}`,
    announced: (by, where, numbers) => `Announcement (${by}): ${numbers}; ${where}`,
    goesOn: {
      update: 'update',
      'all-clear': 'end of the outage',
      cancel: 'retraction',
      alert: 'alert',
    },
    bulletin: (sequence, exercise, actual, covered) =>
      `Bulletin ${sequence}: ${exercise} announcement(s) of the exercise, ${actual} real, ${covered} territories covered`,
    real: 'A REAL ANNOUNCEMENT IS IN THE BULLETIN. It comes before the exercise.',
    skipped: (index) => `Event ${index + 1} skipped`,
    failed: (why) => `Failed: ${why}`,
    composed: (by, taps, corrections) => `${by} signed: ${taps} taps, ${corrections} correction(s)`,
    called: (by, number, result) => `${by} called ${number}: ${result}`,
    results: {
      right: 'answered',
      wrong: 'another service',
      nobody: 'nobody',
      closed: 'not in use',
    },
    paused: 'Paused',
    resumed: 'Going on',
    ended: (stopped) => (stopped ? 'Stopped' : 'The end'),
    everywhere: 'the whole country',
  },
});

type Words = (typeof EXERCISE_WORDS)['fr'];

/** `T+5 min 03 s`, as minutes and seconds of the exercise. */
const clock = (t: number): string =>
  `T+${String(Math.floor(t / 60)).padStart(3, '0')}:${String(t % 60).padStart(2, '0')}`;

function injectText(inject: Inject, words: Words): string | null {
  switch (inject.kind) {
    case 'message':
      return words.toSay(inject.to, inject.text);
    case 'feed':
      return words.text(inject.by, inject.title);
    default:
      // Told by what becomes of it.
      return null;
  }
}

function textOf(entry: JournalEntry, words: Words): string | null {
  switch (entry.kind) {
    case 'started':
      return words.begins(entry.title);
    case 'inject':
      return injectText(entry.inject, words);
    case 'skipped':
      return words.skipped(entry.index);
    case 'failed':
      return words.failed(entry.why);
    case 'announced': {
      const where = entry.territories === 'all' ? words.everywhere : entry.territories.join(', ');
      const numbers = Object.keys(entry.numbers).join(', ');
      return words.announced(`${entry.by}, ${words.goesOn[entry.deed]}`, where, numbers);
    }
    case 'bulletin': {
      const { sequence, exercise, actual, covered } = entry;
      const text = words.bulletin(sequence, exercise.length, actual.length, covered.length);
      return actual.length > 0 ? `${text}\n${words.real}` : text;
    }
    case 'fault-began':
      return words.fault(words.faults[entry.fault]);
    case 'fault-ended':
      return words.mended(words.faults[entry.fault]);
    case 'composed':
      return words.composed(entry.by, entry.taps, entry.corrections);
    case 'called':
      return words.called(entry.by, entry.number, words.results[entry.result]);
    case 'paused':
      return words.paused;
    case 'resumed':
      return words.resumed;
    case 'ended':
      return words.ended(entry.stopped);
  }
}

/** One entry of the journal for whoever leads; null where there is nothing to say. */
export function toldEntry(entry: JournalEntry, language: OfficeLanguage): string | null {
  const text = textOf(entry, EXERCISE_WORDS[language]);
  return text === null ? null : `${clock(entry.t)}  ${text}`;
}
