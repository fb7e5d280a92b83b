import { type FormEvent, useState } from 'react';
import { roleProblem } from '../../directory/attest/two-people.ts';
import { makeKey, SHORTEST_PASSPHRASE, sealKey } from '../../directory/key-file.ts';
import { fingerprintOf, signKeyRequest } from '../../directory/key-request.ts';
import { territoryName } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import type { FieldProblem } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { ROLE_WORDS } from '../second/role-words.ts';
import { useDeskWords } from '../shell/language.ts';
import { daysOfKey } from './days.ts';
import { type MadeKey, NewKeyCard } from './NewKey.tsx';
import { KEY_WORDS } from './words.ts';

type NewKeyProblem = { at: 'holder' | 'passphrase' | 'again'; text: string };

/** Makes a key pair here: the private part never leaves this device unencrypted. */
export function MakeKey() {
  const words = useDeskWords(KEY_WORDS).make;
  const roles = useDeskWords(ROLE_WORDS);
  const { territory, published, clock } = useDesk();
  const [holder, setHolder] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problems, setProblems] = useState<readonly NewKeyProblem[]>([]);
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const [made, setMade] = useState<MadeKey | null>(null);
  const usual = published.directory?.territories.find(({ code }) => code === territory);
  const name = holder.trim() === '' ? (usual?.prefecture.name ?? '') : holder.trim();

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (territory === null || state === 'making') return;
    const found: NewKeyProblem[] = [];
    const role = roleProblem(name);
    if (role !== null) found.push({ at: 'holder', text: roles.problems[role] });
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      found.push({ at: 'passphrase', text: words.short(SHORTEST_PASSPHRASE) });
    } else if (again !== passphrase) found.push({ at: 'again', text: words.other });
    setProblems(found);
    if (found.length > 0) return;
    setState('making');
    try {
      const now = clock.now();
      const use: ['territory'] = ['territory'];
      const wanted = { name: territory, use, territories: [territory], holder: name };
      const pair = await makeKey({ ...wanted, ...daysOfKey(now) });
      const { entry, privateJwk } = pair;
      const signer = { kid: entry.kid, privateKey: privateJwk };
      setMade({
        entry,
        file: await sealKey(pair, passphrase),
        request: await signKeyRequest(entry, signer, now),
        fingerprint: await fingerprintOf(entry),
      });
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  if (made !== null) return <NewKeyCard made={made} />;
  const at = (place: NewKeyProblem['at']): FieldProblem[] =>
    problems
      .filter((problem) => problem.at === place)
      .map(({ text }) => ({ severity: 'error', text }));
  return (
    <details className="fold">
      <summary>{words.title}</summary>
      <form className="card" onSubmit={(event) => void make(event)} noValidate>
        <p>{words.intro}</p>
        {territory === null ? (
          <p>{words.noTerritory}</p>
        ) : (
          <p>{words.forTerritory(territoryName(territory))}</p>
        )}
        <TextInput
          label={words.holder}
          hint={words.holderHint(usual?.prefecture.name ?? '')}
          problems={at('holder')}
          value={holder}
          change={setHolder}
        />
        <TextInput
          label={words.passphrase}
          hint={words.passphraseHint(SHORTEST_PASSPHRASE)}
          problems={at('passphrase')}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          change={setPassphrase}
        />
        <TextInput
          label={words.again}
          problems={at('again')}
          type="password"
          autoComplete="new-password"
          value={again}
          change={setAgain}
        />
        {state === 'failed' ? (
          <Notice kind="error" live>
            <p>{words.failed}</p>
          </Notice>
        ) : null}
        <p className="actions">
          <button type="submit" disabled={territory === null || state === 'making'}>
            {state === 'making' ? words.making : words.make}
          </button>
        </p>
      </form>
    </details>
  );
}
