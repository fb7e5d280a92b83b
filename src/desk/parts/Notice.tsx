import type { ReactNode } from 'react';

interface NoticeProps {
  kind: 'info' | 'good' | 'warning' | 'error';
  /** Read out by a screen reader when it appears; an error interrupts, the others wait. */
  live?: boolean;
  children: ReactNode;
}

/** Something to know, set apart from what is to be filled in. */
export function Notice({ kind, live = false, children }: NoticeProps) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice ${kind}`} role={role}>
      {children}
    </div>
  );
}
