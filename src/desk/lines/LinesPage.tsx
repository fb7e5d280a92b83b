/** The lines of a territory. */
export function LinesPage() {
  return null;
}
