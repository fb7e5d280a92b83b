import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import type { SourceFault, Staging } from '../model/staging.ts';
import { IMPORT_WORDS } from './words.ts';

interface ListSourceProps {
  staging: Staging;
  faults: readonly SourceFault[];
  set: (members: Partial<Staging>) => void;
}

/** Who made the list, and when: each number will say it. */
export function ListSource({ staging, faults, set }: ListSourceProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const error = (text: string) => ({ severity: 'error' as const, text });
  const publisherFaults = faults.includes('no-publisher') ? [error(words.noPublisher)] : [];
  const dayFaults = [
    ...(faults.includes('bad-day') ? [error(words.badDay(staging.published.trim()))] : []),
    ...(faults.includes('future-day') ? [error(words.futureDay)] : []),
  ];
  return (
    <fieldset className="card">
      <legend>{words.source}</legend>
      <div className="pair">
        <TextInput
          label={words.publisher}
          problems={publisherFaults}
          value={staging.publisher}
          change={(text) => set({ publisher: text })}
        />
        <TextInput
          label={words.published}
          hint={words.publishedHint}
          problems={dayFaults}
          value={staging.published}
          change={(text) => set({ published: text })}
        />
      </div>
    </fieldset>
  );
}
