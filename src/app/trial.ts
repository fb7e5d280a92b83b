/** Whether a page can be drawn from something new, found out before it takes the place of the old. */
import { exercisePlanFor } from '../guide/exercise.ts';
import { NEEDS } from '../guide/model.ts';
import { allOffers } from '../guide/offers.ts';
import { planFor } from '../guide/plan.ts';
import type { KnownNews, PageModel } from '../pages/model.ts';
import { exerciseStrips, stripsOf } from '../pages/parts/strip/status-words.ts';
import type { Translate } from '../pages/parts/words.ts';
import { situationFor } from '../status/situation/situation.ts';

/** Words do not matter here: only that everything which would be said can be worked out. */
const anyWords = ((key: string) => key) as unknown as Translate;

/** Works out all that a page would show of its model and news; false when any of it fails. */
export function canBeDrawn(model: PageModel, news: KnownNews, now: Date): boolean {
  const { territory, national, lang } = model;
  const code = territory?.code ?? null;
  const lines = territory?.lines ?? [];
  const telling = { t: anyWords, lang, now, place: code, nameOf: (name: string) => name };
  try {
    for (const where of [code, null]) {
      const situation = situationFor(where, news.bulletin, news.contact, now, news.unlisted);
      stripsOf(situation, news.contact, telling);
      exerciseStrips(situation, telling);
      if (where !== null) allOffers({ territory: where, lines, situation }, now);
      for (const need of NEEDS) {
        const input = { need, territory: where, situation, lines, national, now };
        planFor(input);
        exercisePlanFor(input);
      }
    }
    return true;
  } catch {
    return false;
  }
}
