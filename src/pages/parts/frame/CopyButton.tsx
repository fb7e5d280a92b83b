import { grouped } from '../../../directory/written.ts';
import { useScene } from '../scene.ts';
import { useWords } from '../words.ts';

/** Puts a number, or any text, on the clipboard: for devices that cannot call. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const { view, actions } = useScene();
  const shown = grouped(text);
  return (
    <button type="button" className="copy" onClick={() => actions?.copy(shown)}>
      {t(view.copied === shown ? 'copy.done' : 'copy.button')}
      <span className="sr-only">{shown}</span>
    </button>
  );
}
