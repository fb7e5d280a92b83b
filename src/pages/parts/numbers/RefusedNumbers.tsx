import type { Situation } from '../../../status/situation/situation.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** Says that a number which was published here is not offered: it is premium, short or foreign. */
export function RefusedNumbers({ situation }: { situation: Situation }) {
  const { t } = useWords();
  const { model } = useScene();
  const some = model.refusedNumbers || situation.official.some((a) => a.refusedNumbers);
  return some ? <p className="out-of-date">{t('numbers.refused')}</p> : null;
}
