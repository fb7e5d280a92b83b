import { useId, useState } from 'react';
import { Choices } from '../../parts/Choices.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useCommunes } from '../import/use-communes.ts';
import { communesRead } from '../model/form.ts';
import { useWorkspace } from '../workspace.ts';
import type { LineFormPart } from './form-part.ts';
import { TextField } from './TextField.tsx';
import { EDIT_WORDS } from './words.ts';

const MOST_OFFERED = 6;

/** The whole territory, or a town or sector with its communes. */
export function PlaceFields(part: LineFormPart) {
  const words = useDeskWords(EDIT_WORDS);
  const { form, set } = part;
  return (
    <>
      <Choices
        legend={words.where}
        options={[
          { value: 'whole', label: words.whole },
          { value: 'part', label: words.part },
          { value: 'station', label: words.station, hint: words.stationHint },
        ]}
        value={form.where}
        choose={(where) => set({ where })}
        inline
      />
      {form.where === 'whole' ? null : (
        <>
          <TextField member="areaLabel" label={words.area} hint={words.areaHint} {...part} />
          <TextField member="communes" label={words.communes} hint={words.communesHint} {...part} />
          <FindCommune {...part} />
        </>
      )}
    </>
  );
}

/** Finds the code of a commune by its name; nothing shows as long as the list could not be read. */
function FindCommune({ form, set }: LineFormPart) {
  const words = useDeskWords(EDIT_WORDS);
  const { code } = useWorkspace();
  const communes = useCommunes(code, true);
  const [typed, setTyped] = useState('');
  const id = useId();
  if (communes === null || communes === 'reading') return null;
  const chosen = communesRead(form.communes);
  const names = chosen.flatMap((code) => communes.byCode(code)?.name ?? []);
  const offered = communes
    .begin(typed, MOST_OFFERED)
    .filter((commune) => !chosen.includes(commune.code));
  const add = (commune: { code: string; name: string }) => {
    set({
      communes: [...chosen, commune.code].join(' '),
      areaLabel: form.areaLabel.trim() === '' ? commune.name : form.areaLabel,
    });
    setTyped('');
  };
  return (
    <div className="field find-commune">
      {names.length === 0 ? null : <p className="hint">{words.communesAre(names.join(', '))}</p>}
      <label htmlFor={id}>{words.findCommune}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="hint">
        {typed.trim() !== '' && offered.length === 0 ? words.noCommune : ''}
      </p>
      {typed.trim() === '' || offered.length === 0 ? null : (
        <ul className="offered">
          {offered.map((commune) => (
            <li key={`${commune.code} ${commune.name}`}>
              <button type="button" onClick={() => add(commune)}>
                {words.addCommune(commune.name, commune.code)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
