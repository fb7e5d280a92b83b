/** Taps on a drawn page before its script is ready for them: none may be lost on a slow phone. */

/**
 * Holds the last tap on a button of `root`; links work by themselves. Answers how to end the
 * holding, which has the button tapped then, should it still be there.
 */
export function holdEarlyTaps(root: Element): () => void {
  let tapped: HTMLButtonElement | null = null;
  const hold = ({ target }: Event): void => {
    tapped = target instanceof Element ? target.closest('button') : null;
  };
  root.addEventListener('click', hold);
  return () => {
    root.removeEventListener('click', hold);
    if (tapped?.isConnected) tapped.click();
  };
}
