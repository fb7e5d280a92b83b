import type { Need } from '../../../guide/model.ts';
import { existsHere, primaryOf } from '../../../guide/short-numbers.ts';
import { Icon } from '../frame/Icon.tsx';
import { shortNumbersIn, useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** Need, and the short number people know for it. The order never changes: a hand finds it again. */
const MAIN: readonly (readonly [Need, string])[] = [
  ['samu', '15'],
  ['fire', '18'],
  ['police', '17'],
  ['silent', '114'],
  ['any', '112'],
];
const OUTDOORS: readonly (readonly [Need, string])[] = [
  ['sea', '196'],
  ['mountain', '112'],
];

/** The needs as links to their plans; `base` is the page the plans stand on. */
export function NeedList({ base }: { base: string }) {
  const { t } = useWords();
  return (
    <nav className="needs" aria-labelledby="needs-title">
      <h2 id="needs-title">{t('needs.question')}</h2>
      <ul>
        {MAIN.map(([need, number]) => (
          <li key={need}>
            <a className="need" href={`${base}#${need}`}>
              <Icon name={need} />
              <span className="need-label">{t(`needs.${need}`)}</span>
              <NeedNumber need={need} number={number} />
            </a>
          </li>
        ))}
      </ul>
      <ul className="needs-outdoors">
        {OUTDOORS.map(([need]) => (
          <li key={need}>
            <a className="need need-small" href={`${base}#${need}`}>
              <Icon name={need} />
              <span className="need-label">{t(`needs.${need}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The number people know, where it exists; another in its place, or none for a message that nobody would read. */
function NeedNumber({ need, number }: { need: Need; number: string }) {
  const { t } = useWords();
  const here = shortNumbersIn(useScene());
  const byText = need === 'silent';
  if (byText && !existsHere(number, 'text', here)) return null;
  return (
    <span className="need-number">
      {byText ? <small>{t('needs.text')}</small> : null}
      {byText || existsHere(number, 'voice', here) ? number : primaryOf({ need, ...here })}
    </span>
  );
}
