import type { Need } from '../../../guide/model.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** On a computer, which cannot call: the same plan on a phone. Its place is kept before it comes. */
export function OnComputer({ need }: { need: Need }) {
  const { t } = useWords();
  const { view } = useScene();
  const { extras, address } = view;
  const QrCode = extras?.QrCode;
  return (
    <section className="on-computer" aria-label={t('computer.title')}>
      <div className="qr">
        {QrCode === undefined || address === '' ? null : <QrCode address={`${address}#${need}`} />}
      </div>
      <div>
        <p className="say-title">{t('computer.title')}</p>
        <p>{t('computer.help')}</p>
        <p>{t('computer.dial')}</p>
      </div>
    </section>
  );
}
