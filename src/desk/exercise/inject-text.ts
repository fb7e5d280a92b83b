/** What happens in an exercise, in the words of the desk. */
import type { JournalEntry } from '../../exercise/journal.ts';
import type { Inject } from '../../exercise/scenario.ts';
import type { EXERCISE_DESK_WORDS } from './words.ts';

type Words = (typeof EXERCISE_DESK_WORDS)['fr'];

/** One inject. */
export function injectText(inject: Inject, { said, faults }: Words): string {
  switch (inject.kind) {
    case 'message':
      return said.message(inject.to, inject.text);
    case 'feed':
      return said.feed(inject.by, inject.title);
    case 'fault':
      return said.fault(faults[inject.fault], inject.minutes);
    case 'announcement':
      return said.announcement(inject.by, Object.keys(inject.numbers).join(', '));
    case 'update':
      return said.update(inject.of, Object.keys(inject.numbers).join(', '));
    case 'all-clear':
      return said.end(inject.of);
    case 'retraction':
      return said.retraction(inject.of);
  }
}

/** One entry of the journal. */
export function entryText(entry: JournalEntry, words: Words): string {
  const { happened, faults, roundResults } = words;
  switch (entry.kind) {
    case 'started':
      return happened.started;
    case 'ended':
      return happened.ended;
    case 'inject':
      return injectText(entry.inject, words);
    case 'skipped':
      return happened.skipped(entry.index);
    case 'failed':
      return happened.failed(entry.why);
    case 'announced':
      return happened.announced(entry.by, happened.deeds[entry.deed]);
    case 'composed':
      return happened.composed(entry.by, entry.taps, entry.corrections);
    case 'called':
      return happened.called(entry.by, roundResults[entry.result]);
    case 'bulletin':
      return happened.bulletin(entry.covered.length);
    case 'fault-began':
      return happened.faultBegan(faults[entry.fault]);
    case 'fault-ended':
      return happened.faultEnded(faults[entry.fault]);
    case 'paused':
      return happened.paused;
    case 'resumed':
      return happened.resumed;
  }
}
