/** What a page does in exercise mode: it notes how its owner fares, on this phone only. */
import { instantOf } from '../../base/instant.ts';
import { type Attempt, outcomeOf } from '../../exercise/outcome.ts';
import {
  type Happened,
  isRecordOver,
  noted,
  type PhoneRecord,
  STORIES,
} from '../../exercise/phone-record.ts';
import { exercisePlanFor, playedSituation } from '../../guide/exercise.ts';
import { NEEDS, type Need } from '../../guide/model.ts';
import { StoryCard } from '../../pages/exercise/StoryCard.tsx';
import { TriedNote } from '../../pages/exercise/TriedNote.tsx';
import type { PageModel, View } from '../../pages/model.ts';
import type { PracticeView } from '../../pages/practice-model.ts';
import { isSomethingHit, situationFor } from '../../status/situation/situation.ts';
import { heldRecord, keepRecord } from '../../store/practice.ts';

interface PracticePage {
  model(): PageModel;
  view(): View;
  /** Draws a change before it returns. */
  show(changes: Partial<View>): void;
  /** Draws what came by itself, when there is time. */
  tell(changes: Partial<View>): void;
  /** Told of every change of the view; answers how to end. */
  subscribe(listener: () => void): () => void;
}

export interface Practice {
  tried(attempt: Attempt): void;
  stepped(need: Need, step: number): void;
  /** Listens to what happens to the page; answers how to end. */
  start(): () => void;
}

type Known = Pick<PracticeView, 'record' | 'tried'>;

/** The practising side of one page. */
export function createPractice({ model, view, show, tell, subscribe }: PracticePage): Practice {
  let real = false;

  const practiceNow = (): Known => view().practice ?? { record: heldRecord(), tried: null };
  const withKnown = (changes: Partial<Known>) => ({
    practice: { ...practiceNow(), ...changes, StoryCard, TriedNote },
  });

  /** Puts something down; another page of this phone may have gone on with the record meanwhile. */
  function note(happened: Happened): PhoneRecord | null {
    const held = heldRecord();
    if (held === null) return null;
    const next = noted(held, happened, Date.now());
    if (next !== held) {
      keepRecord(next);
      tell(withKnown({ record: next }));
    }
    return next;
  }

  const situationAt = (territory: string) => {
    const { news, now } = view();
    return situationFor(territory, news.bulletin, news.contact, now, news.unlisted);
  };

  /** What the exercise announces where the player is, and whether something real came. */
  function newsCame(): void {
    const record = heldRecord();
    if (record === null || isRecordOver(record)) return;
    const { territory, events } = record;
    const situation = situationAt(territory);
    const hit = isSomethingHit(situation);
    const came = hit && !real;
    // Noting it is a change too, of which this is told again.
    real = hit;
    if (came) note({ did: 'real' });
    const played = playedSituation({ territory, situation, now: view().now });
    const sent = played.official.map((a) => Date.parse(a.sent)).sort((a, b) => b - a)[0];
    const known = new Set(events.flatMap((event) => (event.did === 'knew' ? [event.sent] : [])));
    if (sent !== undefined && !known.has(instantOf(sent))) {
      note({ did: 'knew', sent: instantOf(sent) });
    }
    // A page that was just opened, without a network perhaps, does not know yet what is played: its silence is no end.
    const { bulletin, contact } = view().news;
    const isHeard = bulletin !== null && contact.lastPoll === 'ok';
    if (isHeard && known.size > 0 && !isSomethingHit(played)) note({ did: 'over' });
  }

  /** What the plan of the exercise for a need in this territory is made of. */
  const planInput = (need: Need, { code, lines }: NonNullable<PageModel['territory']>) => ({
    ...{ need, territory: code, situation: situationAt(code), lines },
    ...{ national: model().national, now: view().now },
  });

  function stepped(need: Need, step: number): void {
    note({ did: 'stepped', need, step: step + 1 });
    const { territory } = model();
    if (
      territory !== null &&
      exercisePlanFor(planInput(need, territory)).steps[step]?.kind === 'go'
    ) {
      note({ did: 'went' });
    }
  }

  function tried({ number, step }: Attempt): void {
    const record = heldRecord();
    const { territory } = model();
    const knew = record?.events.some(({ did }) => did === 'knew') ?? false;
    if (record === null || territory?.code !== record.territory || !knew || isRecordOver(record)) {
      show(withKnown({ tried: { number, outcome: null } }));
      return;
    }
    const input = planInput(STORIES[record.story], territory);
    const outcome = outcomeOf(
      { number, step },
      exercisePlanFor(input),
      playedSituation(input),
      record.events,
    );
    note({ did: 'tried', number, outcome });
    show(withKnown({ tried: { number, outcome } }));
  }

  const opened = (): void => {
    const need = NEEDS.find((each) => location.hash === `#${each}`);
    if (need !== undefined) note({ did: 'opened', need });
  };

  return {
    tried,
    stepped,
    start: () => {
      tell(withKnown({}));
      newsCame();
      opened();
      const heard = [
        ['hashchange', opened],
        ['offline', () => void note({ did: 'offline' })],
        ['online', () => void note({ did: 'online' })],
      ] as const;
      for (const [type, listener] of heard) addEventListener(type, listener);
      const end = subscribe(newsCame);
      return () => {
        end();
        for (const [type, listener] of heard) removeEventListener(type, listener);
      };
    },
  };
}
