/** French words of frames, signs and advice. See `model.ts` for how an entry is written. */
export const FRENCH_FRAMES = {
  drill: `
exercice, exercices, exo, répété la, répètent la, répètent mercredi, simulation*, simule, simulent, simulons, simulera, simulerons, simuleront,
simulé*, simuler, simulacre*, s'entraîne*, s'entraînent, s'exerce*, entraînement*,
mise en situation, fausse panne, fausse coupure, panne fictive, fictif*, fictive*, fictivement,
scénario, à blanc, grandeur nature, joueront, jouera, jouent, jouons, on joue, jouée en salle, imaginaire*,
pour de faux, pour de rire, faire semblant, font semblant, fera semblant, répétition générale, simple répétition,
maquette, figurants, réputé en panne, réputés en panne, déclarera, déclarerons, sur papier, sur table, autour d'une table, à l'épreuve
`,
  test: `
test, tests, tester, testons, teste, testent, testera, testerons, testeront, testé, testés, essai,
essais, essaierons, pour de faux, pour la simulation, vérifier, vérification*, vérifions, vérifie, contrôle*, manoeuvre*
`,
  notDrill: `
n'est pas un exercice, n'est plus un exercice, pas une simulation, ni une simulation,
pas d'une simulation, exercice annulé, exercice reporté, exercice suspendu, exercice interrompu,
annule l'exercice, reporte l'exercice, pour vérifier que, exercice prévu, après l'exercice,
exercice d'hier, exercice n'est
`,
  rumour: `
rumeur*, canular*, fausse information, fausses informations, fausse nouvelle, fake news, démenti*,
dément, démentent, faux message, faux messages, est fausse, est faux, poisson d'avril,
ne relayez pas, contrairement à ce qui, faux communiqué, circule*, circulent, faux
`,
  memory: `
il y a deux ans, il y a trois ans, il y a quatre ans, il y a cinq ans, il y a _ ans, ans après,
ans plus tard, ans déjà, ans jour, mois après, mois plus tard, un an après, semaines après,
semaine après, retour sur, retour d'expérience, retours d'expérience, bilan, leçon*,
enseignement*, se souvient, se souviennent, que s'est il passé, récit d*, l'an dernier,
l'an passé, l'année dernière, la semaine dernière, hommage*, souvenir*, en 2019, en 2020, en 2021,
en 2022, en 2023, juin 2021, panne du 2 juin, survenue en, revient sur, ce qui a changé,
plus jamais, nous avons appris
`,
  law: `
procès, tribunal, jugé, cour d'appel, plaignants, indemnis*, juges, affaire, enquête*, audit*,
auditionné*, condamné*, condamnation, parquet, plainte*, plaignant*, amende*, jugement, jugée,
justice, interpellé*, interpellation, suspect*, prison, arnaque*, fraude*, cambriol*, agress*,
violences, appels malveillants, appels abusifs, verbalisé, plaisantin*, adn, litige*, infraction,
autorité parentale, juge, judiciaire*, emprisonnement, convoqué*, garde à vue
`,
  report: `
rapport, rapports, record, statistique*, en chiffres, sondage, étude, études, arrêté,
projet de loi, proposition de loi, loi, sénat*, député*, ministre, arcep, syndicat*,
modernisation, modernise*, livre, documentaire, reportage, immersion, million*, milliards,
conseil municipal, préconise, fusionn*, numéro unique, vétusté, plan de, doublé*, sécuris*,
redondé*, redondance, enseignements, nexsis, promet*, promesse*, dénonce, s'inquiète, recommande
`,
  lesson: `
en altitude, pensez à, réservez, réservé aux, réservés aux, connaissez vous, saviez vous, bons réflexes,
bon réflexe, quel numéro, qui appeler, quand appeler, rappel, rappels, rappelons, rappelle*, conseils, conseil, prévention,
sensibilis*, campagne, gratuit*, apprendre, apprend, école*, élèves, ne doit, ne doivent,
qu'en cas, uniquement en cas, seulement en cas, en cas d'urgence, bon usage, mauvais usage,
n'encombrez, encombr*, inutile*, n'appelez pas, ne composez pas, ne pas appeler, n'appelez le,
n'est pas un, n'est pas une, ne sert pas à, ne servent pas à, ne sert qu'aux,
couverture, carte sim, infarctus, arrêt cardiaque, monoxyde,
randonn*, vigilance, chaque année, chaque jour, en montagne, change de numéro, nouveau numéro,
protégez, numéros utiles, conditions, demande, démarche*, service en ligne
`,
  life: `
recrut*, candidat*, à pourvoir, formation*, portes ouvertes, visite*, à la rencontre, salue,
nouveau préfet, spectacle*, comédien*, match, festival, calendrier*, sainte barbe, cérémonie*,
inaugur*, félicit*, remerci*, journée européenne, journée mondiale, journée nationale, retraite,
accouch*, raconte, quotidien, volontaire*, bénévole*, sport*, football, but, noël, fête*, hissez,
défibrillateur
`,
  busy: `
débord*, attente, sous l'eau, satur*, submerg*, afflux, pic d'appels, explosion d*,
temps d'attente, délai d'attente, délais d'attente, file d'attente, minutes d'attente, patient*,
sous tension, trop d'appels, hausse des appels, manque d*, pénurie*, faute d*, grève*, tempête,
épidémie, grippe, bronchiolite, canicule, encombr*, délais, non urgents, n'a rien à faire, n'a rien à y faire, n'ont rien d'urgent, embouteillage*
`,
  siren: `
sirène*, fr alert, signal d'alerte, système d'alerte, retentir*, retentiront, notification
`,
  other: `
appels muets, appel muet,
électri*, courant, enedis, eau, eau potable, canalisation, internet, 4g, 5g, wifi, wi fi, box,
télévision, site internet, site web, application, appli, gaz, chauffage, ascenseur*, tramway,
tram, route, routes, inforoute*, autoroute, a75, éclairage, sirène, sirènes, messagerie, courriel*, standard de la mairie,
standard téléphonique, standard de la communauté, standard municipal, standard administratif, ligne administrative, standard du chu, standard de la préfecture,
accueil téléphonique, police municipale, cabinet*, hôpital, chu, clinique, 3114, 3919, 116 117,
115, 196, 119, école, téléconsultation, radio, service en ligne, services en ligne, téléservice*, sms,
voiture*, véhicule*, bouche, navigation, distribution, permis, bus, éclairage public, cuivre,
réseau cuivre, fin du cuivre, dépannage
`,
  oldNetworks: `
zone blanche, zones blanches, arrêt de la 2g, extinction de la 2g, fin de la 2g, fin de la 3g,
fermeture de la 2g, fermeture de la 3g, fermeture du cuivre, fin du cuivre, fin du rtc, volte, 2g
`,
  planned: `
pour travaux, programmé*, planifié*, prévu, prévue, prévus, prévues, prévoit, maintenance*, travaux,
mise à jour, mise à niveau, migration, bascule, basculement, opération, intervention,
changement de*, remplacement d*, déménag*, passage à, passage au, raccordement, raccorder,
avis de coupure, avis de travaux, mise en service, nouvelle plateforme, nouveau système,
nouveau logiciel, nouveau centre, nouveaux locaux, procédera, procéderont, fenêtre, calendrier,
interrompra, remplacera, remplaçons, installe, s'installe, changera
`,
  cutOff: `
plus de téléphone, sans téléphone, privés de téléphone, privée de téléphone, privé de téléphone,
coupés du monde, coupé du monde, isolés du monde, plus de réseau, pas de réseau, sans réseau,
aucun réseau, plus aucun réseau, ni fixe, ni portable, ni mobile, aucun appel, plus aucun appel,
aucune ligne, plus aucune ligne, plus aucune communication, aucune communication, téléphone coupé,
téléphone est coupé, téléphone fixe est coupé, réseau fixe hors service,
communications téléphoniques sont interrompues, sans ligne, plus de ligne, ne peuvent ni émettre,
pas moyen d'appeler, plus aucun téléphone, plus de liaison, privé de réseau, privés de réseau,
prive de réseau
`,
  symptom: `
en boucle, de marbre, silence*, sonnerie*, tonalité*, bip, message enregistré, répondeur, disque,
occupé, raccroch*, inaudible*, aiguillage, perdu*, rejet*, bloqu*, chute*, sourd*, muet*, cassé*,
dans le vide, un mur, nulle part, mauvais _, à coups, caprices, débranch*, malade*, souffle, voix,
sourdine, crise, brut*
`,
  repair: `
suite à, en raison d*, à cause d*, technicien*, équipes techniques, intervention en cours,
interviennent, réparation*, réparer, rétablir, origine, cause, causes, identifié*, diagnostic*,
analyse, en cours d'analyse, prochain point, tiendrons informés, point de situation, mise à jour,
maj, câble*, central, autocommutateur, commutateur, équipement*, serveur*, coeur de réseau,
antenne*, foudre, orage*, cyberattaque*, surtension, alimentation, routage, opérateur,
notre opérateur, orange, sfr, bouygues, ticket, fibre, vandalisme, chutes de neige, matérielle,
matériel, avarie
`,
  forNow: `
jusqu'à demain, jusqu'à nouvel ordre, jusqu'au rétablissement, d'ici là, en attendant,
dans l'attente, pour l'heure, pour l'instant, pour le moment, à ce stade, le temps que,
le temps de, le temps d'une, tant que, provisoire*, temporaire*, momentané*, de secours, de repli,
de substitution, de remplacement, relais, à défaut, à la place, plutôt que, uniquement, seulement
`,
  goThere: `
rendez vous à la, rendez vous au, se rendre au, se rendre à, présentez vous, se présenter,
déplacez vous, se déplacer, venez à la, venez au, frappez, caserne la plus proche,
gendarmerie la plus proche, brigade la plus proche, caserne ou, permanence*, patrouille*,
patrouilles, voisin*, vhf, talkie*, par radio, satellite, satellitaire*, ouverte jour et nuit,
ouvertes jour et nuit, à pied, héler, allez à
`,
  national: `
tout le pays, dans tout le pays, partout en france, dans toute la france, l'ensemble du pays,
l'ensemble du territoire national, territoire national, l'ensemble du territoire métropolitain,
échelle nationale, niveau national, panne nationale, perturbation nationale,
perturbations nationales, incident national, coupure nationale, exercice national,
d'ampleur nationale, l'ensemble des préfectures, dans l'ensemble des départements,
sur toute la france, l'ensemble du territoire, tout le territoire, l'échelle du pays, l'autre du pays
`,
  retry: `
insistez, insister, qu'ils insistent, recomposez, recomposer, composez de nouveau, réessayé, ré essayer, rappelez, rappeler, renouvelez, renouveler, réessayez,
réessayer, rééssayez, réitérer, réitérez, plusieurs fois, plusieurs reprises, plusieurs essais,
plusieurs tentatives, recommencez, recommencer, relancez, refaites, refaire, persévérez,
persévérer, persistez, deux fois, trois fois, quelques tentatives, autant que, répétez,
nouvelle tentative, second essai, sans relâche, plus d'une fois, encore et encore, ne vous découragez, n'abandonnez pas,
reprenez votre appel, dix sonneries, ne renoncez, retentez, retenter, on recommence, on rappelle,
on insiste, on réessaie, on retente, multipliez les, multiplier les, essayez à nouveau, essayez de nouveau,
essayer à nouveau, essayer de nouveau, essayez encore, essayer encore, tentez à nouveau, tentez plusieurs,
composez à nouveau, appelez à nouveau, répétition des appels, se décourager
`,
  noRetry: `
ne rappelez pas, ne recomposez pas, vous rappelle, vous rappeler, vous rappellera,
vous rappellerons, rappeler la référence, rappelez la référence, sera rappelé, serez rappelé, ne rappelez, une fois sur, ne sert à rien, temps à refaire, devons rappeler
`,
  mobile: `
mobile, mobiles, téléphone mobile, téléphones mobiles, portable, portables, téléphone portable,
téléphones portables, gsm, réseau portable, réseau mobile, smartphone, smartphones
`,
  landline: `
fixe, fixes, ligne fixe, lignes fixes, poste fixe, postes fixes, téléphone fixe, téléphones fixes,
réseau fixe, poste filaire, téléphone filaire, téléphone à fil, téléphone de la maison
`,
  use: `
utilisez, utiliser, utilise, servez vous, essayez, essayer, privilégiez, privilégier, préférez,
préférer, préférence, prévoyez, prévoir, prenez, prendre, passez par, passer par, passez d'un, passer d'un,
tentez, munissez vous, empruntez, emprunter, gardez, garder, appelez, appeler, composez, composer,
faites, recommande*, conseill*, avec, plutôt, depuis, par, à partir d*, pensez à, ayez, chez,
prête, prêtera, utilisez les, préconis*, orienter, recours à, changez*, chargez
`,
  rather: `
plutôt qu*, et non, évitez, pas depuis, pas avec, mieux qu*
`,
  written: `
sms, sourd*, malentend*, sourd ou malentendant, sourds ou malentendants, sourds et malentendants, sourdes et malentendantes, personnes sourdes, message, messages, texto*, textez, écrire, écrivez, écrit, parler, visio
`,
};
