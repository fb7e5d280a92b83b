import type { Need } from '../../../guide/model.ts';
import { callsBackHere } from '../../../guide/short-numbers.ts';
import { intlTag, momentOf } from '../../../i18n/format.ts';
import type { PhonePosition } from '../../model.ts';
import { CopyButton } from '../frame/CopyButton.tsx';
import { PositionState } from '../place/PositionState.tsx';
import { placeHere, placeName } from '../place/page-place.ts';
import { shortNumbersIn, useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** What to say, the address first; and, on the person's tap, the position to read out. */
export function SayFirst({ need }: { need: Need }) {
  const { t } = useWords();
  const scene = useScene();
  const here = placeHere(scene);
  const where = here === null ? '' : placeName(here);
  return (
    <section className="say" aria-label={t('say.title')}>
      <p className="say-title">{t('say.title')}</p>
      <ol>
        {(['where', 'what', 'howMany', 'callBack'] as const).map((key) => (
          <li key={key}>
            {t(`say.${key}`)}
            {key === 'where' && where !== '' ? (
              <strong className="say-where">{where}</strong>
            ) : null}
          </li>
        ))}
      </ol>
      <PositionPart need={need} />
      {callsBackHere(shortNumbersIn(scene)) ? <p>{t('say.callback')}</p> : null}
    </section>
  );
}

function PositionPart({ need }: { need: Need }) {
  const { t } = useWords();
  const { view, actions } = useScene();
  const { position } = view;
  const asked = position.state !== 'not-asked';
  return (
    <div className="position" aria-live="polite">
      {position.state === 'found' ? <Coordinates position={position} /> : null}
      <PositionState need={need} />
      <button type="button" className="button locate" onClick={() => actions?.locate()}>
        {t(asked ? 'position.again' : 'position.ask')}
      </button>
      {asked ? <p className="provenance">{t('position.stays')}</p> : null}
    </div>
  );
}

/** 5 decimals are one metre; in groups of three they can be read out and written down. */
function readable(degrees: number, lang: string): string {
  const [whole = '', decimals = ''] = Math.abs(degrees).toFixed(5).split('.');
  const [, point = { value: ',' }] = new Intl.NumberFormat(intlTag(lang)).formatToParts(0.5);
  return `${whole}${point.value}${decimals.slice(0, 3)}\u00a0${decimals.slice(3)}`;
}

function Coordinates({ position }: { position: Extract<PhonePosition, { state: 'found' }> }) {
  const { t, lang } = useWords();
  const { view } = useScene();
  const { latitude, longitude, accuracy, at } = position;
  const metres = new Intl.NumberFormat(intlTag(lang), {
    style: 'unit',
    unit: 'meter',
    unitDisplay: 'long',
  });
  const lines = [
    ['latitude', latitude, latitude < 0 ? 'south' : 'north'],
    ['longitude', longitude, longitude < 0 ? 'west' : 'east'],
  ] as const;
  return (
    <div>
      <p className="say-title">{t('position.title')}</p>
      <dl className="coordinates">
        {lines.map(([name, degrees, side]) => (
          <div key={name}>
            <dt>{t(`position.${name}`)}</dt>
            <dd>
              <span className="digits">{readable(degrees, lang)}</span> {t(`position.${side}`)}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {t('position.accuracy', {
          meters: metres.format(Math.ceil(accuracy)),
          at: momentOf({ t, lang }, at, view.now),
        })}
      </p>
      <CopyButton text={`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`} />
    </div>
  );
}
