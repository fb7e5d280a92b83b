import { type FormEvent, useState } from 'react';
import { type DeskKey, useDesk } from '../desk.ts';
import { Field } from '../parts/Field.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { useDeskWords } from '../shell/language.ts';
import { keepKey } from '../store/desk-store.ts';
import { openForDesk } from './open-for-desk.ts';
import { KEY_WORDS } from './words.ts';

type Fault = { at: 'file' | 'passphrase'; text: string };

/** Asks for the key file and its passphrase. */
export function OpenKeyForm() {
  const words = useDeskWords(KEY_WORDS);
  const { setKey } = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [keep, setKeep] = useState(false);
  const [opening, setOpening] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === null) return setFault({ at: 'file', text: words.noFile });
    if (passphrase === '') return setFault({ at: 'passphrase', text: words.noPassphrase });
    setOpening(true);
    const text = await file.text().catch(() => '');
    const opened = await openForDesk(text, passphrase);
    setOpening(false);
    if (!opened.ok) {
      const at = opened.why === 'wrong-passphrase' ? 'passphrase' : 'file';
      return setFault({ at, text: words.refused[opened.why] });
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

  const faultAt = (at: Fault['at']) =>
    fault?.at === at ? [{ severity: 'error' as const, text: fault.text }] : [];
  return (
    <form className="card" onSubmit={(event) => void open(event)} noValidate>
      <Field label={words.file} hint={words.fileHint} problems={faultAt('file')}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              setFault(null);
            }}
          />
        )}
      </Field>
      <TextInput
        label={words.passphrase}
        hint={words.passphraseHint}
        problems={faultAt('passphrase')}
        type="password"
        value={passphrase}
        change={(text) => {
          setPassphrase(text);
          setFault(null);
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
