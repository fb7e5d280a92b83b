import { servicesHit } from '../../../authoring/lines.ts';
import { grouped } from '../../../directory/written.ts';
import { territoryName } from '../../../territories/names.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { isTicked, type LineToAnnounce } from '../offered-lines.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { TypedLines } from './TypedLines.tsx';

/** More lines than this below one another hide the ones that are given. */
const MOST_SHOWN = 8;

/** The lines given out: of the directory, of the announcement so far, and typed by two people. */
export function LinesPart() {
  const words = useDeskWords(FORM_WORDS).lines;
  const { draft, described } = useAnnouncing();
  const { offered, outage } = described;
  const hit = servicesHit(outage.numbers).length > 0;
  const ticked = offered.filter((line) => isTicked(line, draft.ticks));
  const rest = offered.filter((line) => !isTicked(line, draft.ticks));
  // What is given stays in sight; a long list of stations is folded away.
  const folded = offered.length > MOST_SHOWN ? rest : [];
  const shown = folded.length > 0 ? ticked : offered;
  const nothing = outage.territories === 'all' ? words.country : words.nothing;
  return (
    <FormSection title={words.title} hint={words.hint} part="lines">
      {hit || offered.length > 0 ? null : <p>{words.none}</p>}
      {hit && offered.length === 0 ? <p>{nothing}</p> : null}
      <ul className="given-lines">
        {shown.map((line) => (
          <OfferedRow key={line.key} offered={line} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <details className="fold">
          <summary>{words.more(folded.length)}</summary>
          <ul className="given-lines">
            {folded.map((line) => (
              <OfferedRow key={line.key} offered={line} />
            ))}
          </ul>
        </details>
      )}
      <TypedLines />
    </FormSection>
  );
}

function OfferedRow({ offered }: { offered: LineToAnnounce }) {
  const words = useDeskWords(FORM_WORDS).lines;
  const language = useLanguage();
  const { draft, change } = useAnnouncing();
  const { key, line, label, trust, confirmedOn } = offered;
  const ticked = isTicked(offered, draft.ticks);
  const sure = trust === 'confirmed' || trust === 'announced';
  const where = line.area === '' ? '' : ` · ${territoryName(line.area)}`;
  const day = confirmedOn === null ? '' : ` ${words.on(writtenDay(confirmedOn, language))}`;
  const trusted = trust === 'confirmed' ? `${words.trust.confirmed}${day}` : words.trust[trust];
  return (
    <li>
      <label className="option">
        <input
          type="checkbox"
          checked={ticked}
          onChange={({ target }) =>
            change((before) => ({ ...before, ticks: { ...before.ticks, [key]: target.checked } }))
          }
        />
        <span>
          {words.services[line.service]}
          {where} <strong className="digits">{grouped(line.number)}</strong>
          <small>
            {label === '' ? '' : `${label}, `}
            <span className={sure ? 'trust sure' : 'trust'}>{trusted}</span>
          </small>
          {ticked && !sure ? <small className="caution">{words.doubtful}</small> : null}
        </span>
      </label>
    </li>
  );
}
