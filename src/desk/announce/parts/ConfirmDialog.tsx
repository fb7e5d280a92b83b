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

/** Asks once more, in front of everything; Escape and the first button change nothing, and lead back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { yes, no, nature, onYes, onNo, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown !== null && !shown.open) shown.showModal();
    // From its title on: the buttons stand at the end of what is to be read.
    title.current?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
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
      <h2 id={id} tabIndex={-1} ref={title}>
        {props.title}
      </h2>
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
