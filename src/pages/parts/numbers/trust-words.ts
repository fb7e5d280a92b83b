/** How far a line is trusted, in words. Pure. */
import type { NumberOffer } from '../../../guide/model.ts';
import { looseDay } from '../../../i18n/format.ts';
import type { Translate } from '../words.ts';

interface TrustWords {
  /** The trust, or what stands for it: `last-known`, `ended`, `quoted`. */
  word: string;
  text: string;
}

/** A line of an outage that is over, or may be, does not look like one given today. */
export function trustWords(offer: NumberOffer, t: Translate, lang: string): TrustWords {
  const { announcement, confirmation, trust } = offer;
  if (trust === 'past') return { word: trust, text: pastWords(offer, t, lang) };
  const standing = announcement?.standing ?? 'in-force';
  const word = standing === 'in-force' ? trust : standing;
  const at = confirmation === null ? '' : looseDay(lang, confirmation.on);
  return { word, text: t(`trust.${word}`, { at }) };
}

/** In which month it was opened, as far as its source says. */
function pastWords({ source, station }: NumberOffer, t: Translate, lang: string): string {
  const at = looseDay(lang, source?.published.slice(0, 7) ?? '');
  if (at === '') return t('trust.pastUndated');
  return station ? t('trust.pastStation', { at }) : t('trust.past', { at });
}

/** Kinds of station that have a name of their own. */
const STATIONS = ['police', 'gendarmerie', 'fire'] as const;

/** Which one station answers, in which place, and that it is not the line of a territory. */
export function stationWords({ area, deduced, service }: NumberOffer, t: Translate): string {
  const kind = STATIONS.find((station) => station === service) ?? 'other';
  const said = t(`line.only.${kind}`, { place: area });
  return deduced.includes('area') ? `${said} ${t('line.deduced')}` : said;
}
