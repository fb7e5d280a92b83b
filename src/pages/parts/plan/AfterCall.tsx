import type { Need } from '../../../guide/model.ts';
import type { Walk } from '../../../guide/walk.ts';
import { Icon } from '../frame/Icon.tsx';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

interface AfterCallProps {
  need: Need;
  call: 'called' | 'answered';
  /** Where "No" leads: the ladder may have changed during the call. */
  next: Walk;
}

/** Back from a call: did someone answer? Yes keeps the advice in sight, No opens the next step. */
export function AfterCall({ need, call, next }: AfterCallProps) {
  const { t } = useWords();
  const { actions } = useScene();
  const answer = (yes: boolean) => actions?.answered(need, yes, next);
  if (call === 'answered') {
    return (
      <div className="step-card">
        <h3 className="step-title" tabIndex={-1}>
          {t('plan.stayTitle')}
        </h3>
        <p className="step-help">{t('plan.stay')}</p>
        <button className="next" type="button" onClick={() => answer(false)}>
          <span>{t('plan.backToSteps')}</span>
          <Icon name="next" />
        </button>
      </div>
    );
  }
  return (
    <div className="step-card">
      <h3 className="step-title" tabIndex={-1}>
        {t('plan.answered')}
      </h3>
      <div className="yes-no">
        <button type="button" className="button" onClick={() => answer(true)}>
          {t('plan.yes')}
        </button>
        <button type="button" className="button" onClick={() => answer(false)}>
          {t('plan.no')}
        </button>
      </div>
    </div>
  );
}
