import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { territoryName } from '../../territories/names.ts';
import { zoneFor } from '../../territories/zone.ts';
import { useDesk } from '../desk.ts';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { LogTable } from './LogTable.tsx';
import { logMoment } from './moments.ts';
import { type Night, nightBefore, nightOf } from './night.ts';
import { type NightRead, useNight } from './use-night.ts';
import { LOG_WORDS } from './words.ts';
import '../styles/log.css';

/** What happened in a night, to be read on the screen and to be printed for a report. */
export function LogPage() {
  const words = useDeskWords(LOG_WORDS);
  const { territory, publisher } = useDesk();
  return (
    <div className="night-log">
      <h1>{words.title}</h1>
      <p className="lead off-paper">{words.lead}</p>
      {publisher === '' ? (
        <p>{words.noService}</p>
      ) : territory === null ? (
        <p>{words.noTerritory}</p>
      ) : (
        <TerritoryLog key={territory} territory={territory} publisher={publisher} />
      )}
    </div>
  );
}

function TerritoryLog({ territory, publisher }: { territory: string; publisher: string }) {
  const words = useDeskWords(LOG_WORDS);
  const { clock } = useDesk();
  const zone = zoneFor([territory]);
  const [day, setDay] = useState(() => nightBefore(clock.serverNow(), zone));
  const night = useMemo(() => nightOf(day, zone), [day, zone]);
  const { read, readAgain } = useNight(publisher, night, territory, clock.serverNow);
  const done = night !== null && typeof read === 'object';
  return (
    <>
      <div className="log-choice off-paper">
        <Field label={words.day}>
          {(attributes) => (
            <input
              type="date"
              value={day}
              {...attributes}
              onChange={({ target }) => setDay(target.value)}
            />
          )}
        </Field>
        <button type="button" onClick={readAgain} disabled={night === null || read === 'reading'}>
          {words.readAgain}
        </button>
        <button type="button" className="main" onClick={() => print()} disabled={!done}>
          {words.print}
        </button>
      </div>
      <div role="status">
        {night === null ? <p>{words.noDay}</p> : read === 'reading' ? <p>{words.reading}</p> : null}
      </div>
      {night !== null && read === 'failed' ? (
        <Notice kind="error" live>
          <p>{words.notRead}</p>
        </Notice>
      ) : null}
      {done ? <NightLog night={night} read={read} territory={territory} zone={zone} /> : null}
    </>
  );
}

interface NightLogProps {
  night: Night;
  read: NightRead;
  territory: string;
  zone: string;
}

function NightLog({ night, read, territory, zone }: NightLogProps) {
  const words = useDeskWords(LOG_WORDS);
  const language = useLanguage();
  const printedAt = usePrintedAt();
  const moment = (at: string) => logMoment(at, zone, language);
  const { rows, last, readAt, seenKnown } = read;
  const facts = [
    [words.host, location.host],
    [words.territory, `${territory} · ${territoryName(territory)}`],
    [words.period, words.fromTo(moment(night.from), moment(night.to))],
    [words.readAt, moment(readAt)],
  ] as const;
  return (
    <>
      <dl className="log-facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {printedAt === null ? null : <Fact name={words.printedAt} value={moment(printedAt)} />}
      </dl>
      {Date.parse(readAt) < Date.parse(night.to) ? <p>{words.goesOn}</p> : null}
      {seenKnown ? null : <p className="log-gap">{words.noSeen}</p>}
      <section>
        <h2 id="log-real">{words.real}</h2>
        <p className="hint">{words.realHint}</p>
        <LogTable
          rows={rows.filter(({ nature }) => nature !== 'exercise')}
          zone={zone}
          labelledBy="log-real"
        />
      </section>
      <section>
        <h2 id="log-exercises">{words.exercises}</h2>
        <LogTable
          rows={rows.filter(({ nature }) => nature === 'exercise')}
          zone={zone}
          labelledBy="log-exercises"
        />
      </section>
      <p className="hint">{words.seenMeans}</p>
      {last === null ? null : (
        <p className="hint log-last">{words.lastEntry(last.seq, last.hash)}</p>
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** When the page is being printed, by the server's clock; null on the screen. */
function usePrintedAt(): string | null {
  const { clock } = useDesk();
  const { serverNow } = clock;
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  useEffect(() => {
    // The paper is drawn right after this event.
    const begins = () => flushSync(() => setPrintedAt(serverNow().toISOString()));
    const ends = () => setPrintedAt(null);
    window.addEventListener('beforeprint', begins);
    window.addEventListener('afterprint', ends);
    return () => {
      window.removeEventListener('beforeprint', begins);
      window.removeEventListener('afterprint', ends);
    };
  }, [serverNow]);
  return printedAt;
}
