/** From a step of a plan to its words. Pure. */
import type { AnnouncedMeans, LineStep, Step, Why } from '../../../guide/model.ts';
import { momentOf } from '../../../i18n/format.ts';
import { meansWords } from '../strip/status-words.ts';
import type { Translate } from '../words.ts';

interface StepWords {
  title: string;
  help: string;
}

/** Title and help of a step. */
export function stepWords(step: Step, t: Translate, lang: string): StepWords {
  switch (step.id) {
    case 'usual':
      return { title: t('step.callAgain', { number: step.number }), help: t('step.insist') };
    case 'other-phone': {
      const { key, means } = meansOf(step, t, lang);
      if (key === '')
        return {
          title: t('step.otherPhone', { number: step.number }),
          help: t('step.otherPhoneHelp'),
        };
      return {
        title: t(`step.call${key}`, { number: step.number, means }),
        help: phoneHelp(step, t),
      };
    }
    case 'stand-in':
      return { title: t('step.standIn', { number: step.number }), help: t('step.standInHelp') };
    case 'announced':
    case 'local':
      return { title: t(`step.${step.id}`), help: expectWords(step, t) };
    case 'last-resort':
      return {
        title: t('step.last-resort'),
        help: `${t('step.lastResortHelp')} ${expectWords(step, t)}`,
      };
    case 'station':
    case 'past':
      return {
        title: t(`step.${step.id}`),
        help: `${t(`step.${step.id}Help`)} ${expectWords(step, t)}`,
      };
    case 'choose-place':
      return { title: t('step.choosePlace'), help: t('step.choosePlaceHelp') };
    case 'text':
      return { title: t('step.text'), help: t('step.textHelp') };
    case 'text-other-phone': {
      const { key, means } = meansOf(step, t, lang);
      if (key === '')
        return { title: t('step.text-other-phone'), help: t('step.textOtherPhoneHelp') };
      return { title: t(`step.text${key}`, { means }), help: phoneHelp(step, t) };
    }
    case 'apps-114':
      return { title: t('step.apps'), help: t('step.appsHelp') };
    case 'someone':
      return { title: t('step.someone'), help: t('step.someoneHelp') };
    case 'go':
      return { title: t('step.go'), help: t('step.goHelp') };
  }
}

/** Who holds a mobile needs no other phone, and must not wonder about it. */
const phoneHelp = ({ from }: AnnouncedMeans, t: Translate): string =>
  t(from.includes('mobile') ? 'step.mobileHelp' : 'step.somePhoneHelp');

/** Which phone an announcement says to take, or to avoid, in words; no key when it says neither. */
function meansOf(
  { from, notFrom }: AnnouncedMeans,
  t: Translate,
  lang: string,
): { key: '' | 'From' | 'NotFrom'; means: string } {
  if (from.length > 0) return { key: 'From', means: meansWords(from, { t, lang }, 'disjunction') };
  if (notFrom.length > 0)
    return { key: 'NotFrom', means: meansWords(notFrom, { t, lang }, 'disjunction') };
  return { key: '', means: '' };
}

const expectWords = ({ expect }: LineStep, t: Translate): string =>
  expect.map((code) => t(`expect.${code}`)).join(' ');

/** Where a step comes from: the advice, or who announced it and when. */
export function whyWords(why: Why, t: Translate, lang: string, now: Date): string {
  if (why.from === 'advice') return t(`why.${why.code}`);
  const said = { publisher: why.by.publisher, at: momentOf({ t, lang }, why.by.sent, now, 'bare') };
  switch (why.by.standing) {
    case 'in-force':
      return t('why.announced', said);
    case 'quoted':
      return t('why.quoted', said);
    case 'last-known':
      return t('why.lastKnown', said);
    case 'ended':
      return t('why.ended', said);
  }
}
