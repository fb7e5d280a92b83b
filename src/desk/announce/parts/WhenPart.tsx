import { useId } from 'react';
import { territoryName } from '../../../territories/names.ts';
import { dayIn, timeIn } from '../../../territories/zone.ts';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { type AnnounceDraft, UNTIL_HOURS } from '../draft.ts';
import { dayAndTimeSaid } from '../facts-of.ts';
import { FORM_WORDS } from '../words/form.ts';
import { FormSection } from './FormSection.tsx';
import { Problems } from './Problems.tsx';

/** Whose clock every time is read by. */
function useZonePlace(): string {
  const words = useDeskWords(FORM_WORDS).when;
  const { described } = useAnnouncing();
  const { territories } = described.outage;
  const overseas = described.zone !== 'Europe/Paris' && territories !== 'all';
  return overseas ? territoryName(territories[0] ?? '') : words.paris;
}

/** Since when, until when, and how long that will be shown. */
export function WhenPart() {
  const words = useDeskWords(FORM_WORDS).when;
  const language = useLanguage();
  const { described, setting } = useAnnouncing();
  const { zone, outage } = described;
  const moment = (instant: string) => dayAndTimeSaid(instant, zone, language);
  const { onset, expectedEnd, expires } = outage;
  const planned = onset && Date.parse(onset) > setting.now.getTime();
  return (
    <FormSection title={`${words.title} (${words.zone(useZonePlace())})`}>
      <Since />
      <Until />
      <p className="said" aria-live="polite">
        {onset
          ? `${planned ? words.plannedSaid(moment(onset)) : words.sinceSaid(moment(onset))} `
          : ''}
        {expectedEnd ? `${words.untilSaid(moment(expectedEnd))} ` : ''}
        {expires ? words.expires(moment(expires)) : ''}
      </p>
    </FormSection>
  );
}

function Since() {
  const words = useDeskWords(FORM_WORDS).when;
  const { draft, change, described, setting } = useAnnouncing();
  const { since } = draft;
  const put = (changes: Partial<AnnounceDraft['since']>) =>
    change((before) => ({ ...before, since: { ...before.since, ...changes } }));
  const choose = (kind: AnnounceDraft['since']['kind']) => {
    // When an interruption to come begins is asked for, not guessed.
    if (kind === 'now' || draft.text?.state === 'planned') return put({ kind });
    const now = setting.now.getTime();
    const day = since.day === '' ? dayIn(now, described.zone) : since.day;
    const time = since.time === '' ? timeIn(now, described.zone) : since.time;
    put({ kind, day, time });
  };
  const choices = [
    { value: 'now', label: words.now },
    { value: 'time', label: words.time },
    { value: 'moment', label: words.moment },
  ] as const;
  return (
    <fieldset data-part="since">
      <legend>{words.since}</legend>
      <Problems part="since" />
      <Segments choices={choices} value={since.kind} choose={choose} />
      {since.kind === 'now' ? null : (
        <DayAndTime
          withDay={since.kind === 'moment'}
          hint={since.kind === 'time' ? words.timeHint : ''}
          value={since}
          put={put}
        />
      )}
    </fieldset>
  );
}

function Until() {
  const words = useDeskWords(FORM_WORDS).when;
  const { draft, change, described, setting } = useAnnouncing();
  const { until } = draft;
  const put = (changes: Partial<AnnounceDraft['until']>) =>
    change((before) => ({ ...before, until: { ...before.until, ...changes } }));
  const choose = (kind: AnnounceDraft['until']['kind']) => {
    const today = dayIn(setting.now.getTime(), described.zone);
    put(kind === 'moment' && until.day === '' ? { kind, day: today } : { kind });
  };
  const choices = [
    { value: 'unknown', label: words.unknown },
    ...UNTIL_HOURS.map((value) => ({ value, label: words.inHours(value) })),
    { value: 'moment', label: words.untilMoment },
  ] as const;
  return (
    <fieldset data-part="until">
      <legend>{words.until}</legend>
      <Problems part="until" />
      <Segments choices={choices} value={until.kind} choose={choose} />
      {until.kind === 'moment' ? <DayAndTime withDay hint="" value={until} put={put} /> : null}
    </fieldset>
  );
}

interface SegmentsProps<V extends string> {
  choices: readonly { value: V; label: string }[];
  value: V;
  choose: (value: V) => void;
}

function Segments<V extends string>({ choices, value, choose }: SegmentsProps<V>) {
  const name = useId();
  return (
    <div className="segments">
      {choices.map((choice) => (
        <label key={choice.value} className="segment">
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => choose(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

interface DayAndTimeProps {
  withDay: boolean;
  hint: string;
  value: { day: string; time: string };
  put: (changes: { day?: string; time?: string }) => void;
}

function DayAndTime({ withDay, hint, value, put }: DayAndTimeProps) {
  const words = useDeskWords(FORM_WORDS).when;
  const place = useZonePlace();
  const id = useId();
  return (
    <div className="day-and-time">
      {withDay ? (
        <div className="part">
          <label htmlFor={`${id}-day`}>{words.day}</label>
          <input
            id={`${id}-day`}
            type="date"
            value={value.day}
            onChange={({ target }) => put({ day: target.value })}
          />
        </div>
      ) : null}
      <div className="part">
        <label htmlFor={`${id}-time`}>{words.clockOf(place)}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={value.time}
          aria-describedby={hint === '' ? undefined : `${id}-hint`}
          onChange={({ target }) => put({ time: target.value })}
        />
      </div>
      {hint === '' ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
