import { listed } from '../../base/listed.ts';
import { territoryName } from '../../territories/names.ts';
import { type DeskKey, useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenDay } from '../shell/language.ts';
import { forgetKey } from '../store/desk-store.ts';
import { daysLeft } from './days.ts';
import { keyStanding } from './standing.ts';
import { KEY_WORDS } from './words.ts';

/** The open key: whose it is, what it may sign, until when, and how to put it away. */
export function KeyOpen({ deskKey }: { deskKey: DeskKey }) {
  const words = useDeskWords(KEY_WORDS);
  const language = useLanguage();
  const { setKey, now } = useDesk();
  const { entry, kept } = deskKey;
  const standing = keyStanding(entry, __REPLI_KEYS__, now);
  const left = daysLeft(entry, now);
  const territories =
    entry.territories === 'all'
      ? words.everywhere
      : listed(language, entry.territories.map(territoryName));

  async function putAway(): Promise<void> {
    if (kept === 'device') await forgetKey();
    setKey(null);
  }
  return (
    <section className="card">
      <h2>{words.openTitle}</h2>
      {standing === 'valid' ? null : (
        <Notice kind="error">
          <p>{words.states[standing]}</p>
        </Notice>
      )}
      {standing === 'valid' && left !== null ? (
        <Notice kind="warning">
          <p>{words.ends(left)}</p>
        </Notice>
      ) : null}
      <dl>
        <dt>{words.holder}</dt>
        <dd>{entry.holder}</dd>
        <dt>{words.territories}</dt>
        <dd>{territories}</dd>
        <dt>{words.days}</dt>
        <dd>
          {words.daysFrom(writtenDay(entry.from, language), writtenDay(entry.until, language))}
        </dd>
        <dt>{words.name}</dt>
        <dd>
          <code>{entry.kid}</code>
        </dd>
      </dl>
      <p>{words.kept[kept]}</p>
      <p className="actions">
        <button type="button" onClick={() => void putAway()}>
          {kept === 'device' ? words.forget : words.close}
        </button>
      </p>
    </section>
  );
}
