import { looseDay } from '../../../i18n/format.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** Says that the lines are past the day until which they were published; nothing while they are not. */
export function OutOfDate() {
  const { t, lang } = useWords();
  const { model, view } = useScene();
  const { issuedAt, validUntil } = model;
  if (!issuedAt || !validUntil || view.now.getTime() <= Date.parse(validUntil)) return null;
  const day = (instant: string) => looseDay(lang, instant.slice(0, 10));
  return (
    <p className="out-of-date">
      {t('footer.outOfDate', { at: day(issuedAt), until: day(validUntil) })}
    </p>
  );
}
