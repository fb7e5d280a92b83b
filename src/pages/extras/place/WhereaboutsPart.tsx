import type { Need } from '../../../guide/model.ts';
import { abroadNumbers } from '../../../place/abroad.ts';
import { territoryName } from '../../../territories/names.ts';
import { CallLink } from '../../parts/numbers/CallLink.tsx';
import { useScene } from '../../parts/scene.ts';
import { useWords } from '../../parts/words.ts';
import type { Whereabouts } from '../../place-model.ts';
import { pathOf } from '../../routes.ts';
import { AbroadNumbers } from './AbroadNumbers.tsx';

interface WhereaboutsProps {
  whereabouts: Whereabouts;
  /** The need whose plan is open: kept when another territory is opened. */
  need: Need | null;
}

/** Where a position is, how sure that is, and what to open or call. */
export function WhereaboutsPart({ whereabouts, need }: WhereaboutsProps) {
  const { t } = useWords();
  const { model } = useScene();
  const here = model.territory?.code ?? null;
  switch (whereabouts.kind) {
    case 'inside': {
      const { code } = whereabouts;
      const name = territoryName(code);
      return code === here ? (
        <p className="whereabouts">{t('position.inside', { name })}</p>
      ) : (
        <div className={here === null ? 'whereabouts' : 'whereabouts whereabouts-elsewhere'}>
          <p>{t(here === null ? 'position.inside' : 'position.elsewhere', { name })}</p>
          <OpenLink code={code} need={need} />
        </div>
      );
    }
    case 'border':
      return (
        <div className="whereabouts whereabouts-elsewhere">
          <p>{t('position.border')}</p>
          {whereabouts.codes.map((code) => (
            <OpenLink key={code} code={code} need={need} />
          ))}
          {whereabouts.country === null ? null : <p>{t('position.borderAbroad')}</p>}
        </div>
      );
    case 'sea':
      return (
        <div className="whereabouts whereabouts-elsewhere">
          <p>{t('position.atSea')}</p>
          <OpenLink code={whereabouts.nearest} need="sea" />
        </div>
      );
    case 'abroad':
      if (whereabouts.country !== null && abroadNumbers(whereabouts.country).length > 0) {
        return <AbroadNumbers name="" country={whereabouts.country} />;
      }
      return (
        <div className="whereabouts whereabouts-elsewhere">
          <p>{t('position.abroad')}</p>
          <CallLink number="112" size="small" />
        </div>
      );
    case 'without-numbers':
      return <p className="whereabouts whereabouts-elsewhere">{t('position.withoutNumbers')}</p>;
    case 'unusable':
      return (
        <p className="whereabouts">
          {t(whereabouts.reason === 'too-vague' ? 'position.vague' : 'position.unknown')}
        </p>
      );
    case 'unknown':
      return <p className="whereabouts">{t('position.unknown')}</p>;
  }
}

/** To a territory's page, at the same need; the one that is open is marked as such. */
function OpenLink({ code, need }: { code: string; need: Need | null }) {
  const { t, lang } = useWords();
  const { model, actions } = useScene();
  const here = model.territory?.code === code;
  return (
    <a
      className="button"
      href={`${pathOf({ lang, territory: code })}${need === null ? '' : `#${need}`}`}
      aria-current={here ? 'page' : undefined}
      onClick={() => {
        if (!here) actions?.places.choose({ territory: code, commune: null });
      }}
    >
      <span className="code">{code}</span>
      {need === 'sea' ? `${t('needs.sea')} · ` : null}
      {t('position.open', { name: territoryName(code) })}
    </a>
  );
}
