/** Addresses of the exercise that a host is for, where it is for one; a real host has none to tell of. */
import type { Context, Env, Hono } from 'hono';
import type { LedRefusal } from '../../exercise/led/refusal.ts';
import type { LedExercise } from '../../exercise/led/service.ts';
import { type Admission, fromRefusal, type PublisherRefusal, refused } from '../admit/refusal.ts';

interface Around {
  /** The signed text of a request, or why it is none. */
  bodyOf: (c: Context) => Promise<Admission<string>>;
  refuse: (c: Context, refusal: { refusal: PublisherRefusal }) => Response;
}

/**
 * Answers for an exercise. What is asked here is never counted: whoever leads must be able to stop at any moment, and
 * the desks of all players stand behind one address.
 */
export function exerciseRoutes<E extends Env>(
  app: Hono<E>,
  exercise: LedExercise,
  { bodyOf, refuse }: Around,
): void {
  app.get('/v1/exercise', (c) => fresh(c.json({ exercise: exercise.players() })));
  app.put('/v1/exercise/order', async (c) => {
    const sent = await bodyOf(c);
    if (!sent.ok) return refuse(c, sent);
    const obeyed = await exercise.order(sent.admitted);
    return obeyed.ok ? fresh(c.json(obeyed.view)) : refuse(c, told(obeyed.refusal));
  });
  app.put('/v1/exercise/deed', async (c) => {
    const sent = await bodyOf(c);
    if (!sent.ok) return refuse(c, sent);
    const taken = await exercise.deed(sent.admitted);
    return taken.ok ? fresh(c.json({ taken: true })) : refuse(c, told(taken.refusal));
  });
}

const fresh = (answer: Response): Response => {
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
};

/** Its refusals as those of the service. */
function told(refusal: LedRefusal): { refusal: PublisherRefusal } {
  switch (refusal.why) {
    case 'signature': {
      const { refusal: why } = refusal;
      return fromRefusal(why, 'kid' in why ? why.kid : '');
    }
    case 'not-now':
      return refused(refusal.cause);
    case 'given-before':
      return refused('order-given-before');
    case 'ahead-of-clock':
      return refused('ahead-of-clock', { issuedAt: refusal.issuedAt });
    case 'unreadable':
      return refused('bad-order');
  }
}
