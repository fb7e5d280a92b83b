import { useState } from 'react';
import type { Key } from '../../directory/model.ts';
import { Notice } from '../parts/Notice.tsx';
import { saveFile } from '../send/save-file.ts';
import { useDeskWords } from '../shell/language.ts';
import { KEY_WORDS } from './words.ts';

export interface MadeKey {
  /** Its public part, as it asks to be listed. */
  entry: Key;
  /** The key file, encrypted under the passphrase. */
  file: string;
  /** The signed request for the host. */
  request: string;
  fingerprint: string;
}

/** The new key: its file to be kept, its request to be sent, its fingerprint to be read aloud. */
export function NewKeyCard({ made }: { made: MadeKey }) {
  const words = useDeskWords(KEY_WORDS).make;
  const { mail } = __REPLI_DESK__;
  const { entry, file, request, fingerprint } = made;
  const [said, setSaid] = useState('');
  const save = async (name: string, type: string, text: string) => {
    const saved = await saveFile(name, type, text).catch(() => 'failed' as const);
    if (saved === 'failed') setSaid(words.notSaved);
    else if (saved !== 'given-up') setSaid(words.saved(name));
  };
  const letter = `mailto:${mail}?subject=${encodeURIComponent(words.mailSubject(entry.kid))}&body=${encodeURIComponent(words.mailBody(entry.kid, entry.territories === 'all' ? 'FR' : entry.territories.join(',')))}`;
  return (
    <Notice kind="good" live>
      <h2>{words.made}</h2>
      <ol>
        <li>
          <p>{words.keepFile}</p>
          <button
            type="button"
            className="main"
            onClick={() => void save(`${entry.kid}.json`, 'application/json', file)}
          >
            {words.saveFile}
          </button>
        </li>
        <li>
          <p>{words.sendRequest}</p>
          <button
            type="button"
            onClick={() => void save(`demande-${entry.kid}.jws`, 'application/jose+json', request)}
          >
            {words.saveRequest}
          </button>{' '}
          {mail === '' ? null : (
            <a className="button" href={letter}>
              {words.mail}
            </a>
          )}
        </li>
        <li>
          <p>
            {words.readAloud} <strong className="digits">{fingerprint}</strong>
          </p>
        </li>
        <li>
          <p>{words.afterwards}</p>
        </li>
      </ol>
      <p role="status">{said}</p>
    </Notice>
  );
}
