/** The rows of a report's timeline. */
import type { JournalEntry } from '../journal.ts';
import type { PhoneRecord } from '../phone-record.ts';
import type { Inject, Scenario } from '../scenario.ts';
import type { Lane } from './charts.ts';
import type { ReportWords } from './words.ts';

interface Played {
  scenario: Scenario;
  entries: readonly JournalEntry[];
  phones: readonly PhoneRecord[];
  speed: number;
}

type Mark = Lane['marks'][number];

const injectTitle = (inject: Inject, words: ReportWords): string => {
  switch (inject.kind) {
    case 'message':
      return `${inject.to} : ${inject.text}`;
    case 'feed':
      return `${inject.by} : ${inject.title}`;
    case 'fault':
      return words.faults[inject.fault];
    case 'announcement':
      return inject.by;
    default:
      return inject.of;
  }
};

/** When a phone first showed the exercise, by the clock of the exercise. */
function phoneMarks({ entries, phones, speed }: Played): Mark[] {
  const [first] = entries;
  if (first === undefined) return [];
  return phones.flatMap(({ started, ahead, events, territory }) => {
    const knew = events.find(({ did }) => did === 'knew');
    if (knew === undefined || ahead === null) return [];
    const at = Date.parse(started) / 1000 - ahead + knew.at;
    const passed = at - Date.parse(first.at) / 1000;
    return passed < 0 ? [] : [{ t: first.t + passed * speed, title: territory }];
  });
}

/** Each fault from its beginning to its end, or to the end of the journal. */
function faultSpans(entries: readonly JournalEntry[], words: ReportWords): Mark[] {
  const last = entries.at(-1)?.t ?? 0;
  return entries.flatMap((entry, place) => {
    if (entry.kind !== 'fault-began') return [];
    const end = entries
      .slice(place)
      .find((each) => each.kind === 'fault-ended' && each.fault === entry.fault);
    return [{ t: entry.t, until: end?.t ?? last, title: words.faults[entry.fault] }];
  });
}

/** One row a kind; that of the real event only where the scenario follows one. */
export function lanesOf(played: Played, words: ReportWords): Lane[] {
  const marks = (pick: (entry: JournalEntry) => string | null): Mark[] =>
    played.entries.flatMap((entry) => {
      const title = pick(entry);
      return title === null ? [] : [{ t: entry.t, title }];
    });
  const real = (played.scenario.real ?? []).map(({ at, fact }) => ({ t: at * 60, title: fact }));
  const last = played.entries.at(-1)?.t ?? 0;
  return [
    ...(real.length > 0
      ? [{ label: words.lanes.real, as: 'dot' as const, marks: real.filter(({ t }) => t <= last) }]
      : []),
    {
      label: words.lanes.injects,
      as: 'dot',
      marks: marks((entry) => (entry.kind === 'inject' ? injectTitle(entry.inject, words) : null)),
    },
    {
      label: words.lanes.announced,
      as: 'dot',
      marks: marks((entry) =>
        entry.kind === 'announced' ? `${entry.by} : ${words.deeds[entry.deed]}` : null,
      ),
    },
    {
      label: words.lanes.bulletins,
      as: 'tick',
      marks: marks((entry) => (entry.kind === 'bulletin' ? `${entry.sequence}` : null)),
    },
    {
      label: words.lanes.faults,
      as: 'span',
      marks: faultSpans(played.entries, words),
    },
    ...(played.phones.length > 0
      ? [{ label: words.lanes.phones, as: 'dot' as const, marks: phoneMarks(played) }]
      : []),
  ];
}
