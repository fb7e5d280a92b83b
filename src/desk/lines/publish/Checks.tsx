import { problemMessage } from '../../../directory/checks/message.ts';
import type { Severity } from '../../../directory/checks/problem.ts';
import { grouped } from '../../../directory/written.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { problemText } from '../edit/problem-text.ts';
import { numberRead } from '../model/form.ts';
import { useWorkspace } from '../workspace.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Told in one sentence for all lines. */
const TOLD_TOGETHER: readonly string[] = [
  'unconfirmed',
  'lapsed',
  'past-line',
  'confirmed-without-keys',
];

/** The verdict of the checks: errors stop publication, remarks are listed. */
export function Checks() {
  const words = useDeskWords(PUBLISH_WORDS);
  const { problems } = useWorkspace();
  const all = [...problems.ofLine.values()].flat();
  const weak = all.filter(({ problem }) => problem.code === 'confirmed-without-keys').length;
  const stale = all.filter(({ problem }) => TOLD_TOGETHER.includes(problem.code)).length - weak;
  const remarks = problems.warnings - stale - weak;
  return (
    <section className="card checks">
      <h2>{words.checks}</h2>
      {problems.errors === 0 ? (
        <p>{words.sound}</p>
      ) : (
        <Notice kind="error">
          <p>
            <strong>{words.errors(problems.errors)}</strong>
          </p>
          <Listed severity="error" />
        </Notice>
      )}
      {stale === 0 ? null : <p>{words.unconfirmed(stale)}</p>}
      {weak === 0 ? null : <p>{words.withoutKeys(weak)}</p>}
      {remarks === 0 ? null : (
        <details open={remarks <= 5}>
          <summary>{words.warnings(remarks)}</summary>
          <Listed severity="warning" />
        </details>
      )}
    </section>
  );
}

function Listed({ severity }: { severity: Severity }) {
  const words = useDeskWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { code, draft, problems, go } = useWorkspace();
  const lines = draft.lines.flatMap((line) => {
    const own = (problems.ofLine.get(line.id) ?? []).filter(
      ({ problem }) => problem.severity === severity && !TOLD_TOGETHER.includes(problem.code),
    );
    return own.length === 0 ? [] : [{ line, own }];
  });
  const ofFile = problems.ofFile.filter((problem) => problem.severity === severity);
  return (
    <ul className="listed">
      {ofFile.map((problem) => {
        const { what, fix } = problemMessage(problem, language);
        return <li key={problem.path.join('.')}>{`${what} ${fix}`}</li>;
      })}
      {lines.map(({ line, own }) => {
        const number = grouped(numberRead(line.form.number, code));
        const name = words.lineOf(line.form.label, number);
        return (
          <li key={line.id}>
            <strong>{name}</strong>
            <ul>
              {own.map(({ field, problem }) => (
                <li key={`${problem.code} ${problem.path.join('.')}`}>
                  {problemText(field, problem, language)}
                </li>
              ))}
            </ul>
            <button
              type="button"
              aria-label={words.editOf(name)}
              onClick={() => go({ at: 'line', id: line.id })}
            >
              {words.edit}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
