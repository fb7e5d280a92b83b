import type { CallPlan, Need, Step, Why } from '../../../guide/model.ts';
import type { PlanProgress } from '../../model.ts';
import { Icon } from '../frame/Icon.tsx';
import { OnComputer } from '../frame/OnComputer.tsx';
import { placeHere, placeName } from '../place/page-place.ts';
import { useScene } from '../scene.ts';
import { OutOfDate } from '../strip/OutOfDate.tsx';
import { useWords } from '../words.ts';
import { AfterCall } from './AfterCall.tsx';
import { MessageTo114 } from './MessageTo114.tsx';
import { Phrases } from './Phrases.tsx';
import { SayFirst } from './SayFirst.tsx';
import { StepAction } from './StepAction.tsx';
import { stepWords, whyWords } from './step-words.ts';

const AT_FIRST: PlanProgress = { step: 0, call: 'none' };

/** One need's ladder: the step to do now, large; then all the others with their numbers. */
export function PlanSection({ plan }: { plan: CallPlan }) {
  const { t } = useWords();
  const scene = useScene();
  const { view } = scene;
  const here = placeHere(scene);
  const { need, steps } = plan;
  const { step, call } = view.progress[need] ?? AT_FIRST;
  const last = steps.length - 1;
  const index = Math.min(step, last);
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
          {here === null ? null : <p>{placeName(here)}</p>}
        </div>
      </header>
      {call === 'none' ? (
        <CurrentStep step={current} index={index} total={steps.length} need={need} />
      ) : (
        <AfterCall need={need} call={call} last={last} />
      )}
      <OnComputer need={need} />
      {need === 'silent' ? <MessageTo114 /> : <SayFirst need={need} />}
      <Phrases need={need} />
      <div className="other-steps">
        <h3>{t('plan.otherSteps')}</h3>
        <ol>
          {steps.map((each, i) =>
            i === index && call === 'none' ? (
              <ShownStep key={each.id} step={each} />
            ) : (
              <OtherStep key={each.id} step={each} index={i} need={need} />
            ),
          )}
        </ol>
      </div>
      <OutOfDate />
      <p className="calm">{t('say.dontTest')}</p>
    </section>
  );
}

interface StepProps {
  step: Step;
  index: number;
  need: Need;
}

function CurrentStep({ step, index, total, need }: StepProps & { total: number }) {
  const { t, lang } = useWords();
  const { view, actions } = useScene();
  const { title, help } = stepWords(step, t, lang);
  const next = index + 1 < total ? index + 1 : 0;
  return (
    <div className="step-card">
      <p className="step-count">{t('plan.stepCount', { step: index + 1, total })}</p>
      <h3 className="step-title" tabIndex={-1}>
        {title}
      </h3>
      <StepAction step={step} size="main" onCall={() => actions?.called(need)} />
      <p className="step-help">{help}</p>
      <p className="why">
        {whyWords(step.why, t, lang, view.now)}
        <WhyLink why={step.why} />
      </p>
      <button className="next" type="button" onClick={() => actions?.goTo(need, next)}>
        <span>{next === 0 ? t('plan.startAgain') : t('plan.nobody', { step: next + 1 })}</span>
        <Icon name="next" />
      </button>
    </div>
  );
}

function ShownStep({ step }: { step: Step }) {
  const { t, lang } = useWords();
  return (
    <li className="step-row is-shown" aria-current="step">
      <p className="step-row-title">
        <span>{stepWords(step, t, lang).title}</span>
      </p>
    </li>
  );
}

function OtherStep({ step, index, need }: StepProps) {
  const { t, lang } = useWords();
  const { actions } = useScene();
  return (
    <li className="step-row">
      <p className="step-row-title">
        <span>{stepWords(step, t, lang).title}</span>
        <button
          type="button"
          className="open-step"
          aria-label={t('plan.goTo', { step: index + 1 })}
          onClick={() => actions?.goTo(need, index)}
        >
          <Icon name="next" />
        </button>
      </p>
      <StepAction step={step} size="small" onCall={() => actions?.called(need)} />
    </li>
  );
}

/** Where the advice or the announcement can be read. */
function WhyLink({ why }: { why: Why }) {
  const { t } = useWords();
  const address = why.from === 'advice' ? (why.source?.url ?? '') : why.by.link;
  if (address === '') return null;
  return (
    <a href={address} rel="noreferrer">
      {t('line.source')}
    </a>
  );
}
