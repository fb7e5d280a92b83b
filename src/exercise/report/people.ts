/** Tables of those who announced and of those who called, by role. */

import { grouped } from '../../directory/written.ts';
import type { RoundLine } from '../led/view.ts';
import { calledText } from '../round-words.ts';
import { minute, row, table } from './html.ts';
import type { OfficerFact } from './officers.ts';
import type { ReportWords } from './words.ts';
import { writtenTerritory } from './written-territory.ts';

type AnnouncedFact = NonNullable<OfficerFact['announced']>;

function saysText({ deed, numbers, advice, places }: AnnouncedFact, words: ReportWords): string {
  if (deed === 'all-clear' || deed === 'cancel') return words.deeds[deed];
  const states = Object.entries(numbers).map(
    ([number, state]) => `${number} ${words.states[state] ?? state}`,
  );
  const what = [...states, ...advice.map((code) => words.advices[code] ?? code)].join(', ');
  return words.saysThere(what, words.places[places]);
}

/** From each message to what was signed upon it. */
export function officersTable(officers: readonly OfficerFact[], words: ReportWords): string {
  const rows = officers.map(({ role, told, announced }) => {
    const at = told === null ? words.unasked : minute(told);
    if (announced === null) return row([role, at, words.notAnswered, '–', '–', '–']);
    const { t, after, deed, linesRight, linesWrong, how } = announced;
    const signed = words.signedAt(minute(t), words.deeds[deed]);
    return row([
      role,
      at,
      after === null ? signed : `${signed}, ${words.after(words.duration(after))}`,
      saysText(announced, words),
      // An end gives no line: it only names those that were given.
      deed === 'alert' || deed === 'update' ? words.linesSaid(linesRight, linesWrong) : '–',
      how === null ? '–' : words.effortSaid(words.duration(how.seconds), how.taps, how.corrections),
    ]);
  });
  return table(
    [words.who, words.toldAt, words.signed, words.says, words.lines, words.effort],
    rows,
  );
}

/** Which lines of the calling round answered. */
export function roundTable(round: readonly RoundLine[], words: ReportWords): string {
  const rows = round.map((line) =>
    row([
      line.by,
      writtenTerritory(line.territory),
      words.services[line.service] ?? line.service,
      grouped(line.number),
      calledText(line, words) ?? words.roundNot,
    ]),
  );
  return table(
    [words.roundCaller, words.territory, words.service, words.number, words.roundCame],
    rows,
  );
}
