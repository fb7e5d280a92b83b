import { momentOf } from '../../../i18n/format.ts';
import { watchersOf } from '../../../status/watch/watchers.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** Who would announce an outage of a territory, and when each was last heard; or that nobody would. */
export function Watchers({ territory }: { territory: string }) {
  const { t, lang } = useWords();
  const { news, now } = useScene().view;
  const { bulletin } = news;
  const watchers = bulletin === null ? [] : watchersOf(bulletin, territory, now);
  return (
    <div className="watchers">
      <h3>{t('watch.title')}</h3>
      {watchers.length === 0 ? (
        <p>{t(bulletin === null ? 'status.notChecked' : 'watch.nobody')}</p>
      ) : (
        <ul>
          {watchers.map(({ name, heard, counts }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              <span className="provenance">
                {counts ? null : <span>{t('watch.silent')}</span>}
                {heard === null ? null : (
                  <span>{t('status.lastGood', { at: momentOf({ t, lang }, heard, now) })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
