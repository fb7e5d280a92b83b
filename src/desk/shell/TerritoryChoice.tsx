import { useId } from 'react';
import { TERRITORIES } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import { useDeskWords } from './language.ts';
import { SHELL_WORDS } from './words.ts';

/** Whose lines and announcements are worked on; remembered on this device. */
export function TerritoryChoice() {
  const words = useDeskWords(SHELL_WORDS);
  const { territory, chooseTerritory } = useDesk();
  const id = useId();
  return (
    <p className="territory-choice">
      <label htmlFor={id}>{words.territory}</label>
      <select
        id={id}
        value={territory ?? ''}
        onChange={({ target }) => chooseTerritory(target.value === '' ? null : target.value)}
      >
        <option value="">{words.chooseTerritory}</option>
        {TERRITORIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {`${code} · ${name}`}
          </option>
        ))}
      </select>
    </p>
  );
}
