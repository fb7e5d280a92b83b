import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { edited, removed } from '../model/draft.ts';
import { dayTyped, standingConfirmation, withdrawnInForm } from '../model/form.ts';
import { useWorkspace } from '../workspace.ts';
import type { LineFormPart } from './form-part.ts';
import { EDIT_WORDS } from './words.ts';

interface LineEndProps extends LineFormPart {
  id: string;
  /** Never published: it may go without a trace. */
  isNew: boolean;
}

/** The confirmation of a line, and its end: withdrawn with a day, or deleted when nobody has seen it. */
export function LineEnd({ id, isNew, form, set, problemsAt }: LineEndProps) {
  const words = useDeskWords(EDIT_WORDS);
  const language = useLanguage();
  const { code, change, today, problems, go } = useWorkspace();
  const confirmation = standingConfirmation(form, code);
  const faulty = (problems.ofLine.get(id) ?? []).some(
    ({ problem }) => problem.severity === 'error',
  );
  const withdrawal = (withdrawn: string | null) =>
    change((now) =>
      edited(
        now,
        id,
        (before) => withdrawnInForm(before, withdrawn),
        withdrawn === null ? 'reopen' : 'withdraw',
      ),
    );
  const remove = () => {
    change((now) => removed(now, id));
    go({ at: 'list' });
  };
  return (
    <>
      {form.withdrawn === null ? (
        <fieldset>
          <legend>{words.confirmation}</legend>
          <p>
            {confirmation === null
              ? words.notConfirmed
              : words.confirmedBy(
                  confirmation.by,
                  writtenDay(confirmation.on, language),
                  confirmation.method,
                )}
          </p>
          {faulty ? null : (
            <button type="button" onClick={() => go({ at: 'confirm', id })}>
              {words.confirm}
            </button>
          )}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>{words.end}</legend>
        {form.withdrawn === null ? (
          <>
            <p className="hint">{isNew ? words.removeHint : words.withdrawHint}</p>
            {isNew ? (
              <button type="button" className="danger" onClick={remove}>
                {words.remove}
              </button>
            ) : (
              <button type="button" className="danger" onClick={() => withdrawal(dayTyped(today))}>
                {words.withdraw}
              </button>
            )}
          </>
        ) : (
          <>
            <TextInput
              label={words.withdrawn}
              hint={words.withdrawnHint}
              problems={problemsAt('withdrawn')}
              inputMode="numeric"
              value={form.withdrawn ?? ''}
              change={(text) => set({ withdrawn: text })}
            />
            <button type="button" onClick={() => withdrawal(null)}>
              {words.reopen}
            </button>
          </>
        )}
      </fieldset>
    </>
  );
}
