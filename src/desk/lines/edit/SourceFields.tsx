import { useDeskWords } from '../../shell/language.ts';
import type { LineFormPart } from './form-part.ts';
import { TextField } from './TextField.tsx';
import { EDIT_WORDS } from './words.ts';

/** Who put the number in print, for whom, where and when. */
export function SourceFields(part: LineFormPart) {
  const words = useDeskWords(EDIT_WORDS);
  return (
    <fieldset>
      <legend>{words.source}</legend>
      <div className="pair">
        <TextField
          member="publisher"
          label={words.publisher}
          hint={words.publisherHint}
          {...part}
        />
        <TextField
          member="onBehalfOf"
          label={words.onBehalfOf}
          hint={words.onBehalfOfHint}
          {...part}
        />
        <TextField member="url" label={words.url} hint={words.urlHint} type="url" {...part} />
        <TextField
          member="published"
          label={words.published}
          hint={words.publishedHint}
          {...part}
        />
      </div>
    </fieldset>
  );
}
