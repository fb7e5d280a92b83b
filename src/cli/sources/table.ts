/** What was found of each source, as a table for a terminal. */
import { DAY_MS } from '../../base/durations.ts';
import type { OfficeLanguage } from '../../base/messages.ts';
import { oneLine } from '../../base/one-line.ts';
import type { Judgement } from '../../collector/try/judge.ts';
import type { Tried } from '../../collector/try/try-sources.ts';
import { otherTerritories } from '../../collector/try/whose.ts';
import { listedAs } from '../../status/feeds/as-listed.ts';
import type { ItemSeen } from '../../status/feeds/entries.ts';
import { speaksAs } from '../../status/feeds/sources-model.ts';
import { dayThere } from '../../territories/moment-there.ts';
import { territoryName } from '../../territories/names.ts';
import { SERVICE_WORDS } from '../service-words.ts';
import { metShown } from '../unread-words.ts';
import type { SourcesWords } from './words.ts';

export interface Judged extends Tried, Judgement {}

interface Shown {
  words: SourcesWords;
  language: OfficeLanguage;
  now: Date;
  /** Every item, also those about something else. */
  items: boolean;
}

function verdictOf({ source, objections, doubts }: Judged, words: SourcesWords): string {
  const against = objections.map((objection) =>
    objection === 'format'
      ? `${words.notGood.format} (${words.otherFormat(source.format)})`
      : words.notGood[objection],
  );
  const told = [...against, ...doubts.map((doubt) => words.doubts[doubt])];
  return told.length === 0 ? words.good : told.join(', ');
}

function cellsOf(judged: Judged, { words, now }: Shown): string[] {
  const { source, answer, newest } = judged;
  const read = answer.is === 'read' ? answer : null;
  const count = read === null ? '' : `${read.items.length}`;
  const alerts = read !== null && read.alerts > 0 ? words.alerts(read.alerts) : '';
  const days = newest === null ? null : Math.floor((now.getTime() - Date.parse(newest)) / DAY_MS);
  return [
    source.id,
    words.answers[answer.is],
    read?.format ?? '',
    [count === '0' && alerts !== '' ? '' : count, alerts].filter(Boolean).join(', '),
    days === null ? '' : words.age(days),
    verdictOf(judged, words),
  ];
}

function understood({ detection }: ItemSeen, { words, language }: Shown): string {
  if (detection === null) return words.tooSlow;
  const { shelf, state, services, departements, national, confidence } = detection;
  if (shelf === 'none') return words.nothing;
  const where = national ? 'FR' : departements.join(' ');
  const sure = `${Math.round(confidence * 100)} %`;
  const named = services.map((service) => SERVICE_WORDS[language][service]).join(', ');
  const what = [words.states[state], named, where].filter(Boolean).join(', ');
  return `${words.shelves[shelf]} (${sure}) : ${what}`;
}

function itemLine(item: ItemSeen, { territories }: Tried['source'], shown: Shown): string {
  const { published } = item;
  const day = published === null ? shown.words.noDate : dayThere(published, territories);
  return `    ${day}  [${understood(item, shown)}]  ${oneLine(item.title, 100)}`;
}

const isTelling = ({ detection }: ItemSeen): boolean =>
  detection === null || detection.shelf !== 'none';

const placesOf = (codes: readonly string[]): string => codes.map(territoryName).join(', ');

/** Whose it is by its own words, which nobody but a person can hold against the authority that is meant. */
function whoseLines(
  { source: { territories, format }, objections }: Judged,
  answer: Extract<Tried['answer'], { is: 'read' }>,
  words: SourcesWords,
): string[] {
  const lines = [`    ${words.title(oneLine(answer.title, 100))}`];
  const others = otherTerritories(answer.title, territories);
  if (others.length > 0 && territories !== 'all') {
    lines.push(`    ${words.namesOthers(placesOf(others), placesOf(territories))}`);
  }
  const found = listedAs(answer.format);
  if (objections.includes('format') && found !== null && found !== format) {
    lines.push(`    ${words.proposeFormat(found)}`);
  }
  return lines;
}

/** What each source that was marked stands for from now on, below the count of them. */
export function markedLines(marked: readonly Judged[], words: SourcesWords): string[] {
  return marked.map(({ source, answer }) => {
    const title = (answer.is === 'read' && oneLine(answer.title, 100)) || words.untitled;
    if (speaksAs({ ...source, verified: true }) === null) return words.heard(source.id, title);
    const { territories } = source;
    const where = territories === 'all' ? words.everywhere : placesOf(territories);
    return words.speaks(source.id, title, where);
  });
}

/** What does not fit a column, one line each. */
function detailsOf(judged: Judged, shown: Shown): string[] {
  const { source, answer, proposals } = judged;
  const { words, language } = shown;
  const lines: string[] = [];
  if (answer.is === 'closed' || answer.is === 'failed') {
    const said = answer.is === 'failed' ? metShown(answer, language) : oneLine(answer.detail);
    lines.push(`    ${said}`);
  } else if (answer.url !== source.address) {
    const { moved, url } = answer;
    lines.push(`    ${moved === null ? words.redirected(url) : words.moved(moved)}`);
  }
  if (answer.is === 'unreadable') {
    lines.push(`    ${metShown(answer.remark, language)}`);
  }
  if (answer.is === 'read') lines.push(...whoseLines(judged, answer, words));
  lines.push(...proposals.map((address) => `    ${words.propose(address)}`));
  if (answer.is !== 'read') return lines;
  for (const remark of answer.remarks.slice(0, 5)) lines.push(`    ${metShown(remark, language)}`);
  const told = shown.items ? answer.items : answer.items.filter(isTelling);
  lines.push(...told.map((item) => itemLine(item, source, shown)));
  const rest = answer.items.length - told.length;
  if (rest > 0) lines.push(`    ${words.others(rest)}`);
  return lines;
}

/** The lines of the table: a head, a row for each source, and below it what was found. */
export function triedTable(all: readonly Judged[], shown: Shown): string[] {
  const rows = [shown.words.head, ...all.map((judged) => cellsOf(judged, shown))];
  const widths = shown.words.head.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head, ...bodies] = rows.map(lineOf);
  return [
    head ?? '',
    ...bodies.flatMap((line, index) => {
      const judged = all[index];
      return judged === undefined ? [line] : [line, ...detailsOf(judged, shown)];
    }),
  ];
}
