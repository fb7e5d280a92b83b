import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages, type Told, told } from '../../base/messages.ts';
import { readKnownLines } from '../../collector/known-lines.ts';
import { aboutFile, whyUnread } from '../../host/file-errors.ts';
import { UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { apart, mixedRemarks } from '../../status/chain/nature.ts';
import { settle } from '../../status/chain/settle.ts';
import { detect } from '../../status/detect/detect.ts';
import { readDocument } from '../../status/feeds/document.ts';
import type { FeedSource } from '../../status/feeds/source.ts';
import { SOURCE_KINDS } from '../../status/feeds/sources-model.ts';
import { MAX_BYTES } from '../../status/feeds/text.ts';
import { isGap } from '../../status/remarks.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { defineCommand } from '../command.ts';
import { DATA, FILE, noTerritory } from '../common-options.ts';
import { metTold } from '../unread-words.ts';

const WORDS = messages({
  fr: {
    kind: (given: string) => `--kind « ${given} » : attendu ${SOURCE_KINDS.join(', ')}.`,
    trust: (given: string) => `--trust « ${given} » : attendu official ou other.`,
    tooLarge: (size: number) =>
      `too-large : ${size} octets ; ${MAX_BYTES} au plus sont lus. Donnez une partie du flux.`,
  },
  en: {
    kind: (given) => `--kind "${given}": expected ${SOURCE_KINDS.join(', ')}.`,
    trust: (given) => `--trust "${given}": expected official or other.`,
    tooLarge: (size) =>
      `too-large: ${size} bytes; at most ${MAX_BYTES} are read. Give a part of the feed.`,
  },
});

interface Wanted {
  kind: string;
  territory: string;
  trust: string;
  lang: string;
  address: string;
}

function sourceOf({ kind, trust, territory, lang, address }: Wanted): FeedSource {
  const known = SOURCE_KINDS.find((name) => name === kind);
  if (known === undefined) throw new UsageError(told(WORDS, (words) => words.kind(kind)));
  if (trust !== 'official' && trust !== 'other') {
    throw new UsageError(told(WORDS, (words) => words.trust(trust)));
  }
  const territories = territoriesIn(territory);
  return { id: 'read', name: kind, kind: known, territories, trust, lang, address };
}

function territoriesIn(text: string): Scope {
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  if (codes.length === 1 && (codes[0] === 'ALL' || codes[0] === 'FR')) return 'all';
  const unknown = codes.find((code) => !isTerritoryCode(code));
  if (unknown !== undefined) throw noTerritory('territory', unknown);
  return [...new Set(codes)];
}

/** The bytes of a file, or why not; one that is too large is never opened. */
async function bytesOf(path: string): Promise<Uint8Array | Told> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return told(WORDS, (words) => words.tooLarge(size));
    return await readFile(path);
  } catch (error) {
    return whyUnread(error);
  }
}

/** `repli read`: 0 when every file was understood, 1 when one was not. */
export const command = defineCommand({
  name: 'read',
  summary: {
    fr: 'Lit une alerte ou un flux et dit ce qui en est compris',
    en: 'Reads alerts and feeds, and tells what is understood',
  },
  operands: {
    value: FILE,
    means: { fr: 'alerte CAP, flux ou page', en: 'CAP alert, feed or page' },
    count: 'some',
  },
  options: {
    kind: {
      value: { fr: 'SORTE', en: 'KIND' },
      means: {
        fr: `qui parle : ${SOURCE_KINDS.join(', ')}`,
        en: `who speaks: ${SOURCE_KINDS.join(', ')}`,
      },
      default: 'prefecture',
    },
    territory: {
      value: '35[,22…]|all',
      means: { fr: 'pour quels territoires', en: 'for which territories' },
      default: 'all',
    },
    trust: {
      value: 'official|other',
      means: { fr: 'une source officielle, ou non', en: 'an official source, or not' },
      default: 'official',
    },
    lang: {
      value: { fr: 'LANGUE', en: 'LANGUAGE' },
      means: {
        fr: 'langue du texte quand il ne la dit pas ; avec fr ou en, celle aussi de cette commande',
        en: 'language of the text where it does not say; with fr or en, that of this command too',
      },
      default: 'fr',
    },
    address: {
      value: 'https://…',
      means: {
        fr: "adresse d'où vient le fichier, pour ses liens",
        en: 'address that the file comes from, for its links',
      },
      default: '',
    },
    type: {
      value: 'TYPE',
      means: {
        fr: 'type de contenu reçu avec le fichier : "text/xml; charset=iso-8859-1"',
        en: 'content type that came with the file: "text/xml; charset=iso-8859-1"',
      },
      default: '',
    },
    data: DATA,
  },
  async run({ values, operands: files, language }, io) {
    const source = sourceOf(values);
    const known = await readKnownLines(resolve(io.cwd, values.data));
    const unread = (file: string, why: Told) => io.err(aboutFile(file, why)[language]);
    let failed = false;
    for (const file of files) {
      const bytes = await bytesOf(resolve(io.cwd, file));
      if (!(bytes instanceof Uint8Array)) {
        unread(file, bytes);
        failed = true;
        continue;
      }
      const now = io.now();
      const context = { source, parse: parseXml, detect, known, now };
      const reading = readDocument(bytes, values.type, context);
      if (reading.problem !== null) {
        unread(file, metTold(reading.problem));
        failed = true;
        continue;
      }
      const { format, messages: read, texts, pages, complete } = reading;
      const mixed = mixedRemarks(apart(read).mixed);
      io.out(
        JSON.stringify({
          file,
          format,
          announcements: settle(read, source.id),
          pages: pages.map(({ address }) => address),
          texts,
          remarks: [...reading.remarks, ...mixed],
          complete: complete && !mixed.some(isGap),
        }),
      );
    }
    return failed ? 1 : 0;
  },
});
