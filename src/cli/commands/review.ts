import { basename, relative, resolve } from 'node:path';
import { type OfficeLanguage, told } from '../../base/messages.ts';
import { headline } from '../../base/one-line.ts';
import { readKnownLines } from '../../collector/known-lines.ts';
import { bulletinInPlace } from '../../host/bulletin-in-place.ts';
import { withDataLock } from '../../host/data-lock.ts';
import { keepDecision } from '../../host/decision-files.ts';
import type { Folders } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { queueFaultLines } from '../../host/queue-faults.ts';
import { type ReadQueue, readQueue } from '../../host/review-files.ts';
import { readingOf } from '../../status/review/as-read.ts';
import { historyOf, lastVersionOf } from '../../status/review/decided.ts';
import { mayDecide, openDecision, signDecision } from '../../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../../status/review/model.ts';
import { about, waiting } from '../../status/review/queue.ts';
import { momentThere } from '../../territories/moment-there.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { action, defineActions } from '../command.ts';
import { CODES, DATA, FOLDER, JSON_OUT, KEY_FILE, noTerritory } from '../common-options.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { listLines, textLines, whereOf } from '../review/shown.ts';
import { QUEUE_COMMAND_WORDS, type QueueCommandWords } from '../review/words.ts';

const ID = {
  value: 'ID',
  means: { fr: 'texte, comme list le nomme', en: 'text, as list names it' },
  count: 'one',
} as const;

const STATUS = {
  value: FOLDER,
  means: {
    fr: 'dossier du bulletin : dit ce que montrent les téléphones',
    en: 'folder of the bulletin: tells what phones show',
  },
  default: ({ status }: Folders) => status,
} as const;

/** Whose texts are asked for; of the whole country, as a key for all of it has them, every one. */
function placesIn(given: string): Scope {
  const codes = given.split(',').map((code) => code.trim().toUpperCase());
  if (codes.includes('FR')) return 'all';
  const unknown = codes.find((code) => !isTerritoryCode(code));
  if (unknown !== undefined) throw noTerritory('territory', unknown);
  return codes;
}

const wrongUse = (say: (words: QueueCommandWords) => string) =>
  new UsageError(told(QUEUE_COMMAND_WORDS, say));

interface Asked {
  data: string;
  /** Folder of the bulletin. */
  status: string;
}

async function queueIn({ data, status }: Asked, io: Io): Promise<ReadQueue> {
  const { keys } = await loadKeys(data, io);
  return readQueue(resolve(io.cwd, data), keys, {
    ...{ status: resolve(io.cwd, status), now: io.now() },
  });
}

/** Says which files can be used for nothing; answers whether there are any. */
function tellFaults(
  { faults }: ReadQueue,
  data: string,
  language: OfficeLanguage,
  io: Io,
): boolean {
  for (const line of queueFaultLines(data, faults, language)) io.err(line);
  return faults.length > 0;
}

function textIn({ texts, faults }: ReadQueue, id: string, data: string): QueuedText {
  const found = texts.find((text) => text.id === id);
  if (found !== undefined) return found;
  const fault = faults.find(
    ({ file, why }) => basename(file, '.json') === id || why === 'texts-unread',
  );
  if (fault === undefined) throw wrongUse((words) => words.noText(id));
  const said = (language: OfficeLanguage) => queueFaultLines(data, [fault], language).join('\n');
  throw new UsageError({ fr: said('fr').trimEnd(), en: said('en').trimEnd() });
}

/** Shows a whole text, and the code by which it was read. */
async function showText(
  queue: ReadQueue,
  { data, id }: { data: string; id: string },
  language: OfficeLanguage,
  io: Io,
): Promise<void> {
  const text = textIn(queue, id, data);
  const history = historyOf(text, queue.decisions);
  const known = await readKnownLines(resolve(io.cwd, data));
  const words = QUEUE_COMMAND_WORDS[language];
  for (const line of textLines({ text, history, known }, words, language)) io.out(line);
}

interface Deciding {
  data: string;
  id: string;
  /** Key file. */
  sign: string;
  /** What was read, as it was shown (`readingOf`). */
  read: string;
}

/** @throws UsageError when a text is no more what was read */
function asRead(queue: ReadQueue, { data, id, read }: Deciding): QueuedText {
  const text = textIn(queue, id, data);
  if (readingOf(text) === read) return text;
  throw wrongUse((words) => words.changed(id));
}

/** Signs a decision and puts it where the collector reads it; answers the text and the path of the file. */
async function decide(
  verdict: ReviewVerdict,
  deciding: Deciding,
  io: Io,
): Promise<{ text: QueuedText; file: string; at: Date }> {
  const { data, sign } = deciding;
  const folder = resolve(io.cwd, data);
  const { keys } = await loadKeys(data, io);
  asRead(await readQueue(folder, keys, { now: io.now() }), deciding);
  const signer = await openKeyFile(sign, io);
  const { kid } = signer;
  return withDataLock(folder, async () => {
    const at = io.now();
    const queue = await readQueue(folder, keys, { now: at });
    const text = asRead(queue, deciding);
    const last = lastVersionOf(text, queue.decisions);
    const signed = await signDecision(text, verdict, signer, at, last, { seen: last });
    const opened = await openDecision(signed, keys, at);
    if (!opened.ok) throw wrongUse((words) => words.unlisted(kid, `${data}/keys.json`));
    if (!mayDecide(opened.key, text.territories)) {
      throw wrongUse((words) =>
        words.notYours(kid, whereOf({ territories: text.territories }, words)),
      );
    }
    return { text, file: relative(io.cwd, await keepDecision(folder, signed)), at };
  });
}

/** Says when the bulletin in place is past its time by this clock: it may be the clock that is wrong. */
async function tellClock(status: string, at: Date, language: OfficeLanguage, io: Io) {
  const bulletin = await bulletinInPlace(resolve(io.cwd, status));
  if (bulletin === null || Date.parse(bulletin.validUntil) >= at.getTime()) return;
  const [until, now] = [bulletin.validUntil, at].map((moment) => momentThere(moment, language));
  io.err(QUEUE_COMMAND_WORDS[language].clock(until ?? '', now ?? ''));
}

const deed = (verdict: ReviewVerdict, means: { fr: string; en: string }) =>
  action({
    means,
    operands: ID,
    options: {
      sign: { value: KEY_FILE, means: { fr: 'votre clé', en: 'your key' }, required: true },
      read: {
        value: 'CODE',
        means: {
          fr: 'ce que vous avez lu : le code que show donne avec le texte',
          en: 'what you have read: the code that show gives with the text',
        },
      },
      data: DATA,
      status: STATUS,
    },
    async run({ values: { data, status, sign, read }, operands: [id], language }, io) {
      const words = QUEUE_COMMAND_WORDS[language];
      if (read === undefined) {
        await showText(await queueIn({ data, status }, io), { data, id }, language, io);
        io.err(words.readFirst);
        return 1;
      }
      const { text, file, at } = await decide(verdict, { data, id, sign, read }, io);
      const moment = momentThere(at, language, text.territories);
      io.out(words.done(words.verdicts[verdict], headline(text.title), moment, file));
      await tellClock(status, at, language, io);
      return 0;
    },
  });

/** `repli review`: texts in doubt and probable ones, and what people decide of them. */
export const command = defineActions({
  name: 'review',
  summary: {
    fr: 'Les textes à vérifier : liste, montre, écarte',
    en: 'Texts to review: lists, shows, dismisses',
  },
  actions: {
    list: action({
      means: { fr: 'ce qui attend une personne', en: 'what waits for a person' },
      options: {
        territory: {
          value: CODES,
          means: {
            fr: 'ce qui touche ces territoires ; FR : la France entière',
            en: 'what concerns these territories; FR: the whole of France',
          },
        },
        all: {
          means: { fr: 'ce qui est décidé aussi', en: 'what is decided too' },
        },
        data: DATA,
        status: STATUS,
        json: JSON_OUT,
      },
      async run({ values: { data, status, territory, all, json }, language }, io) {
        const places = territory === undefined ? 'all' : placesIn(territory);
        const queue = await queueIn({ data, status }, io);
        const asked = about(queue.texts, places);
        const texts = all ? asked : waiting(asked);
        const words = QUEUE_COMMAND_WORDS[language];
        if (json) for (const text of texts) io.out(JSON.stringify(text));
        else {
          for (const text of texts)
            for (const line of listLines(text, words, language)) io.out(line);
          const open = waiting(asked).length;
          // Nobody knows what a damaged file held.
          if (open > 0 || queue.faults.length === 0) {
            io.out(open === 0 ? words.none : words.count(open));
          }
        }
        return tellFaults(queue, data, language, io) ? 1 : 0;
      },
    }),
    show: action({
      means: {
        fr: 'un texte entier, avec les mots qui ont décidé',
        en: 'a whole text, with the words that decided',
      },
      operands: ID,
      options: { data: DATA, status: STATUS, json: JSON_OUT },
      async run({ values: { data, status, json }, operands: [id], language }, io) {
        const queue = await queueIn({ data, status }, io);
        if (json) {
          const text = textIn(queue, id, data);
          const history = historyOf(text, queue.decisions);
          io.out(JSON.stringify({ ...text, read: readingOf(text), history }));
        } else await showText(queue, { data, id }, language, io);
        tellFaults(queue, data, language, io);
        return 0;
      },
    }),
    dismiss: deed('not-an-outage', {
      fr: 'ce n’est pas une panne : quitte téléphones et liste',
      en: 'it is no outage: leaves phones and list',
    }),
    reopen: deed('reopened', {
      fr: 'à vérifier de nouveau',
      en: 'to be reviewed again',
    }),
  },
});
