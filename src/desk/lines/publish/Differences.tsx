import type { ShownLine } from '../../../directory/history/line-key.ts';
import { grouped } from '../../../directory/written.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { type Change, isSame } from '../model/compare.ts';
import { restored } from '../model/draft.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { Conflicts } from './Conflicts.tsx';
import { memberText } from './member-text.ts';
import { summaryText } from './summary.ts';
import { PUBLISH_WORDS } from './words.ts';

const name = ({ label, number }: ShownLine): string =>
  [label, grouped(number)].filter((part) => part !== '').join(', ');

/** Added, changed, withdrawn and lost lines, each change as before and after. */
export function Differences() {
  const words = useDeskWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { comparison, version, today, change } = useWorkspace();
  const { added, changed, withdrawn, missing } = comparison;
  return (
    <section className="card differences">
      <h2>{words.compared}</h2>
      {version === null ? (
        <Notice kind="warning">
          <p>{words.unknown}</p>
        </Notice>
      ) : null}
      <p>
        <strong>{isSame(comparison) ? words.nothing : summaryText(comparison, language)}</strong>
      </p>
      {added.length === 0 ? null : (
        <>
          <h3>{`${words.added} (${added.length})`}</h3>
          <ul>
            {added.map(({ id, line }) => (
              <li key={id} className="added">
                <strong>{name(line)}</strong>
                {` · ${memberText(line, 'service', language)} · ${memberText(line, 'area', language)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Conflicts />
      <Changes title={words.changed} changes={changed} />
      <Changes title={words.withdrawn} changes={withdrawn} />
      {missing.length === 0 ? null : (
        <Notice kind="error">
          <h3>{`${words.missing} (${missing.length})`}</h3>
          <p>{words.missingWhy}</p>
          <ul>
            {missing.map((line) => (
              <li key={`${line.service} ${name(line)} ${line.withdrawn}`}>
                {name(line)}
                <p className="actions">
                  <button type="button" onClick={() => change((now) => restored(now, [line]))}>
                    {words.takeBack(name(line))}
                  </button>
                  {line.withdrawn === null ? (
                    <button
                      type="button"
                      className="plain"
                      onClick={() => change((now) => restored(now, [line], today))}
                    >
                      {words.close(name(line))}
                    </button>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly Change[] }) {
  const words = useDeskWords(PUBLISH_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{`${title} (${changes.length})`}</h3>
      <ul>
        {changes.map(({ id, before, after, members }) => (
          <li key={id} className="changed">
            <strong>{name(before)}</strong>
            <dl>
              {members.map((member) => (
                <div key={member}>
                  <dt>{common.members[member]}</dt>
                  <dd>
                    <del>
                      <span className="sr-only">{words.was('')}</span>
                      {memberText(before, member, language)}
                    </del>{' '}
                    <ins>
                      <span className="sr-only">{words.becomes('')}</span>
                      {memberText(after, member, language) || words.faulty}
                    </ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
