/**
 * Predicates for the grid test: each is said of each subject, in each frame. French ones are written
 * for one subject and for several, with a bar between.
 */

export const FRENCH = {
  ongoing: `
est en panne|sont en panne
est hors service|sont hors service
ne répond plus|ne répondent plus
ne répond pas|ne répondent pas
est indisponible|sont indisponibles
n'est plus joignable|ne sont plus joignables
n'est pas joignable actuellement|ne sont pas joignables actuellement
n'est plus en service depuis 14 h|ne sont plus en service depuis 14 h
n'est plus disponible|ne sont plus disponibles
n'est plus actif|ne sont plus actifs
n'est plus opérationnel|ne sont plus opérationnels
n'est plus accessible|ne sont plus accessibles
n'est plus assuré|ne sont plus assurés
ne marche pas|ne marchent pas
ne fonctionne que partiellement|ne fonctionnent que partiellement
fonctionne mal|fonctionnent mal
fonctionne par intermittence|fonctionnent par intermittence
connaît des difficultés|connaissent des difficultés
connaît de fortes perturbations|connaissent de fortes perturbations
rencontre un problème technique|rencontrent un problème technique
subit une panne|subissent une panne
est victime d'une panne|sont victimes d'une panne
est touché par une panne|sont touchés par une panne
est affecté par un incident|sont affectés par un incident
est impacté|sont impactés
est perturbé depuis ce matin|sont perturbés depuis ce matin
est fortement dégradé|sont fortement dégradés
est difficile à joindre|sont difficiles à joindre
est difficilement accessible|sont difficilement accessibles
est momentanément interrompu|sont momentanément interrompus
est coupé|sont coupés
a été coupé à 14 h|ont été coupés à 14 h
vient de tomber en panne|viennent de tomber en panne
est tombé en panne|sont tombés en panne
est tombé|sont tombés
a cessé de fonctionner|ont cessé de fonctionner
a lâché ce matin|ont lâché ce matin
s'est arrêté à 15 h|se sont arrêtés à 15 h
s'est tu|se sont tus
reste muet|restent muets
reste injoignable|restent injoignables
reste sans réponse|restent sans réponse
demeure inaccessible|demeurent inaccessibles
continue de dysfonctionner|continuent de dysfonctionner
sonne dans le vide|sonnent dans le vide
sonne occupé|sonnent occupé
sonne sans que personne ne décroche|sonnent sans que personne ne décroche
renvoie un message d'erreur|renvoient un message d'erreur
renvoie vers une annonce|renvoient vers une annonce
n'aboutit pas|n'aboutissent pas
n'aboutit plus|n'aboutissent plus
n'aboutit pas toujours|n'aboutissent pas toujours
ne passe plus|ne passent plus
passe difficilement|passent difficilement
peut échouer|peuvent échouer
échoue une fois sur deux|échouent une fois sur deux
risque de ne pas aboutir|risquent de ne pas aboutir
ne parvient plus au centre de traitement|ne parviennent plus au centre de traitement
n'arrive plus à nos opérateurs|n'arrivent plus à nos opérateurs
ne peut plus être composé|ne peuvent plus être composés
ne peut être joint depuis un mobile|ne peuvent être joints depuis un mobile
n'est joignable que par intermittence|ne sont joignables que par intermittence
n'est plus acheminé|ne sont plus acheminés
n'est pas correctement acheminé|ne sont pas correctement acheminés
est mal acheminé|sont mal acheminés
est dévié vers un autre département|sont déviés vers un autre département
est inopérant|sont inopérants
est HS|sont HS
est KO|sont KO
est down|sont down
bugue|buguent
plante|plantent
fait défaut|font défaut
se coupe au bout de dix secondes|se coupent au bout de dix secondes
est inutilisable|sont inutilisables
est paralysé|sont paralysés
est bloqué|sont bloqués
est défaillant|sont défaillants
présente un dysfonctionnement|présentent un dysfonctionnement
présente des anomalies|présentent des anomalies
fait l'objet d'une panne|font l'objet d'une panne
a disparu du réseau|ont disparu du réseau
a rendu l'âme|ont rendu l'âme
n'a plus de tonalité|n'ont plus de tonalité
souffre d'un incident réseau|souffrent d'un incident réseau
est hors d'état de fonctionner|sont hors d'état de fonctionner
est privé de réseau|sont privés de réseau
est en dérangement|sont en dérangement
est toujours indisponible|sont toujours indisponibles
n'est toujours pas rétabli|ne sont toujours pas rétablis
n'est pas encore rétabli|ne sont pas encore rétablis
n'a pas encore retrouvé un fonctionnement normal|n'ont pas encore retrouvé un fonctionnement normal
devrait être rétabli dans la soirée|devraient être rétablis dans la soirée
sera rétabli dans la nuit|seront rétablis dans la nuit
est de nouveau en panne|sont de nouveau en panne
n'est que partiellement rétabli|ne sont que partiellement rétablis
est partiellement rétabli|sont partiellement rétablis
décroche mal|décrochent mal
est instable|sont instables
tombe sur un répondeur|tombent sur un répondeur
aboutit à un mauvais correspondant|aboutissent à un mauvais correspondant
n'est plus fiable|ne sont plus fiables
n'est pas fiable|ne sont pas fiables
ne transmet plus rien|ne transmettent plus rien
reste hors d'atteinte|restent hors d'atteinte
est inaudible|sont inaudibles
manque des appels|manquent des appels
perd un appel sur trois|perdent un appel sur trois
n'est plus relié au réseau|ne sont plus reliés au réseau
est neutralisé par une cyberattaque|sont neutralisés par une cyberattaque
a été mis hors service par la foudre|ont été mis hors service par la foudre
ne donne plus rien|ne donnent plus rien
est injoignable depuis les réseaux SFR|sont injoignables depuis les réseaux SFR
n'est accessible que depuis un fixe|ne sont accessibles que depuis un fixe
ne sonne plus|ne sonnent plus
n'est temporairement pas joignable|ne sont temporairement pas joignables
est temporairement remplacé par le 02 61 91 35 18|sont temporairement remplacés par le 02 61 91 35 18
accuse des ratés|accusent des ratés
a des ratés|ont des ratés
a du mal à répondre|ont du mal à répondre
traverse une zone de turbulences technique|traversent une zone de turbulences technique
est hors-jeu|sont hors-jeu
est en rade|sont en rade
fait l'objet de perturbations|font l'objet de perturbations
est soumis à des coupures|sont soumis à des coupures
peine à répondre|peinent à répondre
tarde à répondre|tardent à répondre
fait faux bond|font faux bond
fait des siennes|font des siennes
fait des caprices|font des caprices
patine|patinent
cafouille|cafouillent
flanche|flanchent
vacille|vacillent
déraille|déraillent
est capricieux|sont capricieux
est aux abonnés absents|sont aux abonnés absents
est en carafe|sont en carafe
est en berne|sont en berne
est dans les choux|sont dans les choux
est aux fraises|sont aux fraises
est à l'arrêt|sont à l'arrêt
est en sommeil|sont en sommeil
est hors circuit|sont hors circuit
est hors ligne|sont hors ligne
est haché|sont hachés
est brouillé|sont brouillés
est rompu|sont rompus
est suspendu|sont suspendus
est stoppé|sont stoppés
est éteint|sont éteints
est à plat|sont à plat
est défectueux|sont défectueux
est chaotique|sont chaotiques
est au ralenti|sont au ralenti
est détourné vers un autre centre|sont détournés vers un autre centre
sonne toujours occupé|sonnent toujours occupé
sonne occupé en permanence|sonnent occupé en permanence
tombe sur une messagerie|tombent sur une messagerie
tombe sur un disque|tombent sur un disque
aboutit au mauvais endroit|aboutissent au mauvais endroit
galère|galèrent
coince|coincent
s'interrompt au bout de dix secondes|s'interrompent au bout de dix secondes
n'a toujours pas été rétabli|n'ont toujours pas été rétablis
reste perturbé|restent perturbés
demeure indisponible|demeurent indisponibles
connaît une avarie|connaissent une avarie
subit une rupture de service|subissent une rupture de service
subit une privation de réseau|subissent une privation de réseau
connaît un ralentissement anormal|connaissent un ralentissement anormal
accuse une défaillance|accusent une défaillance
est injoignable ce matin|sont injoignables ce matin
est injoignable ce soir|sont injoignables ce soir
est injoignable cette nuit|sont injoignables cette nuit
est injoignable à cette heure|sont injoignables à cette heure
est injoignable jusqu'à nouvel ordre|sont injoignables jusqu'à nouvel ordre
`,
  over: `
est rétabli|sont rétablis
est de nouveau joignable|sont de nouveau joignables
fonctionne à nouveau|fonctionnent à nouveau
a été rétabli à 21 h|ont été rétablis à 21 h
est revenu à la normale|sont revenus à la normale
a retrouvé un fonctionnement normal|ont retrouvé un fonctionnement normal
refonctionne|refonctionnent
remarche depuis 20 h|remarchent depuis 20 h
n'est plus perturbé|ne sont plus perturbés
n'est plus en panne|ne sont plus en panne
est réparé|sont réparés
est redevenu accessible|sont redevenus accessibles
a repris normalement|ont repris normalement
aboutit de nouveau|aboutissent de nouveau
peut de nouveau être composé|peuvent de nouveau être composés
est à nouveau opérationnel dans tout le département|sont à nouveau opérationnels dans tout le département
est totalement rétabli|sont totalement rétablis
ne connaît plus aucune perturbation|ne connaissent plus aucune perturbation
ne rencontre plus de difficultés|ne rencontrent plus de difficultés
est reparti|sont repartis
est sorti de panne|sont sortis de panne
est remis en service|sont remis en service
a été remis en état|ont été remis en état
est réparé après trois heures de panne|sont réparés après trois heures de panne
répond de nouveau normalement|répondent de nouveau normalement
est rouvert|sont rouverts
est débloqué|sont débloqués
marche de nouveau|marchent de nouveau
a été réparé dans la nuit|ont été réparés dans la nuit
a pu être rétabli|ont pu être rétablis
est désormais rétabli|sont désormais rétablis
vient d'être rétabli|viennent d'être rétablis
est enfin de retour|sont enfin de retour
a refait surface à midi|ont refait surface à midi
s'est remis à sonner|se sont remis à sonner
sonne de nouveau dans nos salles|sonnent de nouveau dans nos salles
a été réactivé|ont été réactivés
est de nouveau disponible|sont de nouveau disponibles
est à nouveau assuré|sont à nouveau assurés
est redevenu joignable|sont redevenus joignables
est dépanné|sont dépannés
est rebranché|sont rebranchés
est reconnecté|sont reconnectés
est normalisé|sont normalisés
est stabilisé|sont stabilisés
est remis sur pied|sont remis sur pied
a redémarré|ont redémarré
est remis en marche|sont remis en marche
n'est plus en dérangement|ne sont plus en dérangement
n'est plus coupé|ne sont plus coupés
`,
  none: `
n'est pas en panne|ne sont pas en panne
fonctionne normalement|fonctionnent normalement
n'est pas affecté par la panne d'internet|ne sont pas affectés par la panne d'internet
n'est pas touché|ne sont pas touchés
reste joignable malgré la coupure d'électricité|restent joignables malgré la coupure d'électricité
ne présente aucune anomalie|ne présentent aucune anomalie
ne connaît aucune perturbation|ne connaissent aucune perturbation
n'est concerné par aucune panne|ne sont concernés par aucune panne
n'a subi aucune interruption|n'ont subi aucune interruption
n'a jamais cessé de fonctionner|n'ont jamais cessé de fonctionner
reste disponible 24 h/24|restent disponibles 24 h/24
ne doit être composé qu'en cas d'urgence|ne doivent être composés qu'en cas d'urgence
ne doit pas être encombré|ne doivent pas être encombrés
n'est pas un service de renseignements|ne sont pas un service de renseignements
est gratuit|sont gratuits
est saturé par des appels inutiles|sont saturés par des appels inutiles
était en panne il y a deux ans|étaient en panne il y a deux ans
avait été coupé en juin 2021|avaient été coupés en juin 2021
ne répondait plus le 2 juin 2021|ne répondaient plus le 2 juin 2021
n'est pas impacté par l'incident en cours sur le réseau mobile|ne sont pas impactés par l'incident en cours sur le réseau mobile
ne change pas|ne changent pas
demeure accessible depuis un fixe ou un mobile|demeurent accessibles depuis un fixe ou un mobile
ne sera pas interrompu pendant les travaux|ne seront pas interrompus pendant les travaux
reçoit trop d'appels non urgents|reçoivent trop d'appels non urgents
est le numéro à composer en cas d'incendie|sont les numéros à composer en cas d'incendie
`,
  planned: `
sera interrompu|seront interrompus
sera indisponible|seront indisponibles
sera coupé|seront coupés
ne sera pas joignable|ne seront pas joignables
ne fonctionnera pas|ne fonctionneront pas
pourra être perturbé|pourront être perturbés
connaîtra une brève interruption|connaîtront une brève interruption
fera l'objet d'une maintenance|feront l'objet d'une maintenance
risque d'être injoignable|risquent d'être injoignables
ne répondra pas|ne répondront pas
sera mis à l'arrêt|seront mis à l'arrêt
sera basculé sur un autre centre|seront basculés sur un autre centre
ne pourra pas être joint|ne pourront pas être joints
sera momentanément hors service|seront momentanément hors service
`,
};

/** Said of a number with a preposition: « du 18 », « au 18 », « le 18 ». */
export const NOMINAL = `
Panne {du}
Perte {du}
Perte d'accès {au}
Perte d'acheminement {du}
Indisponibilité {du}
Indisponibilité partielle {du}
Interruption {du}
Interruption de l'accès {au}
Coupure {du}
Coupure totale {du}
Dysfonctionnement {du}
Défaillance {du}
Perturbation {du}
Perturbations sur {le}
Incident sur {le}
Incident affectant {le}
Incident technique : {le}
Difficultés d'accès {au}
Difficultés pour joindre {le}
Difficultés à joindre {le}
Problème d'accès {au}
Problème technique sur {le}
Impossibilité de joindre {le}
Impossible de joindre {le}
Il est impossible d'appeler {le}
Plus possible d'appeler {le}
On ne peut plus appeler {le}
Personne ne répond {au}
Pas de réponse {au}
Aucune réponse {au}
Absence de tonalité sur {le}
Absence de réponse {au}
Échec des appels vers {le}
Échec d'une partie des appels {au}
Blocage des appels vers {le}
Rejet des appels vers {le}
Défaut d'acheminement vers {le}
Dégradation de l'acheminement vers {le}
Dégradation du service sur {le}
Saturation technique {du}
Rupture d'accès {au}
Arrêt {du}
Arrêt inopiné {du}
Chute du nombre d'appels {au}
Appels perdus {au}
Appels non aboutis vers {le}
Appels coupés {au}
Black-out {du}
Bug {du}
Crash {du}
Anomalie sur {le}
Anomalies d'acheminement {du}
Ralentissement des appels {au}
Accès {au} perturbé
Accès {au} dégradé
Accès {au} impossible
Accès {au} restreint
Joindre {le} est difficile
Joindre {le} relève de l'exploit
Appeler {le} ne donne rien
Vous n'arrivez pas à joindre {le} ? Une panne est en cours
Une panne empêche d'appeler {le}
Un incident empêche de joindre {le}
Une coupure prive les habitants {du}
Des habitants n'arrivent plus à joindre {le}
Les usagers ne parviennent plus à joindre {le}
Nous ne recevons plus les appels {au}
Nous ne sommes plus joignables {au}
Nous ne sommes plus en mesure de répondre {au}
Vos appels {au} ne nous parviennent plus
Vos appels {au} nous arrivent avec retard
Vos appels {au} peuvent être coupés
Un appel {au} sur trois n'aboutit pas
La moitié des appels {au} se perd
Une partie des appels {au} n'aboutit pas
Certains appels {au} échouent
Les appels {au} basculent sur messagerie
La ligne {du} est coupée
La réception {du} est interrompue
Le standard {du} est en panne
Le service {du} est interrompu
Le traitement des appels {au} est interrompu
L'acheminement {du} est dégradé
L'accès {au} est coupé
La joignabilité {du} est réduite
La joignabilité {du} n'est plus assurée
Le fonctionnement {du} est altéré
La prise d'appel {du} est dégradée
Plus moyen de joindre {le}
Pas moyen de joindre {le}
Difficile de joindre {le}
Compliqué de joindre {le}
Aucune tonalité {au}
Silence radio {au}
Avarie sur {le}
Plantage {du}
Bogue {du}
Panne générale {du}
Mauvais fonctionnement {du}
Microcoupures sur {le}
Injoignabilité {du}
Appels rejetés {au}
Appels manqués {au}
`;
