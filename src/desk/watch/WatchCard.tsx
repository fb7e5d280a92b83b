import { listed } from '../../base/listed.ts';
import type { Key } from '../../directory/model.ts';
import { watchersOf } from '../../status/watch/watchers.ts';
import { territoryName } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import { keyStanding, maySign } from '../key/standing.ts';
import { Notice } from '../parts/Notice.tsx';
import { OutgoingNotice } from '../send/outbox/OutgoingNotice.tsx';
import { useOutgoing } from '../send/outbox/use-outbox.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { type OwnWatch, ownWatch, placesToWatch, placesWithout } from './to-watch.ts';
import { useWatch, type WatchTelling } from './use-watch.ts';
import { WATCH_WORDS } from './words.ts';

/** Who watches over the territory worked on, and "I watch" in one tap. */
export function WatchCard() {
  const words = useDeskWords(WATCH_WORDS);
  const language = useLanguage();
  const { key, territory, published, now } = useDesk();
  if (territory === null) return null;
  const bulletin = published.news?.bulletin ?? null;
  const entry = key?.entry ?? null;
  const own = entry === null ? null : ownWatch(entry, territory, bulletin, now);
  const others = (bulletin === null ? [] : watchersOf(bulletin, territory, now))
    .filter(({ name, counts }) => counts && name !== entry?.holder)
    .map(({ name }) => name);
  return (
    <section className="card watch" aria-labelledby="watch-title">
      <h2 id="watch-title">{words.title}</h2>
      {own === null ? null : <OwnState own={own} />}
      {others.length === 0 ? null : <p>{words.others(listed(language, others))}</p>}
      {bulletin !== null && own === null && others.length === 0 ? (
        <p>{words.nobody(territoryName(territory))}</p>
      ) : null}
      <p className="hint">{words.means}</p>
      {entry === null ? (
        <p>
          {words.noKey} <a href="#key">{words.openKey}</a>
        </p>
      ) : (
        <Deed entry={entry} territory={territory} own={own} />
      )}
    </section>
  );
}

function OwnState({ own }: { own: OwnWatch }) {
  const words = useDeskWords(WATCH_WORDS);
  const language = useLanguage();
  const [heard, lapses] = [own.heard, own.lapses].map((at) => writtenInstant(at, language));
  return (
    <Notice kind={own.soon ? 'warning' : 'good'}>
      <p>{words.own(heard ?? '', lapses ?? '')}</p>
      {own.soon ? <p>{words.soon}</p> : null}
    </Notice>
  );
}

interface DeedProps {
  entry: Key;
  territory: string;
  own: OwnWatch | null;
}

function Deed({ entry, territory, own }: DeedProps) {
  const words = useDeskWords(WATCH_WORDS);
  const { published, now, clock } = useDesk();
  const { telling, tell } = useWatch();
  const outgoing = useOutgoing('watches', entry.kid);
  const bulletin = published.news?.bulletin ?? null;
  const valid = keyStanding(entry, __REPLI_KEYS__, now) === 'valid';
  if (!valid || !maySign(entry, [territory])) {
    return (
      <p>
        {valid ? words.notYours : words.standing} <a href="#key">{words.seeKey}</a>
      </p>
    );
  }
  const busy =
    clock.state === 'astray' || telling.state === 'signing' || outgoing?.state.is === 'sending';
  return (
    <>
      <p className="actions">
        <button
          type="button"
          disabled={busy}
          onClick={() => tell(placesToWatch(entry, territory, bulletin))}
        >
          {own === null ? words.watch : words.renew}
        </button>
        {own === null ? null : (
          <button
            type="button"
            className="plain"
            disabled={busy}
            onClick={() => tell(placesWithout(entry, territory, bulletin))}
          >
            {words.stop}
          </button>
        )}
      </p>
      {outgoing === null ? <Told telling={telling} /> : <OutgoingNotice outgoing={outgoing} />}
    </>
  );
}

/** What became of the statement. */
function Told({ telling }: { telling: WatchTelling }) {
  const words = useDeskWords(WATCH_WORDS);
  const { state } = telling;
  if (state === 'idle') return null;
  const kind = state === 'saved' ? 'good' : state === 'failed' ? 'warning' : 'info';
  return (
    <Notice kind={kind} live>
      <p>{state === 'saved' ? words.saved(telling.name) : words[state]}</p>
    </Notice>
  );
}
