import { join, relative, resolve } from 'node:path';
import { told } from '../../base/messages.ts';
import { readKnownLines } from '../../collector/known-lines.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readQueue } from '../../host/review-files.ts';
import { mayDecide, openDecision, signDecision } from '../../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../../status/review/model.ts';
import { about, waiting } from '../../status/review/queue.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { action, defineActions } from '../command.ts';
import { DATA, JSON_OUT, KEY_FILE, noTerritory } from '../common-options.ts';
import { loadKeys } from '../keys/list.ts';
import { openKeyFile } from '../keys/open.ts';
import { listLines, textLines, whereOf } from '../review/shown.ts';
import { QUEUE_COMMAND_WORDS, type QueueCommandWords } from '../review/words.ts';

const ID = {
  value: 'ID',
  means: { fr: 'texte, comme list le nomme', en: 'text, as list names it' },
  count: 'one',
} as const;

const wrongUse = (say: (words: QueueCommandWords) => string) =>
  new UsageError(told(QUEUE_COMMAND_WORDS, say));

async function queueIn(data: string, io: Io): Promise<QueuedText[]> {
  const { keys } = await loadKeys(data, io);
  return readQueue(resolve(io.cwd, data), keys);
}

async function textIn(data: string, id: string, io: Io): Promise<QueuedText> {
  const found = (await queueIn(data, io)).find((text) => text.id === id);
  if (found === undefined) throw wrongUse((words) => words.noText(id));
  return found;
}

interface Deciding {
  data: string;
  id: string;
  /** Key file. */
  sign: string;
}

/** Signs a decision and puts it where the collector reads it; answers the path of its file. */
async function decide(
  verdict: ReviewVerdict,
  { data, id, sign }: Deciding,
  io: Io,
): Promise<string> {
  const text = await textIn(data, id, io);
  const signer = await openKeyFile(sign, io);
  const { keys } = await loadKeys(data, io);
  const { kid } = signer;
  const signed = await signDecision(text, verdict, signer, io.now());
  const opened = await openDecision(signed, keys, io.now());
  if (!opened.ok) throw wrongUse((words) => words.unlisted(kid, `${data}/keys.json`));
  if (!mayDecide(opened.key, text.territories)) {
    throw wrongUse((words) => words.notYours(kid, whereOf(text, words)));
  }
  const path = join(resolve(io.cwd, data), 'decisions', `${id}.jws`);
  await writeAtomically(path, signed);
  return relative(io.cwd, path);
}

const deed = (verdict: ReviewVerdict, means: { fr: string; en: string }) =>
  action({
    means,
    operands: ID,
    options: {
      sign: { value: KEY_FILE, means: { fr: 'votre clé', en: 'your key' }, required: true },
      data: DATA,
    },
    async run({ values: { data, sign }, operands: [id], language }, io) {
      const file = await decide(verdict, { data, id, sign }, io);
      const words = QUEUE_COMMAND_WORDS[language];
      io.out(words.done(file, words.verdicts[verdict]));
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
          value: '35',
          means: { fr: 'ce qui touche ce territoire', en: 'what concerns this territory' },
        },
        all: {
          means: { fr: 'ce qui est décidé aussi', en: 'what is decided too' },
        },
        data: DATA,
        json: JSON_OUT,
      },
      async run({ values: { data, territory, all, json }, language }, io) {
        if (territory !== undefined && !isTerritoryCode(territory)) {
          throw noTerritory('territory', territory);
        }
        const queue = await queueIn(data, io);
        const asked = territory === undefined ? queue : about(queue, [territory]);
        const texts = all ? asked : waiting(asked);
        const words = QUEUE_COMMAND_WORDS[language];
        if (json) for (const text of texts) io.out(JSON.stringify(text));
        else {
          for (const text of texts) for (const line of listLines(text, words)) io.out(line);
          const open = waiting(asked).length;
          io.out(open === 0 ? words.none : words.count(open));
        }
        return 0;
      },
    }),
    show: action({
      means: {
        fr: 'un texte entier, avec les mots qui ont décidé',
        en: 'a whole text, with the words that decided',
      },
      operands: ID,
      options: { data: DATA, json: JSON_OUT },
      async run({ values: { data, json }, operands: [id], language }, io) {
        const text = await textIn(data, id, io);
        const known = await readKnownLines(resolve(io.cwd, data));
        if (json) io.out(JSON.stringify(text));
        else for (const line of textLines(text, known, QUEUE_COMMAND_WORDS[language])) io.out(line);
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
