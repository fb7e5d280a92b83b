import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ConfirmDialogProps {
  title: string;
  yes: string;
  no: string;
  /** Colours the dialogue. */
  nature: 'actual' | 'exercise' | null;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
}

/** Asks once more, in front of everything; Escape and the first button change nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, yes, no, nature, onYes, onNo, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`ask-again ${nature ?? ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <p className="actions">
        <button type="button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="main" onClick={onYes}>
          {yes}
        </button>
      </p>
    </dialog>
  );
}
