/** How those who announce did: from what they were told to what they signed. Roles only. */
import { codesIn, type Scope } from '../../territories/scope.ts';
import type { JournalEntry } from '../journal.ts';
import type { Scenario } from '../scenario.ts';
import { sameRole } from './roles.ts';

type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;
type Announced = Entry<'announced'>;

/** Territories announced against those that this player has. */
type PlacesVerdict = 'same' | 'more' | 'less' | 'other';

/** One message and what followed, or an announcement that nobody asked for. */
export interface OfficerFact {
  role: string;
  /** Second at which they were told; null when they announced unasked. */
  told: number | null;
  /** Null: nothing was announced upon it. */
  announced: {
    t: number;
    /** Seconds of the exercise from the message to the signature; null when unasked. */
    after: number | null;
    deed: Announced['deed'];
    numbers: Announced['numbers'];
    advice: readonly string[];
    linesRight: number;
    linesWrong: number;
    places: PlacesVerdict;
    /** From their desk; null when it told nothing. */
    how: Pick<Entry<'composed'>, 'seconds' | 'taps' | 'keys' | 'corrections'> | null;
  } | null;
}

interface Played {
  scenario: Pick<Scenario, 'players'>;
  injects: readonly Entry<'inject'>[];
  /** In the order of the exercise. */
  announced: readonly Announced[];
  composed: readonly Entry<'composed'>[];
  speed: number;
}

/** How a player made an announcement, by its identifier. */
const composedOf = (composed: Played['composed'], { messages = [] }: Announced) =>
  composed.find(({ id }) => messages.some((message) => message.includes(id)));

/** Announcements under the role of whose desk they came from: what is typed there as a name may be another. */
export function byRole(
  announced: readonly Announced[],
  composed: readonly Entry<'composed'>[],
): Announced[] {
  return announced.map((entry) => ({ ...entry, by: composedOf(composed, entry)?.by ?? entry.by }));
}

/**
 * Messages with the first announcement upon each. An instant of a signature is a whole second: at a high speed it may
 * seem to come before the message that it answers, by one second of the clock.
 */
export function officerFacts(played: Played): OfficerFact[] {
  const { scenario, injects, announced, speed } = played;
  const own = announced.filter(({ written }) => written === 'player');
  const taken = new Set<Announced>();
  const facts = injects.flatMap(({ t, inject }): OfficerFact[] => {
    if (inject.kind !== 'message') return [];
    const role = inject.to;
    const next = injects.find(
      (later) => later.t > t && later.inject.kind === 'message' && sameRole(later.inject.to, role),
    );
    const answer = own.find(
      (each) =>
        !taken.has(each) &&
        each.t >= t - speed &&
        each.t < (next?.t ?? Infinity) &&
        sameRole(each.by, role),
    );
    if (answer === undefined) return [{ role, told: t, announced: null }];
    taken.add(answer);
    return [{ role, told: t, announced: factOf(answer, played, Math.max(0, answer.t - t)) }];
  });
  const unasked = own
    .filter((each) => !taken.has(each))
    .map((each): OfficerFact => {
      const player = scenario.players.find(({ role }) => sameRole(role, each.by));
      return { role: player?.role ?? each.by, told: null, announced: factOf(each, played, null) };
    });
  return [...facts, ...unasked].sort((a, b) => momentOf(a) - momentOf(b));
}

const momentOf = ({ told, announced }: OfficerFact): number => told ?? announced?.t ?? 0;

function factOf(
  entry: Announced,
  { scenario, composed }: Played,
  after: number | null,
): NonNullable<OfficerFact['announced']> {
  const { t, by, deed, numbers, advice = [], verdicts = [], territories } = entry;
  const player = scenario.players.find(({ role }) => sameRole(role, by));
  const isRight = (verdict: string) => verdict === 'directory' || verdict === 'given';
  const how = composedOf(composed, entry);
  return {
    ...{ t, after, deed, numbers, advice },
    linesRight: verdicts.filter(isRight).length,
    linesWrong: verdicts.filter((verdict) => !isRight(verdict)).length,
    places: placesVerdict(territories, player?.territories ?? territories),
    how:
      how === undefined
        ? null
        : {
            ...{ seconds: how.seconds, taps: how.taps },
            ...{ keys: how.keys, corrections: how.corrections },
          },
  };
}

function placesVerdict(announced: Scope, own: Scope): PlacesVerdict {
  const [said, theirs] = [codesIn(announced), codesIn(own)];
  const more = said.some((code) => !theirs.includes(code));
  const less = theirs.some((code) => !said.includes(code));
  if (more && less) return 'other';
  return more ? 'more' : less ? 'less' : 'same';
}
