/** Announcing an outage. */
export function AnnouncePage() {
  return null;
}
