import { useState } from 'react';
import { phoneLine } from '../../exercise/phone-code.ts';
import { isRecordOver, milestonesOf, type PhoneRecord } from '../../exercise/phone-record.ts';
import { territoryName } from '../../territories/names.ts';
import { useScene } from '../parts/scene.ts';
import { useWords } from '../parts/words.ts';
import { EXERCISE_QUERY, pathOf } from '../routes.ts';
import type { PhonePlay } from './ExercisePage.tsx';
import { elapsed, eventWords } from './event-words.ts';

interface TimelineProps {
  play: PhonePlay;
  record: PhoneRecord;
}

/** How it went: what counts, everything in its order, and two ways to hand it over. */
export function Timeline({ play, record }: TimelineProps) {
  const { t, lang } = useWords();
  const over = isRecordOver(record);
  // Events are only ever added at the end.
  const entries = record.events.map((event, place) => ({ event, place }));
  return (
    <>
      <h1>{t('exercise.timeline')}</h1>
      <p>{territoryName(record.territory)}</p>
      <Milestones record={record} />
      {over ? null : (
        <p className="exercise-ways">
          <a
            className="button"
            href={pathOf({ lang, territory: record.territory }) + EXERCISE_QUERY}
          >
            {t('exercise.resume')}
          </a>
          <button type="button" className="button" onClick={play.leave}>
            {t('exercise.stop')}
          </button>
        </p>
      )}
      <section aria-labelledby="events-title">
        <h2 id="events-title">{t('exercise.events')}</h2>
        <ol className="timeline">
          <li>
            <span className="digits">{elapsed(0)}</span>
            <span>{t('exercise.started')}</span>
          </li>
          {entries.map(({ event, place }) => (
            <li
              key={place}
              className={event.did === 'tried' ? `tried-${event.outcome}` : undefined}
            >
              <span className="digits">{elapsed(event.at)}</span>
              <span>{eventWords(event, t)}</span>
            </li>
          ))}
        </ol>
      </section>
      <HandOver play={play} record={record} />
    </>
  );
}

function Milestones({ record }: { record: PhoneRecord }) {
  const { t } = useWords();
  const { knew, right, wrongTurns } = milestonesOf(record);
  const time = (seconds: number | null) => (seconds === null ? '–' : elapsed(seconds));
  return (
    <dl className="milestones">
      {(
        [
          ['knewAfter', time(knew)],
          ['rightAfter', time(right)],
          ['wrongTurns', String(wrongTurns)],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`exercise.${name}`)}</dt>
          <dd className="digits">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** For who leads the exercise: by the player's own hand, or not at all. */
function HandOver({ play, record }: TimelineProps) {
  const { t } = useWords();
  const QrCode = useScene().view.extras?.QrCode;
  const [coded, setCoded] = useState(false);
  return (
    <section aria-labelledby="hand-title">
      <h2 id="hand-title">{t('exercise.handOver')}</h2>
      <p>{t('exercise.handOverHelp')}</p>
      <p className="exercise-ways">
        <button type="button" className="button" onClick={play.saveFile}>
          {t('exercise.file')}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={coded}
          onClick={() => setCoded(!coded)}
        >
          {t('exercise.code')}
        </button>
      </p>
      {coded && QrCode !== undefined ? (
        <div className="record-code">
          <QrCode address={phoneLine(record)} label={t('exercise.code')} />
        </div>
      ) : null}
      <p className="exercise-ways">
        <button type="button" className="button" onClick={play.forget}>
          {t('exercise.again')}
        </button>
      </p>
    </section>
  );
}
