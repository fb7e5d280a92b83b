/** Who practises goes on practising from page to page; only the links that say so lead out of it. */
import { routeOf } from '../pages/route-of.ts';
import { EXERCISE_QUERY } from '../pages/routes.ts';

/** Name of the data attribute of links out of the exercise. */
const LEAVES = 'leaves';

/**
 * In exercise mode, gives a link to one of our pages the mark of that mode before it is followed: nobody
 * should stand among real calls unawares. For clicks anywhere on the page.
 */
export function stayInExercise({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.origin !== location.origin || LEAVES in link.dataset) return;
  if (routeOf(link.pathname) !== null) link.search = EXERCISE_QUERY;
}
