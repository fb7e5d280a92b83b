import { useId } from 'react';
import { sayFinding } from '../../../authoring/problem-words.ts';
import type { ProblemFound } from '../../../directory/checks/problem.ts';
import { grouped } from '../../../directory/written.ts';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { doubtOf } from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';

interface LineDoubtsProps {
  findings: readonly ProblemFound[];
  /** Doubts that this person has decided. */
  decided: readonly string[];
  decide: (decided: string[]) => void;
  /** Whether the person asked to go on with a doubt open. */
  open: boolean;
}

/** What the rules of the directory find in a number, for one of the two people to decide. */
export function LineDoubts({ findings, decided, decide, open }: LineDoubtsProps) {
  const words = useDeskWords(FORM_WORDS).typed;
  const language = useLanguage();
  const id = useId();
  const said = (finding: ProblemFound) =>
    sayFinding(finding, language).replace(/\+\d{7,15}/g, grouped);
  if (findings.length === 0) return null;
  const refused = findings.some(({ severity }) => severity === 'error');
  return (
    <div className={`notice ${refused ? 'error' : 'warning'} line-doubts`} role="status">
      {findings.map((finding, i) => {
        const doubt = doubtOf(finding);
        return (
          <div key={doubt} className="doubt">
            <p id={`${id}-${i}`}>{said(finding)}</p>
            {finding.severity === 'error' ? null : (
              <label className="option">
                <input
                  type="checkbox"
                  aria-describedby={`${id}-${i}`}
                  checked={decided.includes(doubt)}
                  onChange={({ target }) =>
                    decide(
                      target.checked
                        ? [...decided, doubt]
                        : decided.filter((other) => other !== doubt),
                    )
                  }
                />
                <span>{words.sure}</span>
              </label>
            )}
          </div>
        );
      })}
      {open ? <p className="caution">{words.problems.undecided}</p> : null}
    </div>
  );
}
