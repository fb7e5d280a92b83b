import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import type { SourceProblem, Staging } from '../model/staging.ts';
import { IMPORT_WORDS } from './words.ts';

interface ListSourceProps {
  staging: Staging;
  problems: readonly SourceProblem[];
  set: (members: Partial<Staging>) => void;
}

/** Who made the list, and when: each number will say it. */
export function ListSource({ staging, problems, set }: ListSourceProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const error = (text: string) => ({ severity: 'error' as const, text });
  const publisherProblems = problems.includes('no-publisher') ? [error(words.noPublisher)] : [];
  const dayProblems = [
    ...(problems.includes('bad-day') ? [error(words.badDay(staging.published.trim()))] : []),
    ...(problems.includes('future-day') ? [error(words.futureDay)] : []),
  ];
  return (
    <fieldset className="card">
      <legend>{words.source}</legend>
      <div className="pair">
        <TextInput
          label={words.publisher}
          problems={publisherProblems}
          value={staging.publisher}
          change={(text) => set({ publisher: text })}
        />
        <TextInput
          label={words.published}
          hint={words.publishedHint}
          problems={dayProblems}
          value={staging.published}
          change={(text) => set({ published: text })}
        />
      </div>
    </fieldset>
  );
}
