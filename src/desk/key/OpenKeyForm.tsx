import { type FormEvent, useState } from 'react';
import { type DeskKey, useDesk } from '../desk.ts';
import { Field } from '../parts/Field.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { useDeskWords } from '../shell/language.ts';
import { keepKey } from '../store/desk-store.ts';
import { openForDesk } from './open-for-desk.ts';
import { KEY_WORDS } from './words.ts';

type KeyFormProblem = { at: 'file' | 'passphrase'; text: string };

/** Asks for the key file and its passphrase. */
export function OpenKeyForm() {
  const words = useDeskWords(KEY_WORDS);
  const { setKey } = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(false);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<KeyFormProblem | null>(null);

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === null) return setProblem({ at: 'file', text: words.noFile });
    if (passphrase === '') return setProblem({ at: 'passphrase', text: words.noPassphrase });
    setOpening(true);
    const text = await file.text().catch(() => '');
    const opened = await openForDesk(text, passphrase);
    setOpening(false);
    if (!opened.ok) {
      const at = opened.problem === 'wrong-passphrase' ? 'passphrase' : 'file';
      return setProblem({ at, text: words.refused[opened.problem] });
    }
    const { entry, privateKey } = opened;
    const kept: DeskKey['kept'] = keep
      ? await keepKey({ entry, privateKey }).then(
          () => 'device',
          () => 'not-kept',
        )
      : 'session';
    setKey({ entry, signer: { kid: entry.kid, privateKey }, kept });
  }

  const problemAt = (at: KeyFormProblem['at']) =>
    problem?.at === at ? [{ severity: 'error' as const, text: problem.text }] : [];
  return (
    <form className="card" onSubmit={(event) => void open(event)} noValidate>
      <Field label={words.file} hint={words.fileHint} problems={problemAt('file')}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <TextInput
        label={words.passphrase}
        hint={words.passphraseHint}
        problems={problemAt('passphrase')}
        type="password"
        value={passphrase}
        change={(text) => {
          setPassphrase(text);
          setProblem(null);
        }}
      />
      <label className="option">
        <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
        <span>
          {words.keep}
          <small>{words.keepHint}</small>
        </span>
      </label>
      <p className="actions">
        <button type="submit" className="main" disabled={opening}>
          {opening ? words.opening : words.open}
        </button>
      </p>
    </form>
  );
}
