import { useEffect, useRef } from 'react';
import { useDeskWords } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { FORM_WORDS } from '../words/form.ts';
import { focusPart } from './Problems.tsx';

/** Every problem with a link to where it is set right; takes the focus each time it is asked for. */
export function ErrorSummary({ asked }: { asked: number }) {
  const words = useDeskWords(FORM_WORDS);
  const { wrong } = useAnnouncing();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  if (wrong.length === 0) return null;
  return (
    <div className="notice error error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.problemsTitle(wrong.length)}</h2>
      <ul>
        {wrong.map(({ part, text }) => (
          <li key={text}>
            <button type="button" className="plain" onClick={() => focusPart(part)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
