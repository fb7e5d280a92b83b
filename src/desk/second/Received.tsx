import { type FormEvent, useState } from 'react';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { useDeskWords } from '../shell/language.ts';
import type { TakenRequest } from './taken.ts';
import { SECOND_WORDS } from './words.ts';

interface ReceivedProps {
  take: (given: string) => Promise<void>;
  taken: TakenRequest;
}

/** Where a request or an answer that no service carried is opened. */
export function Received({ take, taken }: ReceivedProps) {
  const words = useDeskWords(SECOND_WORDS);
  const [given, setGiven] = useState('');
  const [file, setFile] = useState<File | null>(null);
  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    await take(file === null ? given : await file.text().catch(() => ''));
  }
  return (
    <form className="card" onSubmit={(event) => void read(event)} noValidate>
      <h2>{words.received}</h2>
      {taken === 'kept' ? (
        <Notice kind="good" live>
          <p>{words.answerKept}</p>
          <a className="button" href="#lines">
            {words.toLines}
          </a>
        </Notice>
      ) : null}
      {taken === 'not-a-check' || taken === 'refused' || taken === 'not-kept' ? (
        <Notice kind="error" live>
          <p>
            {
              {
                'not-a-check': words.notACheck,
                refused: words.refused,
                'not-kept': words.notKept,
              }[taken]
            }
          </p>
        </Notice>
      ) : null}
      <TextInput label={words.paste} hint={words.pasteHint} value={given} change={setGiven} />
      <Field label={words.file}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".jws,.json,application/jose+json"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <p className="actions">
        <button type="submit">{words.read}</button>
      </p>
    </form>
  );
}
