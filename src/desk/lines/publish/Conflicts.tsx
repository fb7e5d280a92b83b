import type { ShownLine } from '../../../directory/history/line-key.ts';
import { grouped } from '../../../directory/written.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { decided, MEMBERS, sameMember } from '../model/compare.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { memberText } from './member-text.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Lines changed here and by somebody else: both sides, and one tap to decide. */
export function Conflicts() {
  const words = useDeskWords(PUBLISH_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { since, change } = useWorkspace();
  if (since.conflicts.length === 0) return null;
  const name = ({ label, number }: ShownLine) => `${label}, ${grouped(number)}`;
  return (
    <Notice kind="error">
      <h3>{`${words.conflicts} (${since.conflicts.length})`}</h3>
      <p>{words.conflictsWhy}</p>
      <ul>
        {since.conflicts.map((conflict) => {
          const { id, theirs, mine } = conflict;
          return (
            <li key={id} className="changed">
              <strong>{name(theirs)}</strong>
              <dl>
                {MEMBERS.filter((member) => !sameMember(theirs, mine, member)).map((member) => (
                  <div key={member}>
                    <dt>{common.members[member]}</dt>
                    <dd>
                      {`${words.published}\u00a0: ${memberText(theirs, member, language)}`}
                      <br />
                      {`${words.yours}\u00a0: ${memberText(mine, member, language)}`}
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="actions">
                <button
                  type="button"
                  onClick={() => change((now) => decided(now, conflict, 'mine'))}
                >
                  {words.keepMine(name(mine))}
                </button>
                <button
                  type="button"
                  onClick={() => change((now) => decided(now, conflict, 'theirs'))}
                >
                  {words.takeTheirs(name(theirs))}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
