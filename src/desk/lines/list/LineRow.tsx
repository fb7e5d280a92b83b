import { lapsesAfter, strengthOf } from '../../../directory/trust.ts';
import { grouped } from '../../../directory/written.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { noteOf } from '../model/calls.ts';
import { awaitsSecond } from '../model/confirming.ts';
import type { DraftLine } from '../model/draft.ts';
import { numberRead, standingConfirmation } from '../model/form.ts';
import { type ConfirmationStanding, withdrawnOn } from '../model/order.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { LIST_WORDS } from './words.ts';

interface LineRowProps {
  line: DraftLine;
  standing: ConfirmationStanding;
}

/** One line: its number, whom it reaches and where, how far it can be trusted, and what to do. */
export function LineRow({ line, standing }: LineRowProps) {
  const words = useDeskWords(LIST_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const { code, comparison, problems, go } = useWorkspace();
  const { id, form } = line;
  const number = grouped(numberRead(form.number, code));
  const label = form.label.trim() === '' ? words.noLabel : form.label;
  const service = form.service === '' ? common.noService : common.services[form.service];
  const place = placeOf(form, common);
  const own = problems.ofLine.get(id) ?? [];
  const errors = own.filter(({ problem }) => problem.severity === 'error').length;
  const state = (['added', 'changed', 'withdrawn'] as const).find((kind) =>
    comparison[kind].some((compared) => compared.id === id),
  );
  const awaits = awaitsSecond(noteOf(line, code));
  const name = `${label}, ${number}`;
  return (
    <li className={`line-row ${standing}`}>
      <div className="line-what">
        <p className="line-number">{number === '' ? words.noNumber : number}</p>
        <p className="line-label">{label}</p>
        <p className="line-place">{`${service} · ${place}`}</p>
      </div>
      <div className="line-trust">
        <p className="line-marks">
          <span className={`mark ${standing}`}>{common.standings[standing]}</span>
          {state === undefined ? null : <span className="mark">{words.states[state]}</span>}
          {line.found && standingConfirmation(form, code) === null ? (
            <span className="mark">{words.notGiven}</span>
          ) : null}
          {errors === 0 ? null : <span className="mark error">{words.errors(errors)}</span>}
        </p>
        <TrustText line={line} standing={standing} />
      </div>
      <div className="line-do">
        {standing === 'withdrawn' || errors > 0 ? null : (
          <button
            type="button"
            aria-label={(awaits ? words.secondOf : words.callOf)(name)}
            onClick={() => go({ at: 'confirm', id })}
          >
            {awaits ? words.second : words.call}
          </button>
        )}
        <button
          type="button"
          aria-label={words.editOf(name)}
          onClick={() => go({ at: 'line', id })}
        >
          {words.edit}
        </button>
      </div>
    </li>
  );
}

function placeOf(
  { where, areaLabel, communes }: DraftLine['form'],
  words: (typeof LINES_WORDS)['fr'],
): string {
  if (where === 'whole') return words.whole;
  const place = areaLabel || communes;
  return where === 'station' ? words.oneStation(place) : place;
}

/** Its trust in words: by whom, when, until when, and what the last call gave. */
function TrustText({ line, standing }: LineRowProps) {
  const words = useDeskWords(LIST_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { code } = useWorkspace();
  const confirmation = standingConfirmation(line.form, code);
  const note = noteOf(line, code);
  const day = (iso: string) => writtenDay(iso, language);
  const trusted = () => {
    const { publisher, published, kind, deduced } = line.form;
    if (standing === 'withdrawn') {
      const worked = deduced.includes('withdrawn') ? ` (${common.deducedDay})` : '';
      return words.withdrawn(`${day(withdrawnOn(line))}${worked}`);
    }
    if (standing === 'past') return words.past(publisher, published);
    if (confirmation === null) {
      return (kind === 'incident' ? words.incident : words.unconfirmed)(publisher);
    }
    const said = standing === 'lapsed' ? words.lapsed : words.confirmed;
    const strength = common.strengths[strengthOf(confirmation)];
    return said(confirmation.by, day(confirmation.on), strength);
  };
  return (
    <>
      <p>
        {trusted()}
        {standing === 'soon' && confirmation !== null
          ? ` ${words.until(day(lapsesAfter(confirmation.on)))}`
          : ''}
      </p>
      {line.form.cautions.length === 0 && line.form.remark === '' ? null : (
        <p className="line-cautions">
          {[...line.form.cautions.map((caution) => common.cautions[caution]), line.form.remark]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
      )}
      {note === null || standing === 'withdrawn' ? null : (
        <p>
          {awaitsSecond(note)
            ? words.awaiting(note.by)
            : words.called(note.by, day(note.on), common.results[note.result])}
        </p>
      )}
    </>
  );
}
