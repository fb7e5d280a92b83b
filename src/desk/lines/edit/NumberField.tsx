import { grouped } from '../../../directory/written.ts';
import { Notice } from '../../parts/Notice.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { isNumber, numberRead, standingConfirmation, withNumber } from '../model/form.ts';
import { useWorkspace } from '../workspace.ts';
import type { LineFormPart } from './form-part.ts';
import { EDIT_WORDS } from './words.ts';

/** The number as people write it, and as it will be dialled. */
export function NumberField({ form, set, problemsAt }: LineFormPart & { id: string }) {
  const words = useDeskWords(EDIT_WORDS);
  const { code } = useWorkspace();
  const read = numberRead(form.number, code);
  const lost = form.confirmation !== null && standingConfirmation(form, code) === null;
  return (
    <>
      <TextInput
        label={words.number}
        hint={words.numberHint}
        problems={problemsAt('number')}
        className="number-input"
        inputMode="tel"
        value={form.number}
        change={(text) => set(withNumber(form, text, code))}
      />
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
