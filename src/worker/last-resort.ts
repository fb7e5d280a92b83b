/**
 * The page of the day when nothing kept can be drawn from and no network answers: short numbers as links,
 * in French and English, with no style to miss. Its script asks the worker to repair what is kept, or takes a
 * newer version in its place, and opens the page again once it can be drawn.
 */

/** Where the worker itself answers with the script: it needs no cache and no network. */
export const REPAIR_SCRIPT_PATH = '/repair.js';

/** Message by which the page asks for the repair; the answer says whether the page can be drawn. */
export const REPAIR = 'REPAIR';

/**
 * What the kept version lacks may be gone from the site because that has another: the newer one, whole, is then taken.
 * The worker that could not draw this page is asked for nothing while it is to give way: browsers wait until it rests.
 */
export const REPAIR_SCRIPT = `(() => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const take = ({ waiting }) => {
    if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
    return Boolean(waiting);
  };
  const look = (own) => own.update().then(({ installing }) => {
    if (!installing) return take(own);
    installing.addEventListener('statechange', () => take(own));
  });
  const ask = () => workers.getRegistration().then((own) => {
    const worker = workers.controller;
    if (!own || take(own) || !worker) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data === true) location.reload();
      else look(own).catch(() => {});
    };
    worker.postMessage({ type: '${REPAIR}', path: location.pathname }, [port2]);
  });
  ask();
  setInterval(ask, 15000);
  addEventListener('online', ask);
  document.addEventListener('visibilitychange', ask);
  workers.addEventListener('controllerchange', () => location.reload());
})();
`;

export function lastResortPage(): string {
  const numbers = [
    ['15', 'SAMU'],
    ['18', 'Pompiers · Fire'],
    ['17', 'Police'],
    ['112', 'Tous secours · All emergencies'],
  ];
  return (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Repli</title>' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    // Without a style of ours the browser's own dark one: at night a white page blinds.
    '<meta name="color-scheme" content="light dark">' +
    `<script src="${REPAIR_SCRIPT_PATH}" defer></script></head><body>` +
    '<h1>Appelez les secours</h1><p lang="en">Call for help</p><ul>' +
    numbers.map(([n, label]) => `<li><h2><a href="tel:${n}">${n}</a> ${label}</h2></li>`).join('') +
    '<li><h2><a href="sms:114">114</a> SMS</h2></li></ul>' +
    '<p>L’appel ne passe pas\u202f? Recommencez, essayez un autre numéro ou un autre téléphone.</p>' +
    '<p lang="en">No answer? Try again, another number, or another phone.</p>' +
    '<p>Cette page se répare seule dès que le réseau revient.</p></body></html>'
  );
}
