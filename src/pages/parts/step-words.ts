/** From a step of a plan to its words. Pure. */
import type { Step, Why } from '../../guide/model.ts';
import { momentOf } from '../../i18n/format.ts';
import { meansWords } from './status-words.ts';
import type { Translate } from './words.ts';

export interface StepWords {
  title: string;
  help: string;
}

/** Title and help of a step. */
export function stepWords(step: Step, t: Translate, lang: string): StepWords {
  const means = 'from' in step && step.from.length > 0 ? meansWords(step.from, { t, lang }) : '';
  switch (step.id) {
    case 'usual':
      return {
        title:
          means === ''
            ? t('step.callAgain', { number: step.number })
            : t('step.callFrom', { number: step.number, means }),
        help: t('step.insist'),
      };
    case 'other-phone':
      return {
        title:
          means === ''
            ? t('step.otherPhone', { number: step.number })
            : t('step.callFrom', { number: step.number, means }),
        help: t('step.otherPhoneHelp'),
      };
    case 'stand-in':
      return { title: t('step.standIn', { number: step.number }), help: t('step.standInHelp') };
    case 'announced':
    case 'local':
      return { title: t(`step.${step.id}`), help: t('step.localHelp') };
    case 'last-resort':
      return { title: t('step.last-resort'), help: t('step.lastResortHelp') };
    case 'choose-place':
      return { title: t('step.choosePlace'), help: t('step.choosePlaceHelp') };
    case 'text':
      return { title: t('step.text'), help: t('step.textHelp') };
    case 'text-other-phone':
      return { title: t('step.text-other-phone'), help: t('step.textOtherPhoneHelp') };
    case 'apps-114':
      return { title: t('step.apps'), help: t('step.appsHelp') };
    case 'someone':
      return { title: t('step.someone'), help: t('step.someoneHelp') };
    case 'go':
      return { title: t('step.go'), help: t('step.goHelp') };
  }
}

/** Where a step comes from: the advice, or who announced it and when. */
export function whyWords(why: Why, t: Translate, lang: string, now: Date): string {
  if (why.from === 'advice') return t(`why.${why.code}`);
  const said = { publisher: why.by.publisher, at: momentOf(lang, why.by.sent, now, 'bare') };
  if (why.by.standing === 'in-force') return t('why.announced', said);
  return t(why.by.standing === 'ended' ? 'why.ended' : 'why.lastKnown', said);
}
