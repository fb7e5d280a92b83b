import type { CallPlan, Step, Why } from '../../../guide/model.ts';
import {
  comesNext,
  here,
  opened,
  standsAt,
  WALK_BEGINS,
  type Walk,
  wentOn,
} from '../../../guide/walk.ts';
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

const AT_FIRST: PlanProgress = { ...WALK_BEGINS, call: 'none' };

/** One need's ladder: the step to do now, large; then all the others with their numbers. */
export function PlanSection({ plan }: { plan: CallPlan }) {
  const { t } = useWords();
  const scene = useScene();
  const { view, actions } = scene;
  const place = placeHere(scene);
  const { need, steps } = plan;
  const progress = view.progress[need] ?? AT_FIRST;
  const { call } = progress;
  // During a call the ladder may lose the very step that was called: "no" goes on from that one.
  const walk = call === 'none' ? here(steps, progress) : progress;
  const index = standsAt(steps, walk);
  return (
    <section className="plan" id={need} aria-labelledby={`${need}-title`}>
      <header className="plan-top">
        <a className="back" href="#main">
          <Icon name="back" />
          <span className="sr-only">{t('nav.back')}</span>
        </a>
        <div>
          <h2 id={`${need}-title`}>{t(`needs.${need}`)}</h2>
          {place === null ? null : <p>{placeName(place)}</p>}
        </div>
      </header>
      {call === 'none' ? (
        <CurrentStep plan={plan} walk={walk} index={index} />
      ) : (
        <AfterCall need={need} call={call} next={wentOn(steps, walk)} />
      )}
      <OnComputer need={need} />
      {plan.primary === '114' ? (
        <MessageTo114 onSend={() => actions?.called(need, walk)} />
      ) : (
        <SayFirst need={need} />
      )}
      <Phrases need={need} />
      <div className="other-steps">
        <h3>{t('plan.otherSteps')}</h3>
        <ol>
          {steps.map((each, i) =>
            i === index && call === 'none' ? (
              <ShownStep key={each.id} step={each} />
            ) : (
              <OtherStep key={each.id} step={each} index={i} plan={plan} walk={walk} />
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
  plan: CallPlan;
  walk: Walk;
  index: number;
}

function CurrentStep({ plan, walk, index }: StepProps) {
  const { t, lang } = useWords();
  const { view, actions } = useScene();
  const { need, steps } = plan;
  const step = steps[index] ?? steps[0];
  const { title, help } = stepWords(step, t, lang);
  const next = comesNext(steps, walk);
  const goOn = () =>
    next === null
      ? actions?.goTo(need, opened(steps, 0), 0)
      : actions?.goTo(need, wentOn(steps, walk), next);
  return (
    <div className="step-card">
      <p className="step-count">{t('plan.stepCount', { step: index + 1, total: steps.length })}</p>
      <h3 className="step-title" tabIndex={-1}>
        {title}
      </h3>
      <StepAction step={step} size="main" onCall={() => actions?.called(need, walk)} />
      <p className="step-help">{help}</p>
      <p className="why">
        {whyWords(step.why, t, lang, view.now)}
        <WhyLink why={step.why} />
      </p>
      <button className="next" type="button" onClick={goOn}>
        <span>{next === null ? t('plan.startAgain') : t('plan.nobody', { step: next + 1 })}</span>
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

function OtherStep({ step, index, plan, walk }: StepProps & { step: Step }) {
  const { t, lang } = useWords();
  const { actions } = useScene();
  const { need, steps } = plan;
  return (
    <li className="step-row">
      <p className="step-row-title">
        <span>{stepWords(step, t, lang).title}</span>
        <button
          type="button"
          className="open-step"
          aria-label={t('plan.goTo', { step: index + 1 })}
          onClick={() => actions?.goTo(need, opened(steps, index), index)}
        >
          <Icon name="next" />
        </button>
      </p>
      <StepAction step={step} size="small" onCall={() => actions?.called(need, walk)} />
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
