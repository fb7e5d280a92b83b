import { relative, resolve } from 'node:path';
import { told } from '../../base/messages.ts';
import { readKnownLines } from '../../collector/known-lines.ts';
import { duration } from '../../collector/schedule.ts';
import { judgeSource } from '../../collector/try/judge.ts';
import { trySources } from '../../collector/try/try-sources.ts';
import { unreadFile } from '../../host/file-errors.ts';
import { textIfThere } from '../../host/if-there.ts';
import { type Io, UsageError } from '../../host/io.ts';
import type { ListedSource } from '../../status/feeds/sources-model.ts';
import { action, defineActions } from '../command.ts';
import { DATA, JSON_OUT } from '../common-options.ts';
import { enableSources } from '../sources/enable.ts';
import { sourcesIn } from '../sources/read-list.ts';
import { type Judged, markedLines, triedTable } from '../sources/table.ts';
import { SOURCES_WORDS } from '../sources/words.ts';

async function listIn(file: string, io: Pick<Io, 'cwd' | 'now'>): Promise<ListedSource[]> {
  const text = await textIfThere(resolve(io.cwd, file)).catch((error: unknown) => {
    throw unreadFile(file, error);
  });
  if (text === null) throw new UsageError(told(SOURCES_WORDS, (words) => words.noFile(file)));
  return sourcesIn(text, file, io.now().toISOString().slice(0, 10));
}

function chosenFrom(sources: readonly ListedSource[], ids: readonly string[]): ListedSource[] {
  if (ids.length === 0) return [...sources];
  return ids.map((id) => {
    const found = sources.find((source) => source.id === id);
    if (found !== undefined) return found;
    const near = sources.filter((source) => source.id.includes(id)).map((source) => source.id);
    const shown = near.slice(0, 5).join(', ');
    throw new UsageError(told(SOURCES_WORDS, (words) => words.unknown(id, shown)));
  });
}

const idsOf = (judged: readonly Judged[]): string =>
  judged.map(({ source }) => source.id).join(', ');

/** `repli sources`: what is at the addresses of `sources.json`. */
export const command = defineActions({
  name: 'sources',
  summary: {
    fr: 'Essaie les flux de sources.json et marque les bons',
    en: 'Tries the feeds of sources.json and marks the good ones',
  },
  actions: {
    try: action({
      means: {
        fr: 'contacte une fois chaque source et dit ce qui a répondu',
        en: 'contacts each source once and tells what answered',
      },
      operands: {
        value: 'ID',
        means: {
          fr: 'source de sources.json ; toutes sans elle',
          en: 'source of sources.json; all without it',
        },
        count: 'any',
      },
      options: {
        enable: {
          means: {
            fr: 'marque les bonnes comme vérifiées, avec le jour ; celles à regarder, si leur ID est donné',
            en: 'marks the good ones verified, with the day; those to look at if their ID is given',
          },
        },
        items: {
          means: {
            fr: 'montre aussi les articles qui parlent d’autre chose',
            en: 'shows items about something else too',
          },
        },
        patience: {
          value: { fr: 'DURÉE', en: 'DURATION' },
          means: { fr: 'temps laissé à chaque réponse', en: 'time that each answer has' },
          default: '15s',
        },
        pause: {
          value: { fr: 'DURÉE', en: 'DURATION' },
          means: {
            fr: 'repos entre deux sources d’un même site',
            en: 'rest between two sources of one site',
          },
          default: '2s',
        },
        data: DATA,
        json: JSON_OUT,
      },
      async run({ values, operands, language }, io) {
        const data = resolve(io.cwd, values.data);
        const path = resolve(data, 'sources.json');
        const file = relative(io.cwd, path) || path;
        const tried = await trySources(chosenFrom(await listIn(file, io), operands), {
          now: io.now,
          patience: duration(values.patience, '--patience'),
          pause: duration(values.pause, '--pause'),
          known: await readKnownLines(data),
        });
        const now = io.now();
        const judged: Judged[] = tried.map((attempt) => ({
          ...attempt,
          ...judgeSource(attempt, now),
        }));
        const good = judged.filter(({ objections }) => objections.length === 0);
        // Whoever names a source has looked at it; among all of them, nobody has.
        const toLook = operands.length > 0 ? [] : good.filter(({ doubts }) => doubts.length > 0);
        const sure = good.filter((each) => !toLook.includes(each));
        const words = SOURCES_WORDS[language];
        if (values.json) {
          for (const { source, ...found } of judged) {
            io.out(JSON.stringify({ id: source.id, address: source.address, ...found }));
          }
        } else {
          for (const line of triedTable(judged, { words, language, now, items: values.items }))
            io.out(line);
          io.out('');
          io.out(words.summary(sure.length, judged.length));
          if (toLook.length > 0) io.out(words.toLook(idsOf(toLook)));
        }
        const left = values.enable
          ? await enableSources(
              { path, file },
              sure.map(({ source }) => source),
              now.toISOString().slice(0, 10),
            )
          : [];
        for (const { id, changed } of left) {
          io.err(changed === null ? words.removed(id, file) : words.changed(id, file, changed));
        }
        if (values.enable && !values.json) {
          const marked = sure.filter(({ source }) => !left.some(({ id }) => id === source.id));
          io.out(words.enabled(marked.length, file));
          for (const line of markedLines(marked, words)) io.out(line);
        }
        return sure.length === judged.length && left.length === 0 ? 0 : 1;
      },
    }),
  },
});
