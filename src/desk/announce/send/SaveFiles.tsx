import { useState } from 'react';
import { saveFile } from '../../send/save-file.ts';
import { useDeskWords } from '../../shell/language.ts';
import type { SentMessage } from '../../store/desk-store.ts';
import { REVIEW_WORDS } from '../words/review.ts';

/** The same message as files, for a host without a publishing service, or beside it. */
export function SaveFiles({ record, main }: { record: SentMessage; main: boolean }) {
  const words = useDeskWords(REVIEW_WORDS).outcome;
  const [said, setSaid] = useState('');
  const save = async (extension: 'jws' | 'xml', type: string, text: string) => {
    const name = `${record.id}.${extension}`;
    const saved = await saveFile(name, type, text).catch(() => 'failed' as const);
    if (saved === 'failed') setSaid(words.notSaved);
    else if (saved !== 'given-up') {
      // Two files of one message, signed and not, would be two announcements at the host.
      const aside = extension === 'xml' && record.signed !== null;
      setSaid(aside ? words.savedAside(name) : words.saved(name));
    }
  };
  const { signed, xml } = record;
  return (
    <>
      {main ? <p>{words.where}</p> : null}
      <p className="actions">
        {signed === null ? null : (
          <button
            type="button"
            className={main ? 'main' : ''}
            onClick={() => void save('jws', 'application/jose+json', signed)}
          >
            {words.saveJws}
          </button>
        )}
        <button
          type="button"
          className={main && signed === null ? 'main' : ''}
          onClick={() => void save('xml', 'application/cap+xml', xml)}
        >
          {words.saveXml}
        </button>
      </p>
      <p role="status">{said}</p>
    </>
  );
}
