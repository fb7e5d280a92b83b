import { placeHere, placeName } from '../place/page-place.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** The message to 114, prepared with the person; and the other ways to reach 114. */
export function MessageTo114({ onSend }: { onSend: () => void }) {
  const { t } = useWords();
  const scene = useScene();
  const here = placeHere(scene);
  const MessageForm = scene.view.extras?.MessageForm;
  return (
    <>
      <details className="fold prepare-message">
        <summary>{t('message.title')}</summary>
        {MessageForm === undefined ? (
          <p>{t('step.textHelp')}</p>
        ) : (
          <MessageForm place={here === null ? '' : placeName(here)} onSend={onSend} />
        )}
      </details>
      <p className="provenance">{t('message.video')}</p>
    </>
  );
}
