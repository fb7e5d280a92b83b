import { PROGRESS_KEPT_MS } from '../../../guide/model.ts';
import { territoryName } from '../../../territories/names.ts';
import { pathOf } from '../../routes.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/**
 * On the home page, the way back into a plan under way, wherever it is about: on some phones the
 * system ends the app during the call, and the icon opens it at its start. Nothing moves for it.
 */
export function ResumePlan() {
  const { t, lang } = useWords();
  const { model, view } = useScene();
  const { underWay, exercise } = view;
  if (underWay === null || exercise || model.territory !== null) return null;
  const { need, territory, at } = underWay;
  if (view.now.getTime() - at >= PROGRESS_KEPT_MS) return null;
  const page = territory === '' ? '' : pathOf({ lang, territory });
  const about = [t(`needs.${need}`), ...(territory === '' ? [] : [territoryName(territory)])];
  return (
    <a className="resume" href={`${page}#${need}`}>
      <span>
        <strong>{t('resume.title')}</strong>
        {about.join(t('status.comma'))}
      </span>
      <Icon name="next" />
    </a>
  );
}
