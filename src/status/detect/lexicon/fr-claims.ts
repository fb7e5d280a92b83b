/** French words of claims: failing, working, back, when, who. See `model.ts` for how an entry is written. */
export const FRENCH_CLAIMS = {
  fault: `
panne, pannes, dysfonctionnement*, défaillance*, dérangement*, avarie*, perturbation*, anomalie*,
bug, bogue*, black out, incident, incidents, coupure*, interruption*, rupture*, indisponibilité*,
microcoupure*, micro coupure*, difficulté*, échec, échecs, impossibilité, injoignabilité,
dégradation*, perte d*, pertes d*, perte, absence de réponse, absence de tonalité,
absence de retour, absence d'accès, blocage*, rejet des, rejet d'appels, arrêt, arrêts, rejet, rejets,
ralentissement*, crash, plantage*, problème*, soucis technique*, souci technique*, souci avec, souci sur, privation,
mauvais fonctionnement, erreur de routage, erreurs de routage, erreur d'aiguillage,
erreurs d'aiguillage, aléa technique, aléas techniques, ennui technique, ennuis techniques,
taux d'échec, saturation technique, turbulences, message d'erreur, défaut d'acheminement, défaut de voie, erreur 503,
suspension, restriction*, brouillage, brouillages, grésillement*, parasites, friture, écho, chute des appels, chute du nombre d'appels, ralentissement des appels,
cyberattaque
`,
  down: `
hors service, hors d'usage, hors ligne, hs, indisponible*, injoignable*, inaccessible*,
inopérant*, inopérationnel*, inutilisable*, muet, muets, muette, muettes, inactif*, perturbé*,
dégradé, dégradés, dégradée, dégradées, défaillant*, interrompu*, instable*, bloqué*, paralysé*,
ko, down, silencieux, aux abonnés absents, aux fraises, en rade, en carafe, en berne,
dans les choux, en souffrance, haché, hachés, hachées, brouillé*, neutralisé*, affaibli*, coupé,
coupés, coupée, coupées, arrêté, arrêtés, arrêtée, arrêtées, rejeté, rejetée, suspendu*, stoppé*, rompu*, sectionné*, impossible*,
sans réponse, sans tonalité, sans succès, sans voix, hors d'atteinte, hors d'état, hors circuit,
hors jeu, défectueu*, capricieu*, inaudible*, aléatoire*, intermittent*, par intermittence,
en pause, en sommeil, à l'arrêt, éteint*, à terre, à plat, à genoux, au tapis, détourné*, sourd,
sourds, sourde, aveugle*, réduite, réduit, restreint*, altéré*, mal acheminé*, mal routé*,
mal aiguillé*, mal orienté*, privé de téléphone, chaotique*, au ralenti, en difficulté,
en perdition, en détresse, en erreur, en échec, en défaut, non joignable*, non disponible*,
non opérationnel*, non fonctionnel*, non accessible*, non aboutis, non abouti, non acheminé*,
non attribué, tombé, tombés, tombée, tombées, tombé en panne, tombés en panne, en panne, indispo,
hors course, en dérangement, difficile*, difficilement, compliqué*, malade*, disparu*, noyé*,
foudroyé*, grillé*, inondé*, mis hors service, mise hors service, temporairement remplacé*,
aux oubliettes, en vrac, en rideau, par terre, retombé*, nok, est mort, sont morts, est morte, sont mortes, non délivré*, non remis, défaillantes, rejetés, rejetées
`,
  hit: `
touché*, impacté*, affecté*, atteint*, frappé*, concerné*, touche, touchent, affecte, affectent,
impacte, impactent, frappe, frappent, perturbe, perturbent, paralyse, paralysent, concerne,
concernent, gêne, gênent, perturbait, perturbaient, touchait, touchaient, affectait, affectaient, touchera, toucheront, affectera, affecteront, concernera, affectant, touchant,
impactant, perturbant, victime d*, victimes d*
`,
  fails: `
remplacé par, remplacés par, provisoirement remplacé, remplacé dans, tonalité d'encombrement,
renvoie une, renvoient une, a perdu le, a perdu que, n'a perdu que, a raté la marche, se poursuit, toujours active, dans le vide, sonne* occupé, sonnent occupé, occupé en permanence,
toujours occupé, tonalité occupée, tonalité d'occupation, se perd, se perdent, perd un, perd une,
perd des, perdent un, perd jusqu*, perdons, manque* des appels, manquent des appels,
ratent des appels, rate des appels, appels perdus, appels ratés, appels manqués, appels avortés,
appels rejetés, échou*, a lâché, ont lâché, ayant lâché, appel* tombent, lâche, lâchent, dysfonctionn*, patine, patinent,
cafouille*, flanche*, plante, plantent, bugue*, bégai*, balbuti*, hoquet*, crachot*, crachouill*,
toussot*, tousse, vacill*, déraill*, s'interromp*, se coupe, se coupent, coupent au bout,
coupe au bout, coupé au bout, coupés au bout, rendu l'âme, s'est tu, se sont tus, s'est arrêté,
se sont arrêtés, s'arrête, a cessé, ont cessé, cessé*, a disparu du, ont disparu du, fait défaut,
font défaut, fait faux bond, font faux bond, fait des siennes, font des siennes,
fait des caprices, font des caprices, peine à, peinent à, peinons à, du mal à, tarde à, tardent à,
galère*, coince, coincent, grippe, déraille, des ratés, sur répondeur, sur un répondeur,
sur une messagerie, sur la messagerie, vers une annonce, sur une annonce,
orienté vers une annonce, sur un message, sur un disque, une musique, un mauvais _,
au mauvais endroit, chez un particulier, chez une particulière, vers un autre département,
vers un autre centre, sur un autre centre, vers un autre service, raccroche tout seul,
avec retard, relève de l'exploit, relèvent de l'exploit, ne donne rien, ne donne plus rien, ne donnent rien, ne donnent plus rien,
c'est mort, raccroche au bout, n'aurez personne, n'avez personne, pas d'accès au, pas d'accès aux,
plus d'accès au, plus d'accès aux, aucun accès au, aucun accès aux, met la ligne en occupation,
n'a plus accès, n'ont plus accès, n'avons plus accès, n'avez plus accès, sans accès, relève de la loterie, de la loterie,
sans vous entendre, plus de son, aucun son, à sens unique, se fait attendre, se font attendre, n'a pas tenu, n'ont pas tenu,
retombe, retombent, retomber, fausse joie, peine perdue, rien du tout, comptez encore, ne nous a plus, ne nous avez plus,
vous perdra, vous perd, qui sautent, sautent au bout, saute au bout, n'accroche que, n'accrochent que, ni 15, ni 17, ni 18, ni 112,
plus de numéros d'urgence, pas de numéros d'urgence, pas de secours, plus de secours, en cours de remontée,
reçoivent un _, reçoit un _, à l'annonce, à une annonce, rend une annonce, rendent une annonce, call rejected, n'est pas attribué,
sans pouvoir, mène nulle part, mènent nulle part, en pâtit, en pâtissent, coupe, coupent, saute, sautent, grésille, grésillent, ça raccroche, a personne chez, à rétablir, à remettre, 
heure de retard, heures de retard, fera une pause, réapparu*, réapparaît, va nulle part, vont nulle part, pas de son, que de la friture,
atterrissent chez, atterrit chez, not found, privés de secours, en restent dépourvu*, dépourvu*,
ne mène à rien, une fois sur deux, une fois sur trois, un appel sur _, un appel d'urgence sur _,
au compte gouttes, souffr*, ne comptez plus, ne comptez pas, ne comptez ni,
oubliez le 15, oubliez le 17, oubliez le 18, plus de 18, plus de 15, plus de 17, plus de 112,
pas de 18, pas de 15, pas de 17, pas de 112, pas de réponse, plus de tonalité, pas de tonalité,
sans 18, sans 15, sans 17, sans 112, aucune réponse, aucune tonalité, silence radio, zéro appel,
personne ne répond, personne ne décroche, personne n'a répondu, personne au bout,
sans que personne, sans que quiconque, sourde oreille, perdu la voix, perdu le 15,
perdu la réception, n'a plus de, n'ont plus de, n'a plus d', n'avons plus de, empêche*, prive,
privent, privé d*, privés d*, privée d*, privées d*, perd la ligne, mode secours, mode dégradé,
situation inchangée, tombe en panne, tombent en panne, tombe sur, tombent sur, tombent dans,
tombe dans, tombez sur, a sauté, ont sauté, a emporté, a mis hors, bascule* sur messagerie,
se dérobe*, s'évanoui*, s'évapor*, se volatilis*, à peine mieux, guère mieux
`,
  weak: `
disparu*, rouvert*, arrêté*, malade*, atteint*, touché*, concerné*, concerne, concernent, victime d*,
victimes d*, privé d*, privés d*, privée d*, privées d*, problème*, difficulté*, perte, perte d*,
pertes, pertes d*, arrêt, arrêts, empêche*, impossible*, impossibilité, suspension, suspendu*,
restriction*, possible*, revenu, revenus, revenue, revenues, retrouvé*, retrouve, retrouvent,
levé, levée, levés, levées, réglé*, terminé*, fini, finie, finis, clos, close, clôture, actif*,
active, actives, activé*, sûr, sûrs, traité*, transmis*, assuré*, garanti*, normal, normale,
normales, normaux, repris, reprise, reprend, reprennent, fin, résolution, achevé*, interrompu*,
bloqué*, coupé, coupés, coupée, coupées, sourd, sourds, sourde, échec, échecs, incident,
incidents, souffr*, tombé, tombés, tombée, tombées, réduit, réduite, difficile*, difficilement,
compliqué*, avec retard, frappé*, frappe, frappent, muet, muets, muette, muettes, désactivé*,
désactivation d*, prive, privent, manque* d*, rapport, ouvert*, entendu*, disponible*,
accessible*, opérationnel*, sans réponse, sans succès, aveugle*, absence, privation, rejet*,
blocage*, en souffrance, en difficulté, en détresse, à l'arrêt, échou*, prend fin, pris fin,
a pris fin, en ligne, en service, en état, en fonction, ok, pris en charge, prise en charge,
en mesure, retour à, rupture, coupure*, défaut, anomalie*, dégradation*, dégradé, dégradés,
dégradée, dégradées, perd un, perd une, perd des, pas de réponse, aucune réponse, ne donne rien,
peine à, du mal à, reçu*, transmet, terminée, résolu*, stoppé*, rétabli, rétablie, fiable*,
perdent un, paralysé*, aléatoire*, affecté*, affecte, affectent, impacté*, impacte, impactent,
altération, altéré*, restreint*, affaibli*, interruption*, remis à, s'arrête, s'est arrêté,
a cessé, ont cessé, en rade, être appelé*, être alerté*, être prévenu*, être contacté*, entend, entendent, entendons,
par terre, coupe, coupent, saute, sautent, à rétablir, à remettre, heure de retard, heures de retard, est mort, sont morts, est morte, sont mortes, non remis,
rejet, rejets, correct, corrects, stable, stables, résiste, résistent, guéri, sans pouvoir, grésillement*, retombe, retombent, retomber, sans accès, rien du tout,
plus de secours, pas de secours, dépourvu*, sans souci, sans problème, sans difficulté, sans encombre, clair, claire, clairs, claires
`,
  works: `
fonctionne, fonctionnent, fonctionnait, fonctionnaient, fonctionner, fonctionnera, fonctionneront,
fonctionnement normal, marche, marchent, marcher, marchera, répond, répondent, répondre, répondra,
répondront, répondait, répondaient, aboutissait, aboutissaient, répondez, répondons, répondu, passe, passent, passer, passera, passeront, passé,
abouti, aboutit, aboutissent, aboutir, aboutira, aboutiront, aboutis, arrive, arrivent, arriver,
arrivera, sonne, sonnent, sonner, décroche, décrochent, décrocher, décroché, reçoit, reçoivent,
reçoivons, recevons, recevoir, recevra, reçu*, parvient, parviennent, parvenir, débouche,
débouchent, transmet, transmettent, partent, raccorde, raccordent, traite, traitent, tient bon, sans souci, sans problème, sans difficulté, sans encombre,
prend le relais, prendra le relais, prennent le relais, prendront le relais, nous atteint, nous atteignent, relaie, relaient, relaye, relayent, s'obtient, résiste, résistent, marchait, marchaient, sert,
servent, entend, entendent, entendez, entendons, tenu, reprend la main, prend vos appels, prennent vos appels,
remonte, remontent
`,
  able: `
joignable*, accessible*, disponible*, opérationnel*, fiable*, assuré*, garanti*, en service,
en état, en fonction, acheminé*, traité*, actif*, active, actives, activé*, raccordé*, relié*,
en ligne, possible*, sûr, sûrs, ok, normale, normales, normal, normaux, normalement, intact*, épargné*,
nominal*, nominaux, correct, corrects, stable, stables, délivré*, ras, transmis*, pris en charge, prise en charge, en mesure, être appelé*, être alerté*, être prévenu*, être composé*,
être joint*, être contacté*, être utilisé*, en ordre, rien à signaler,
n'a rien vu
`,
  restored: `
derrière nous,
rétabli, rétablis, rétablie, rétablies, résolu*, réparé*, réglé*, corrigé*, résorbé*, levé, levée,
levées, levés, remis en service, remis en état, remis en marche, remis en route, remise en état,
remis sur pied, sur pied, redevenu*, revenu à la normale, revenus à la normale,
revenue à la normale, revient à la normale, reviennent à la normale, revenu, revenus, revenue,
revenues, de retour, rentré dans l'ordre, rentrée dans l'ordre, remarche*, refonctionne*,
repasse, repassent, repris, a repris, ont repris, retrouvé*, retrouve, retrouvent, récupéré*, reparti,
repartis, repartie, redémarré*, réactivé*, rouvert*, rebranché*, ressoudé*, débloqué*, dépanné*,
normalisé*, stabilisé*, refait surface, remis à sonner, s'est remis, se sont remis, s'est rétabli,
sorti de panne, sortis de panne, terminé*, clos, close, clôturé*, clôture, achevé*, fini, finie,
finis, pris fin, a pris fin, ont pris fin, prend fin, comme avant, reconnecté*, rallumé*,
c'est reparti, c'est réparé, c'est fini, c'est réglé, tout va bien, résout, résolution,
désactivé*, correctif déployé, ressuscité*, carte remplacée, équipement remplacé, pièce remplacée,
reprend, reprennent, pouvez recomposer, pouvons recomposer, peut recomposer, pouvez rappeler, peut rappeler,
pouvez refaire, peut refaire, recommence à, recommencent à, renaît, renaissent, a été rendu*, ont été rendu*, été raccordé*,
pleine disponibilité, caduc, caduque, guéri, autocommutateur remplacé, c'est du passé, ne sonne plus occupé, ne sonnent plus occupé, service rendu, été rendu au, n'a plus lieu d'être, n'ont plus lieu d'être, sort de _ heures, dépannage fini, dépannage terminé,
à nouveau remis, de nouveau clairs, de nouveau clair, plus nécessaire de faire, plus besoin de faire, plus besoin de courir
`,
  recovery: `
fin incident, fin de l'incident, fin de la panne, fin de panne, fin des perturbations, fin du dysfonctionnement,
rétablissement, retour à la normale, retour du, retour en service, retour à, reprise,
remise en service, remise en route, réouverture, fin d'alerte, fin de crise, fin d'incident, levée,
retour au nominal
`,
  again: `
de nouveau, à nouveau, enfin
`,
  notYet: `
pas encore, toujours pas, encore pas, partiel, partielle, partiellement, en partie, progressif,
progressive, progressivement, devrait, devraient, pourrait, prévu, prévue, prévus, attendu,
attendue, espéré*, estimé*, en cours d*, d'ici, avant, demain, jusqu'au, jusqu'à, jusqu'à ce,
dans l'attente, le temps du, le temps de, en attendant, en attente, attendons, attend, attendent, dès que, dès lors, dès le,
dès la, pour que, afin d*, travaill*, mobilis*, à pied d'oeuvre, inconnu, inconnue, tiendrons,
tiendra, presque, peu à peu, s'améliore, amélioration, tant que, aucune date, aucun délai,
aucune heure, promet, espère*, va être, vont être, doit être, doivent être, lente, lent,
lentement, tarde, objectif, sauf, tente*, prochain point, si, quand
`,
  still: `
reste, restent, restait, restaient, demeure, demeurent, demeurait, persiste, persistent, encore,
toujours, continue, continuent, en revanche, sauf, inchangé*
`,
  ended: `
après, au terme d*, au lendemain, malgré, depuis la fin, suite et fin, survenu*, fin de la, fin des, fin du,
fin de l'
`,
  ne: `
ne, n'
`,
  neg: `
plus, pas, jamais, rien, ni, aucunement, que, qu', personne, point
`,
  none: `
aucun, aucune, pas de, pas d', sans, zéro, nulle, ni, hors, plus aucune, plus aucun, plus de,
plus d', moindre, non, jamais, nullement, absence d*, plus en
`,
  unable: `
impossible, impossibilité d*, plus moyen d*, pas moyen d*, ne peu*, toutes les peines, les peines du monde, n'a pu, n'ont pu, ne peuvent, ne peut, ne pouv*,
ne pourr*, n'arriv*, ne parvien*, ne réussi*, ne permet*, arrive pas à, arrivez pas à, arrivent pas à, difficile d*, difficile à, difficiles à,
difficultés à, difficultés pour, difficulté à, difficulté pour, empêche d*, empêchent d*,
plus possible, pas possible, du mal à, peine* à, galère* pour, compliqué d*, pas réussi, pas pu,
plus en mesure, pas en mesure
`,
  standIn: `
basculé vers, basculés vers, basculés sur, basculé sur, basculent vers, bascule vers, bascule sur,
redirigé*, dévié*, mode dégradé, procédure dégradée, ligne de secours, lignes de secours,
numéro de secours, numéros de secours, numéro provisoire, numéros provisoires, ligne provisoire,
lignes provisoires, numéro temporaire, numéros temporaires, ligne temporaire, lignes temporaires,
numéro de substitution, numéros de substitution, numéro de remplacement, numéros de remplacement,
numéro alternatif, numéros alternatifs, numéro de repli, ligne de repli, numéros de repli,
numéro de contournement, numéros de contournement, contournement, ligne relais, numéro relais,
ligne de délestage, numéro de délestage, palliatif*, à défaut, sinon, en dernier recours,
numéro d'appoint, ligne directe, lignes directes, numéro direct, numéros directs,
numéro de débordement, tient lieu d*, tiennent lieu d*
`,
  lineClosed: `
oubliez le numéro, oubliez ce numéro, oubliez notre numéro, oubliez les numéros, oublie* le, jetez le, jeter le,
rangez le, rendu à son usage habituel, n'appelez plus le, n'utilisez plus le, ne composez plus,
ne plus composer, ne plus appeler, ne plus utiliser, plus être utilisé*, plus utile*,
plus nécessaire*, plus valable*, plus d'actualité, plus en vigueur, plus en service, plus relevé*,
plus active, ne servent plus, ne sert plus, est désactivé*, sont désactivé*, est fermé*, sont fermé*, sera fermé*, seront fermé*,
plus besoin d*, inutile de garder, libérer le numéro, ne sont plus, n'est plus valable,
plus nécessaire
`,
  past: `
était, étaient, avait, avaient, venait, venaient, a perturbé, ont perturbé, a touché, a frappé,
a affecté, a privé, a empêché, a paralysé, a duré, fut, aura duré, auront duré, répondait,
répondaient, aboutissait, aboutissaient, fonctionnait, fonctionnaient, marchait, marchaient, affectait, affectaient,
touchait, touchaient, perturbait, perturbaient, pouvait, pouvaient, hier,
plus tôt, la semaine dernière, l'an dernier, l'année dernière, l'an passé
`,
  earlier: `
version de _, versions précédentes, précédentes dépêches, version initiale, première version, en réponse à, précédente dépêche, communiqué précédent, version précédente, message d'origine, publication citée
`,
  future: `
sera, seront, aura, auront, pourra, pourront, devra, devront, connaîtra, connaîtront,
fera l'objet, feront l'objet, va être, vont être, va, vont, demain, prochain, prochaine,
prochains, prochaines, la nuit prochaine, à venir, à partir d*, à compter d*, interviendra,
procédera, procéderont, aboutira, aboutiront, fonctionnera, fonctionneront, répondra, répondront,
durera, remplacera, basculera, basculeront, interrompra, entraînera, nécessitera, nécessiteront,
rejoindra, changera, interviendront, prévoit, prévoient, sonnera, arrivera
`,
  since: `
depuis, dès
`,
  now: `
en cours, actuellement, à cette heure, ce matin, ce soir, ce midi, cette nuit, cet après midi,
cette après midi, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi, ce samedi, ce dimanche,
aujourd'hui, jusqu'à nouvel ordre, pour l'instant, pour le moment, à l'instant, urgent, alerte,
en direct, momentanément, maintenant, temporairement, provisoirement, flash, immédiatement
`,
  if: `
si, s'il, s'ils, et si, en cas d*, imaginez, imagine, imaginons, que faire, comment réagir,
comment faire, à chaque, bons réflexes, quand, venait à, venaient à, tombait, tombaient
`,
  turn: `
mais, en revanche, néanmoins, tandis que, alors que, contrairement à, seul, seuls
`,
  aux: `
est, sont, a, ont, peut, peuvent, reste, restent, demeure, pourra, doit, restera, resteront, soit,
avons, avez, suis, sommes, êtes
`,
  call: `
composez, composer, recomposez, recomposer, compose, composent, composons, appelez, appeler,
appelle, appellent, faites, faire, fait, refaites, contactez, contacter, joindre, joignez,
utilisez, utiliser, tapez, téléphonez, téléphoner, rappelez, rappeler, prévenez, prévenir,
alerter, alertez, passez par, passer par, avoir, essayez, essayer, atteindre, privilégiez,
privilégier, préférez, émettre, contacté, appelé, par le, via le, par sms au, messages au, sms au,
se rabattre sur, tentez, demander au, demandez, obtenir, servez vous d*, se servir d*, avertir, avertissez, se tourner vers
`,
  toCall: `
appels, appel, acheminement, trafic, routage, accès, communications, communication, lignes, ligne,
réception, joignabilité, plateforme*, standard, standards, numéro, numéros, aboutissement,
prise d'appel, tonalité
`,
  allNumbers: `
téléphonie d'urgence, urgences téléphoniques, numéros d'urgence, numéro d'urgence,
numéros d'appel d'urgence, numéro d'appel d'urgence, numéros courts, lignes d'urgence,
services d'urgence, appels d'urgence, appel d'urgence, appels de détresse, appeler les secours,
joindre les secours, contacter les secours, prévenir les secours, alerter les secours,
avertir les secours, appeler des secours, vers les secours, aux secours, les secours injoignables,
secours injoignables, les secours sont injoignables, les secours ne sont plus joignables,
les secours ne sont pas joignables, secours ne peuvent plus être appelés,
secours ne peuvent plus être joints, secours compris, secours inclus, urgences comprises, urgences incluses,
urgence comprise, urgence incluse, appeler les urgences, joindre les urgences, numéros urgence,
numéros à deux chiffres, même d'urgence, y compris d'urgence, y compris urgence,
plateformes d'urgence, centres d'urgence, centres d'appels d'urgence, y compris pour les secours,
appels urgence, même de secours, appel de secours, appels de secours, aucun numéro de secours, plateformes de secours,
appeler au secours, tous numéros confondus, y compris pour les urgences
`,
  everything: `
toutes les urgences, téléphone pour tout le monde, l'ensemble des secours, l'ensemble des urgences, tous secours, tous les secours, tous les appels d'urgence, tout secours, n'importe quelle urgence, toute urgence, toutes urgences, toutes demandes, quelle que soit l'urgence, prend tout, prennent tout
`,
  samu: `
samu, smur, accueil des urgences, urgences de l'hôpital, urgences du centre hospitalier, urgences du chu, urgences du ch, aide médicale urgente, régulation médicale, régulation du samu, régulation, centre 15,
médecin régulateur, régulateurs, urgentistes
`,
  fire: `
sapeurs pompiers, sapeur pompier, pompier, pompiers, codis, cta, sdis, marins pompiers, caserne,
casernes, centre de secours, soldats du feu
`,
  police: `
police, police secours, police nationale, commissariat*, forces de l'ordre, ddsp, policiers,
hôtel de police, cambriolage en cours
`,
  gendarmerie: `
gendarmerie*, gendarme*, gie, pghm, corg, cog, brigade, brigades, groupement de gendarmerie, centre d'opérations et de renseignement
`,
  samuCase: `
urgence médicale, urgences médicales, urgence vitale, urgences vitales, secours médical,
secours médicaux, détresse vitale, malaise*, médecin, médecins, médical, médicale, aide médicale,
côté médical, médicaux, santé, problème médical, problèmes médicaux, problème de santé
`,
  fireCase: `
incendie, incendies, feu, accident, accidents
`,
  network: `
téléphonie, téléphone, téléphones, réseau, réseaux, antenne*, ligne fixe, lignes fixes, télécom*,
télécommunications, communications, box, opérateur, opérateurs, abonnés, mobile, portable
`,
  desk: `
mairie, mairies, hôtel de ville, accueil, information du public,
informations, information, informations du public, infos, cellule d'information, cellule de crise,
presse, médias, secrétariat, cross, crossmed, en mer, 196, enedis, grdf, antipoison,
service client*, service clients, élus, astreinte mairie,
astreinte municipale, police municipale,
service des eaux, préfecture, ars, police rurale, médecin de garde,
médecins de garde, vétérinaire*, standard de la mairie, standard de la radio, standard de la rédaction, standard du journal, standard du chu, conseillers,
école*, aéroport*, bibliothèque, social, cellule, professionnels de santé, services techniques,
supervision, noc, desk, support, médecin ou, ambulancier*
`,
  errand: `
régulation libérale, suivi technicien*, renseignement*, renseigner, question*, simple conseil, conseil médical, non urgent*, rendez vous, consultation*,
candidature*, recrutement, inscription*, administratif*, dépannage, encombrants, voirie, nids de guêpes, nid de guêpes,
arbres tombés, signalement*, hébergement*, trafic, info route, infos routes, inforoute*, numéro habituel, cabinet médical, heures de bureau, heures ouvrables,
rédaction, à l'antenne, auditeurs, lecteurs, service abonnés, nos abonnés, journaliste*, accréditation*, réagir,
témoignage*, été témoin, vous êtes témoin, info à nous, reportage, rédigé, édité par, service com, service communication, ccas, drh, recrute*,
formulaire, ligne d'information, vos agences, répondeur, s'inscrire, réagissez, vos photos, maison médicale, sos médecins, espace client, espace abonné, agence de, pour signaler, contacter l'assistance, assistance au, abonnement*, témoignez, témoigner, joindre l'agence, communication interministérielle, live animé, direct animé, organisateurs, commerçants, coureurs, pilote, bouchon*,
réservé à, réservée à, réservé aux, réservée aux, réservé services, interne, ne pas diffuser, non public, hors urgence*, lundi au vendredi, nous contacter, racontez nous, ne pas communiquer, vos contacts, conduite d'activité, service du cabinet, contact presse, bureau de la communication, routes départementales, toute précision, interlocuteur, tout complément, guichet*, pour les professionnels, ligne d'écoute, pour les familles, pont de crise, pont téléphonique,
pont de conférence, chef de projet, centre de service, centre de services, grands comptes, boutique, pub, studio, info cyclone, infos cyclone, pas les secours, permanence téléphonique, responsable opération, responsable technique, passagers, facture*, gagnez, nous écrire, assistance clients, point d'astreinte, astreinte n
`,
  only: `
que depuis, que par, uniquement depuis, seulement depuis, uniquement par, seulement par, que sur
`,
};
