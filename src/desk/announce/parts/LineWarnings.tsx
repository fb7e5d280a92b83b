import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { lineSaid } from '../facts-of.ts';
import { isTicked } from '../offered-lines.ts';
import { typingOf } from '../outage-of.ts';
import { agreedLine } from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';

/** What an officer must know of the lines once more before sending: the unsure ones, and those left out. */
export function LineWarnings() {
  const { lines, typed } = useDeskWords(FORM_WORDS);
  const language = useLanguage();
  const { draft, described, setting } = useAnnouncing();
  const unsure = described.offered.filter(
    (offered) =>
      isTicked(offered, draft.ticks) && !['announced', 'confirmed'].includes(offered.trust),
  );
  const typing = typingOf(draft, setting);
  const waiting = draft.typed.filter((line) => agreedLine(line, typing) === null).length;
  if (unsure.length === 0 && waiting === 0) return null;
  return (
    <Notice kind="warning">
      {unsure.length === 0 ? null : (
        <>
          <p>{lines.unsure}</p>
          <ul>
            {unsure.map(({ key, line, trust }) => (
              <li key={key}>
                {lineSaid(line, language)}, {lines.trust[trust]}
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting === 0 ? null : <p>{typed.waiting(waiting)}</p>}
    </Notice>
  );
}
