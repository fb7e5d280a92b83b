/** A row of the log in the officer's words. */
import { HOUR_MS } from '../../base/durations.ts';
import { grouped } from '../../directory/written.ts';
import { headlineSaid, lineSaid } from '../announce/facts-of.ts';
import type { DeskLanguage } from '../shell/language.ts';
import type { LineChange } from './line-changes.ts';
import { logMoment, secondSaid } from './moments.ts';
import type { NightRow } from './rows.ts';
import { LOG_WORDS } from './words.ts';

interface RowText {
  title: string;
  details: readonly string[];
  /** Functions of who checked, beside the holder of the key. */
  functions: readonly string[];
}

export function rowText({ what }: NightRow, language: DeskLanguage): RowText {
  const words = LOG_WORDS[language];
  const plain = (title: string, details: readonly string[] = []): RowText => ({
    title,
    details,
    functions: [],
  });
  switch (what.kind) {
    case 'announcement': {
      const contents = what.messages.flatMap(({ content }) => content ?? []);
      const ids = [...new Set(what.messages.map(({ id }) => id))];
      return {
        title: words.acts[what.act],
        details: [
          ...contents.map((content) => headlineSaid(content, language)),
          ...contents.flatMap(({ lines }) => lines.map((line) => lineSaid(line, language))),
          ...(what.roles.length === 0 ? [] : [words.checkedBy(what.roles.join(', '))]),
          ...ids.map(words.identifier),
        ],
        functions: what.roles,
      };
    }
    case 'lines': {
      const { changes, count } = what;
      if (changes === null) return plain(words.lines, [words.firstLines(count)]);
      if (changes.length === 0) return plain(words.lines, [words.sameLines]);
      return plain(
        words.lines,
        changes.map((change) => changeSaid(change, language)),
      );
    }
    case 'watch':
      return plain(what.ended ? words.watchEnded : words.watch);
    case 'request':
      return { ...plain(words.request(what.label)), functions: what.roles };
    case 'answer':
      return { ...plain(words.answer), functions: what.roles };
    case 'correction':
      return plain(words.correction(what.entry, what.says));
    case 'taken-back':
      return plain(words.takenBack(about(what, language)));
    case 'refused':
      return plain(words.refused(about(what, language), what.code));
    case 'unreadable':
      return plain(words.unreadable(about(what, language)));
    case 'other-way': {
      const marks = [words.phases[what.phase]];
      if (what.certainty === 'probable') marks.push(words.probable);
      return plain(words.otherWay, [marks.join(', ')]);
    }
  }
}

function about(
  { of, id }: { of: keyof (typeof LOG_WORDS)['fr']['kinds']; id: string },
  language: DeskLanguage,
): string {
  return `${LOG_WORDS[language].kinds[of]} ${id}`;
}

function changeSaid({ did, line, by, strength }: LineChange, language: DeskLanguage): string {
  const words = LOG_WORDS[language];
  const said = words.line(words.did[did], line.label, grouped(line.number));
  return strength === null ? said : `${said}, ${words.by(by)} (${words.strengths[strength]})`;
}

/** When phones could read it, or that nobody knows. */
export function seenSaid({ seen, at }: NightRow, zone: string, language: DeskLanguage): string {
  const { sightings, noSighting } = LOG_WORDS[language];
  if (seen === null) return noSighting;
  if (!('at' in seen)) return sightings[seen.state];
  const near = Math.abs(Date.parse(seen.at) - Date.parse(at)) < 12 * HOUR_MS;
  const moment = (near ? secondSaid : logMoment)(seen.at, zone, language);
  return sightings[seen.state](moment);
}
