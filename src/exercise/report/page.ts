/** A report as one HTML page that needs nothing else, on a screen and on paper. */

import type { OfficeLanguage } from '../../base/messages.ts';
import { dateWords } from '../../base/moments.ts';
import { grouped } from '../../directory/written.ts';
import { codesIn } from '../../territories/scope.ts';
import type { JournalEntry } from '../journal.ts';
import type { PhoneRecord } from '../phone-record.ts';
import type { Scenario } from '../scenario.ts';
import { coverageChart, escaped, phonesChart, timelineChart } from './charts.ts';
import type { Delays, ExerciseFacts, TerritoryFact } from './facts.ts';
import { minute, row, section, table, tag, text } from './html.ts';
import { improvements } from './improvements.ts';
import { lanesOf } from './lanes.ts';
import { officersTable, roundTable } from './people.ts';
import { phoneRows } from './phone-rows.ts';
import { expectedText, lostText, outcomeText } from './said.ts';
import { REPORT_STYLES } from './styles.ts';
import { REPORT_WORDS, type ReportWords } from './words.ts';
import { writtenTerritory } from './written-territory.ts';

interface Reported {
  scenario: Scenario;
  entries: readonly JournalEntry[];
  phones: readonly PhoneRecord[];
  facts: ExerciseFacts;
  /** How many lines of the journal were none. */
  unread: number;
}

/** The page, in one language. */
export function reportPage(reported: Reported, language: OfficeLanguage): string {
  const words = REPORT_WORDS[language];
  const { scenario, facts, unread } = reported;
  const title = words.heading(scenario.title);
  const day = facts.started === null ? '' : dayText(facts.started, language);
  const head = [
    text('p', words.played(day, Math.round(facts.played / 60), facts.speed)),
    facts.isStopped ? text('p', words.stopped) : '',
    text('p', scenario.aim),
    tag('p', escaped(words.privacy), ' class="quiet"'),
    unread > 0 ? text('p', words.unread(unread)) : '',
  ];
  const body = [
    tag('p', escaped(words.mark), ' class="mark-band"'),
    tag('header', text('h1', title) + head.join('')),
    section(words.summary, summary(facts, words)),
    section(
      words.improve,
      tag(
        'ul',
        improvements(facts, scenario, words)
          .map((each) => text('li', each))
          .join(''),
      ),
    ),
    section(words.timeline, charts(reported, words)),
    section(words.expected, expectedTable(facts, words)),
    facts.officers.length === 0
      ? ''
      : section(words.officers, officersTable(facts.officers, words)),
    section(words.delays, delaysTable(facts, words)),
    scenario.real === undefined ? '' : section(words.against, against(reported, words)),
    section(words.citizens, citizens(reported, words)),
    facts.round.length === 0 ? '' : section(words.round, roundTable(facts.round, words)),
    section(words.territories, territoryTable(facts, words)),
    tag('p', escaped(words.mark), ' class="mark-band"'),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${REPORT_STYLES}</style>
</head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

/** The day on which it was played, by the clock of mainland France. */
const dayText = (instant: string, language: OfficeLanguage): string =>
  dateWords(
    language === 'fr' ? 'fr-FR' : 'en-GB',
    { dateStyle: 'long', timeZone: 'Europe/Paris' },
    new Date(instant),
  );

function summary(facts: ExerciseFacts, words: ReportWords): string {
  const covered = facts.territories.filter((each) => each.covered !== null).length;
  const met = facts.expected.filter(({ isInTime }) => isInTime).length;
  const figures: [string, string][] = [
    [words.of(met, facts.expected.length), words.met],
    [words.of(covered, facts.territories.length), words.covered],
    [words.of(facts.knew, facts.phones), words.knew],
    [words.of(facts.reached, facts.phones), words.reached],
  ];
  const shown = facts.phones === 0 ? figures.slice(0, 2) : figures;
  const items = shown.map(([value, label]) => tag('div', text('dd', value) + text('dt', label)));
  return tag('dl', items.join(''), ' class="figures"');
}

function charts({ scenario, entries, phones, facts }: Reported, words: ReportWords): string {
  const seconds = Math.max(facts.played, 60);
  const lanes = lanesOf({ scenario, entries, phones, speed: facts.speed }, words);
  const most = codesIn(scenario.territories).length;
  return [
    tag('p', escaped(words.timelineNote), ' class="quiet"'),
    scenario.real === undefined ? '' : tag('p', escaped(words.realNote), ' class="quiet"'),
    tag('figure', timelineChart(words.timeline, lanes, seconds)),
    tag(
      'figure',
      text('figcaption', words.curve) +
        coverageChart(words.curve, { points: facts.coverage, most, seconds }),
    ),
  ].join('');
}

function expectedTable({ expected }: ExerciseFacts, words: ReportWords): string {
  const rows = expected.map(({ expected: each, t, isInTime }) =>
    row([
      expectedText(each, words),
      `T+${each.by}`,
      t === null ? words.never : `${minute(t)}, ${isInTime ? words.inTime : words.late}`,
    ]),
  );
  return table([words.what, words.by, words.happened], rows);
}

function delaysTable(facts: ExerciseFacts, words: ReportWords): string {
  const line = (label: string, { count, median, p95 }: Delays): string => {
    const shown = (seconds: number | null) =>
      seconds === null ? words.none : words.duration(Math.round(seconds));
    return row([label, String(count), shown(median), shown(p95)]);
  };
  return table(
    [words.delay, words.measured, words.median, words.p95],
    [
      line(words.toAnnounce, facts.toAnnounce),
      line(words.toBulletin, facts.toBulletin),
      line(words.toPhone, facts.toPhone),
      line(words.toLine, facts.toLine),
    ],
  );
}

function against({ scenario, facts }: Reported, words: ReportWords): string {
  const all = codesIn(scenario.territories).length;
  const rows = (scenario.real ?? []).map(({ at, fact, source }) => {
    const count = facts.coverage.findLast(({ t }) => t <= at * 60)?.count ?? 0;
    const link = tag('a', escaped(source.publisher), ` href="${escaped(source.url)}"`);
    const isPlayed = at * 60 <= facts.played;
    return tag(
      'tr',
      text('td', `T+${at}`) +
        tag('td', `${escaped(fact)} (${escaped(words.source)} ${link})`) +
        text('td', isPlayed ? words.coveredThen(count, all) : '–'),
    );
  });
  return table(['T+', words.realMoment, words.here], rows);
}

function citizens({ facts, phones }: Reported, words: ReportWords): string {
  if (facts.phones === 0) return text('p', words.noPhones);
  const tried = facts.tried.map(({ number, outcome, count }) =>
    row([grouped(number), outcomeText(outcome, words), String(count)]),
  );
  const lost = facts.lost.map(({ step, count }) =>
    text('li', words.counted(lostText(step, words), count)),
  );
  const rows = phoneRows(phones, words);
  const chart =
    tag('p', escaped(words.phonesNote), ' class="quiet"') +
    phonesChart(words.phonesChart, { rows, said: words.duration });
  return (
    (rows.length === 0 ? '' : tag('figure', text('figcaption', words.phonesChart) + chart)) +
    table([words.number, words.outcome, words.times], tried) +
    (facts.went === 0 ? '' : text('p', words.went(facts.went))) +
    (lost.length === 0 ? '' : text('h3', words.lost) + tag('ul', lost.join('')))
  );
}

/** Territories of which all is alike are one row: a hundred rows that say the same hide the others. */
function territoryTable({ territories }: ExerciseFacts, words: ReportWords): string {
  const moment = (t: number | null) => (t === null ? words.never : minute(t));
  const cells = (each: TerritoryFact): string[] => [
    moment(each.announced),
    moment(each.covered),
    each.phones === 0 ? '–' : `${each.knew}/${each.phones}`,
    each.phones === 0 ? '–' : `${each.reached}/${each.phones}`,
  ];
  const groups = new Map<string, TerritoryFact[]>();
  for (const each of territories) {
    const key = cells(each).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length <= 12) {
      return group.map((each) => row([writtenTerritory(each.code), ...cells(each)]));
    }
    return [row([words.same(group.length), ...cells(first)])];
  });
  return table(
    [
      words.territory,
      words.firstAnnounced,
      words.firstCovered,
      words.phonesKnew,
      words.phonesReached,
    ],
    rows,
  );
}
