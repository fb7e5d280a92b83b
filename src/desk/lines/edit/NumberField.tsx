import { grouped } from '../../../directory/written.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useWords } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import { isNumber, numberRead, standingConfirmation, withNumber } from '../model/form.ts';
import type { FormPart } from './EditLine.tsx';
import { EDIT_WORDS } from './words.ts';

/** The number as people write it, and as it will be dialled. */
export function NumberField({ form, set, problemsAt }: FormPart & { id: string }) {
  const words = useWords(EDIT_WORDS);
  const { code } = useBench();
  const read = numberRead(form.number, code);
  const lost = form.confirmation !== null && standingConfirmation(form, code) === null;
  return (
    <>
      <Field label={words.number} hint={words.numberHint} problems={problemsAt('number')}>
        {(attributes) => (
          <input
            {...attributes}
            className="number-input"
            type="text"
            inputMode="tel"
            autoComplete="off"
            value={form.number}
            onChange={({ target }) => set(withNumber(form, target.value, code))}
          />
        )}
      </Field>
      <p className="dialled" role="status">
        {isNumber(read) ? words.dialled(grouped(read), read) : ''}
      </p>
      {lost ? (
        <Notice kind="warning" live>
          <p>{words.confirmationLost}</p>
        </Notice>
      ) : null}
    </>
  );
}
