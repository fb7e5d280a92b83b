import type { CallPlan, Need, Step } from '../../guide/model.ts';
import type { Actions, PlanProgress } from '../model.ts';
import { Icon } from './Icon.tsx';
import { StepAction } from './StepAction.tsx';
import { stepWords, whyWords } from './step-words.ts';
import { useWords } from './words.ts';

interface PlanSectionProps {
  plan: CallPlan;
  place: string | null;
  now: Date;
  home: string;
  progress: PlanProgress;
  actions: Actions | null;
}

/** One need's ladder: the step to do now, large; then all the others with their numbers. */
export function PlanSection({ plan, place, now, home, progress, actions }: PlanSectionProps) {
  const { t } = useWords();
  const { need, steps } = plan;
  const last = steps.length - 1;
  const index = Math.min(progress.step, last);
  const current = steps[index] ?? steps[0];
  return (
    <section className="plan" id={need} aria-labelledby={`${need}-title`}>
      <header className="plan-top">
        <a className="back" href="#main">
          <Icon name="back" />
          <span className="sr-only">{t('nav.back')}</span>
        </a>
        <div>
          <h2 id={`${need}-title`}>{t(`needs.${need}`)}</h2>
          {place === null ? null : <p>{place}</p>}
        </div>
      </header>
      {progress.call === 'none' ? (
        <CurrentStep
          step={current}
          index={index}
          total={steps.length}
          now={now}
          home={home}
          need={need}
          actions={actions}
        />
      ) : (
        <AfterCall need={need} call={progress.call} last={last} actions={actions} />
      )}
      <SayFirst inWriting={need === 'silent'} />
      {steps.length < 2 ? null : (
        <div className="other-steps">
          <h3>{t('plan.otherSteps')}</h3>
          <ol>
            {steps.map((step, i) => (
              <OtherStep
                key={step.id}
                step={step}
                index={i}
                shown={i === index && progress.call === 'none'}
                now={now}
                home={home}
                need={need}
                actions={actions}
              />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

interface StepProps {
  step: Step;
  index: number;
  now: Date;
  home: string;
  need: Need;
  actions: Actions | null;
}

function CurrentStep({
  step,
  index,
  total,
  now,
  home,
  need,
  actions,
}: StepProps & { total: number }) {
  const { t, lang } = useWords();
  const { title, help } = stepWords(step, t, lang);
  const next = index + 1;
  return (
    <div className="step-card">
      <p className="step-count">{t('plan.stepCount', { step: index + 1, total })}</p>
      <h3 className="step-title" tabIndex={-1}>
        {title}
      </h3>
      <StepAction
        step={step}
        now={now}
        size="main"
        home={home}
        onCall={() => actions?.called(need)}
      />
      <p className="step-help">{help}</p>
      <p className="why">{whyWords(step.why, t, lang, now)}</p>
      {next < total ? (
        <button className="next" type="button" onClick={() => actions?.goTo(need, next)}>
          <span>{t('plan.nobody', { step: next + 1 })}</span>
          <Icon name="next" />
        </button>
      ) : (
        <button className="next" type="button" onClick={() => actions?.goTo(need, 0)}>
          <span>{t('plan.startAgain')}</span>
          <Icon name="next" />
        </button>
      )}
    </div>
  );
}

interface AfterCallProps {
  need: Need;
  call: 'called' | 'answered';
  last: number;
  actions: Actions | null;
}

/** Back from a call: did someone answer? */
function AfterCall({ need, call, last, actions }: AfterCallProps) {
  const { t } = useWords();
  if (call === 'answered') {
    return (
      <div className="step-card">
        <h3 className="step-title" tabIndex={-1}>
          {t('plan.stayTitle')}
        </h3>
        <p className="step-help">{t('plan.stay')}</p>
        <button className="next" type="button" onClick={() => actions?.answered(need, false, last)}>
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
        <button
          type="button"
          className="button"
          onClick={() => actions?.answered(need, true, last)}
        >
          {t('plan.yes')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => actions?.answered(need, false, last)}
        >
          {t('plan.no')}
        </button>
      </div>
    </div>
  );
}

function OtherStep({
  step,
  index,
  shown,
  now,
  home,
  need,
  actions,
}: StepProps & { shown: boolean }) {
  const { t, lang } = useWords();
  const { title } = stepWords(step, t, lang);
  if (shown) {
    return (
      <li className="step-row is-shown" aria-current="step">
        <p className="step-row-title">{title}</p>
      </li>
    );
  }
  return (
    <li className="step-row">
      <p className="step-row-title">
        {title}
        <button
          type="button"
          className="open-step"
          aria-label={t('plan.goTo', { step: index + 1 })}
          onClick={() => actions?.goTo(need, index)}
        >
          <Icon name="next" />
        </button>
      </p>
      <StepAction
        step={step}
        now={now}
        size="small"
        home={home}
        onCall={() => actions?.called(need)}
      />
    </li>
  );
}

function SayFirst({ inWriting }: { inWriting: boolean }) {
  const { t } = useWords();
  if (inWriting) return null;
  return (
    <aside className="say" aria-label={t('say.title')}>
      <p className="say-title">{t('say.title')}</p>
      <p>{t('say.text')}</p>
    </aside>
  );
}
