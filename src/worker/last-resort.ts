/**
 * The page of the day when everything kept is gone and the network too: short numbers as links, in
 * French and English, with no style or script to miss.
 */
export function lastResortPage(): string {
  const numbers = [
    ['15', 'SAMU'],
    ['18', 'Pompiers · Fire'],
    ['17', 'Police'],
    ['112', 'Tous secours · All emergencies'],
  ];
  return (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Repli</title>' +
    '<meta name="viewport" content="width=device-width,initial-scale=1"></head><body>' +
    '<h1>Appelez les secours</h1><p lang="en">Call for help</p><ul>' +
    numbers.map(([n, label]) => `<li><h2><a href="tel:${n}">${n}</a> ${label}</h2></li>`).join('') +
    '<li><h2><a href="sms:114">114</a> SMS</h2></li></ul>' +
    '<p>L’appel ne passe pas\u202f? Recommencez, essayez un autre numéro ou un autre téléphone.</p>' +
    '<p lang="en">No answer? Try again, another number, or another phone.</p></body></html>'
  );
}
