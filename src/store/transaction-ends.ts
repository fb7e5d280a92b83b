/**
 * A transaction that ends badly is told by the work that was done in it. The library makes a promise of its end as
 * well, for which nobody may wait: unheard, it would be an error of the page whenever a browser takes storage back.
 */
import { wrap } from 'idb';

const unheard = (): undefined => undefined;

/** Hears how every transaction of a database ends that is begun from now on. */
export function hearEnds(db: Pick<EventTarget, 'addEventListener'>): void {
  const hear = ({ target }: Event): void => {
    const ended = target instanceof IDBRequest ? target.transaction : target;
    if (ended instanceof IDBTransaction) hearEnd(wrap(ended));
  };
  db.addEventListener('error', hear);
  db.addEventListener('abort', hear);
}

/** Hears how one transaction ends: that in which a database is made, before it is open. */
export function hearEnd({ done }: { readonly done: Promise<void> }): void {
  done.catch(unheard);
}
