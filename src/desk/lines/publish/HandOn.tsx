import { useState } from 'react';
import { territoryName } from '../../../territories/names.ts';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { draftText } from '../model/draft.ts';
import { useWorkspace } from '../workspace.ts';
import { changesText, summaryText } from './summary.ts';
import { PUBLISH_WORDS } from './words.ts';

/** The ways without the publishing service: a message with the file, or the forge. */
export function HandOn() {
  const words = useDeskWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { code, draft, comparison, today } = useWorkspace();
  const { forge, mail } = __REPLI_DESK__;
  const name = territoryName(code);
  const file = `${code}.json`;
  const subject = words.mailSubject(name, code);
  const body = words.mailBody(
    name,
    file,
    summaryText(comparison, language),
    changesText(comparison, language),
  );
  const letter = `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return (
    <>
      <section className="card">
        <h2>{words.mail}</h2>
        <p>{words.mailLead}</p>
        <details>
          <summary>{words.message}</summary>
          <pre className="message">{`${subject}\n\n${body}`}</pre>
        </details>
        <p className="actions">
          {mail === '' ? null : (
            <a className="button" href={letter}>
              {words.mailNow(mail)}
            </a>
          )}
          <Copy label={words.copyMessage} text={`${subject}\n\n${body}`} />
        </p>
      </section>
      {forge === '' ? null : (
        <section className="card">
          <h2>{words.forge}</h2>
          <p>{words.forgeLead}</p>
          <p className="actions">
            <Copy label={words.copyFile} text={draftText(draft, today)} />
            <a
              className="button"
              href={forge.replace('{path}', `data/territories/${file}`)}
              target="_blank"
              rel="noreferrer"
            >
              {words.openForge}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

function Copy({ label, text }: { label: string; text: string }) {
  const words = useDeskWords(PUBLISH_WORDS);
  const [told, setTold] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold(words.copied),
      () => setTold(words.notCopied),
    );
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{told}</span>
    </span>
  );
}
