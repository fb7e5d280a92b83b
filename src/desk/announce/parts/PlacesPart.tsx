import { useState } from 'react';
import { searchTerritories } from '../../../place/territory-search.ts';
import { territoryName } from '../../../territories/names.ts';
import { useDesk } from '../../desk.ts';
import { maySign } from '../../key/standing.ts';
import { Notice } from '../../parts/Notice.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { placesSaid } from '../facts-of.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';

type Extent = 'only' | 'several' | 'all';

/** Where: the territory worked on, several, or the whole country where the key may sign for it. */
export function PlacesPart() {
  const words = useDeskWords(FORM_WORDS).places;
  const language = useLanguage();
  const { key, territory } = useDesk();
  const { draft, change, described } = useAnnouncing();
  const { territories } = described.outage;
  const [several, setSeveral] = useState(Array.isArray(draft.places) && draft.places.length > 1);
  const extent: Extent = territories === 'all' ? 'all' : several ? 'several' : 'only';
  const national = key !== null && maySign(key.entry, 'all');
  const put = (places: typeof draft.places) => change((before) => ({ ...before, places }));
  const choose = (chosen: Extent) => {
    setSeveral(chosen === 'several');
    if (chosen === 'all') put('all');
    else if (chosen === 'only')
      put(draft.deed.kind === 'alert' || territory === null ? null : [territory]);
    else if (territories === 'all') put(territory === null ? [] : [territory]);
  };
  const option = (value: Extent, label: string, hint = '', disabled = false) => (
    <label className="option" key={value}>
      <input
        type="radio"
        name="announce-extent"
        value={value}
        checked={extent === value}
        disabled={disabled}
        onChange={() => choose(value)}
      />
      <span>
        {label}
        {hint === '' ? null : <small>{hint}</small>}
      </span>
    </label>
  );
  const onlyName =
    territories === 'all' || several || territories.length !== 1
      ? territory === null
        ? ''
        : territoryName(territory)
      : placesSaid(territories, language);
  const whyNot = national ? '' : key === null ? words.allNoKey : words.allRefused;
  const refused =
    key === null || territories === 'all'
      ? []
      : territories.filter((code) => !maySign(key.entry, [code]));
  return (
    <FormSection title={words.title} part="places">
      <fieldset>
        <legend className="sr-only">{words.legend}</legend>
        <div className="options">
          {option('only', words.only, onlyName)}
          {option('several', words.several)}
          {option('all', words.all, whyNot, !national && extent !== 'all')}
        </div>
      </fieldset>
      {extent === 'several' && territories !== 'all' ? (
        <Several codes={territories} put={put} />
      ) : null}
      {refused.length === 0 ? null : (
        <Notice kind="warning" live>
          <p>{words.notYours(placesSaid(refused, language))}</p>
        </Notice>
      )}
      {extent === 'all' ? (
        <Notice kind="warning" live>
          <p>{words.allWarning}</p>
        </Notice>
      ) : null}
    </FormSection>
  );
}

interface SeveralProps {
  codes: readonly string[];
  put: (codes: string[]) => void;
}

function Several({ codes, put }: SeveralProps) {
  const words = useDeskWords(FORM_WORDS).places;
  const [typed, setTyped] = useState('');
  const hits = searchTerritories(typed, 6).filter(({ code }) => !codes.includes(code));
  return (
    <div className="several">
      <ul className="chips">
        {codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              aria-label={words.remove(territoryName(code))}
              onClick={() => put(codes.filter((other) => other !== code))}
            >
              {territoryName(code)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        label={words.search}
        hint={words.searchHint}
        type="search"
        value={typed}
        change={(text) => setTyped(text)}
      />
      <p className="sr-only" role="status">
        {typed === '' ? '' : words.found(hits.length)}
      </p>
      <ul className="chips">
        {hits.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              onClick={() => {
                put([...codes, code].sort());
                setTyped('');
              }}
            >
              {words.add(name)}
            </button>
          </li>
        ))}
      </ul>
      {typed !== '' && hits.length === 0 ? <p>{words.found(0)}</p> : null}
    </div>
  );
}
