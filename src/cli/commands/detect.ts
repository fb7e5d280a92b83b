import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import { whyUnread } from '../../host/file-errors.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { detect } from '../../status/detect/detect.ts';
import { readItem } from '../../status/detect/item.ts';
import { defineCommand } from '../command.ts';

const WORDS = messages({
  fr: {
    unread: (file: string, why: string) => `${file} : ${why} Attendu un fichier de lignes JSON.`,
  },
  en: { unread: (file, why) => `${file}: ${why} Expected a file of JSON lines.` },
});

async function readText(file: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    const why = whyUnread(error);
    throw new UsageError({
      fr: WORDS.fr.unread(file, why.fr),
      en: WORDS.en.unread(file, why.en),
    });
  }
}

/** Reads one file and prints a detection a line; answers how many lines were bad. */
async function detectFile(file: string, language: OfficeLanguage, io: Io): Promise<number> {
  let bad = 0;
  for (const [index, line] of (await readText(file, io)).split(/\r?\n/).entries()) {
    if (line.replace(/^\uFEFF/, '').trim() === '') continue;
    const read = readItem(line.replace(/^\uFEFF/, ''));
    if ('problem' in read) {
      bad += 1;
      io.err(`${file}:${index + 1}: ${read.problem[language]}`);
      continue;
    }
    const {
      id,
      state,
      shelf,
      confidence,
      services,
      departements,
      national,
      replacements,
      advice,
      claims,
      reasons,
    } = detect(read.item);
    io.out(
      JSON.stringify({
        id,
        state,
        shelf,
        confidence,
        services,
        departements,
        national,
        replacements,
        advice,
        claims,
        reasons,
      }),
    );
  }
  return bad;
}

/**
 * `repli detect FILE.jsonl…`: tells announcements of outages in free text from everything else. Each
 * line of a file is an item `{id, source: {kind, departement}, lang, published, title, body}`; each line
 * printed is what was detected in it. A bad line is named on the error output with what was expected,
 * the others are still read, and the exit code is 1.
 */
export const command = defineCommand({
  name: 'detect',
  summary: {
    fr: 'Reconnaît les annonces de panne dans des textes libres',
    en: 'Tells announcements of outages in free text',
  },
  operands: {
    value: { fr: 'FICHIER.jsonl', en: 'FILE.jsonl' },
    means: {
      fr: 'un texte par ligne, en JSON : {id, source: {kind, departement}, lang, published, title, body}',
      en: 'one text a line, as JSON: {id, source: {kind, departement}, lang, published, title, body}',
    },
    count: 'some',
  },
  options: {},
  notes: {
    fr: 'Répond une ligne JSON par texte. Une ligne illisible est nommée, les autres sont lues ; le code de sortie est alors 1.',
    en: 'Answers one JSON line a text. A line that cannot be read is named and the others are read; the exit code is 1 then.',
  },
  async run({ operands: files, language }, io) {
    let bad = 0;
    for (const file of files) bad += await detectFile(file, language, io);
    return bad === 0 ? 0 : 1;
  },
});
