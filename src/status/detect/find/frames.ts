/**
 * The frames in which an outage may be told without being one now: a drill, a rumour, a memory, a
 * supposition, a plan. Folded text; French, English, German.
 */
import { unlessAfter } from '../text/unless-after.ts';

/** A drill, a simulation, a test of lines. */
export const EXERCISE = unlessAfter(
  /not an? $/,
  /\b(?:exercices?(?! (?:budgetaire|comptable|fiscal|de (?:ses|leurs|la medecine|sa|son|fonctions?)|illegal|liberal|professionnel|physique|du (?:droit|pouvoir|metier|culte)|\d{4}))|simul(?:ation|ations|er|era|eront|e|ee|es|ees|ent|ant|ons)\b|simulacre|s'entrain\w+|entrainements?|mise en situation|mises en situation|fausse (?:panne|coupure|alerte generale)|panne (?:fictive|simulee|factice|virtuelle|imaginaire|pour de faux)|fictifs?|fictives?|factices?|scenario|jeu de roles?|a blanc|grandeur nature|manoeuvres?\b(?! (?:de|du) (?:vehicule|secours))|tests? (?:grandeur|de (?:bascule|basculement|nos|la ligne|lignes?|repli|secours|resilience|continuite|crise|panne|coupure|debordement|routage)|technique|des? (?:lignes?|numeros?|nos|dispositif)|semestriel\w*|annuel\w*|trimestriel\w*|mensuel\w*|periodique\w*)|(?:tester|testent|testons|teste|testera|testeront|verifi(?:er|e|ons|ent|era|erons|eront)|eprouver|eprouve|essayer|essaient) (?:\w+ ){0,4}?(?:lignes?|bascule|basculement|repli|secours|capacite|resilience|continuite|reaction|que le|que la|plan|procedures?|dispositif|releve|numeros?)|essais? (?:d(?:e|u|es) |d'|technique|\w+el\b|\w+aire\b|regulier|prevu|programme)|joueront|s'exerc\w+|fictivement|pour de (?:faux|rire)|jou(?:e|ons|ent|era|eront) a (?:perdre|faire|vivre)|jou(?:e|ent|ons|era|eront) (?:\w+ )?(?:la|une|le|un) (?:\w+ )?(?:panne|coupure|perte|crise|scenario)|a l'epreuve|maquette|figurants|imagin(?:era|eront|erons|ons|ent)|sur (?:papier|table)|autour d'une table|faire semblant|font semblant|fera semblant|comme si\b|repetition generale|crash-tests?|stress-tests?|vrai-faux|vraie-fausse|\[test\]|tests? (?:de |du |des |d')\w+|drill|(?<unless>)exercise|simulated|mock|ubung\w*|probealarm|probelauf|testlauf|simulier\w*|planspiel|probebetrieb)\b/g,
);
export const NOT_EXERCISE =
  /\b(?:(?:pas|nullement|ni) (?:d'|de |du tout )?(?:un |une |d'un |d'une )?(?:exercice|simulation|simulacre|entrainement|test)|n'est plus un exercice|not an? (?:exercise|drill|test)|no drill|keine? (?:ubung|probe\w*)|exercice (?:\w+ ){0,6}?(?:est |a ete )?(?:annule|reporte|suspendu|interrompu|ajourne|decale)|(?:annul\w+|report\w+|suspen\w+|ajourn\w+|interromp\w+) (?:de |d'|du )?(?:l'|un |cet |son |notre |leur |le )?(?:\w+ )?(?:exercice|entrainement|test|essai)|hors exercice|(?:pas|jamais|inutile|sans|eviter|evitez|merci de ne pas)(?: \w+){0,6}? (?:tester|verifier|essayer|un essai|un test|a titre d'essai)|pas pour de faux)\b/g;

/** A rumour, and its denial. */
export const HOAX = unlessAfter(
  /pour de $/,
  /\b(?:intox|infox|fake(?: ?news)?|fausses? (?:information|rumeur|nouvelle|alerte|annonce|publication|info|message)s?|faux (?:message|communique|sms|numero|bruit|texto|visuel|document|compte)s?|(?<unless>)faux\b(?= ?[!:,.]|$)|escroquerie|arnaque|usurp\w+|rumeurs?|canular\w*|dementi?s?|dement(?:ent|ons)?|desinformation|mensong\w+|info ou intox|vrai ou faux|c'est faux|est faux|sont faux|hoax|rumou?rs?|false (?:claim|report|message|alarm)s?|debunk\w*|falschmeldung\w*|geruchte?|fehlalarm|pretend(?:ent)? que|prétendument|pretendue?|circule\w* (?:actuellement |en ce moment |ce \w+ )?sur (?:les reseaux|facebook|whatsapp|x\b))\b/,
);
export const NOT_HOAX =
  /\b(?:(?:ce n'est|ceci n'est|il ne s'agit|n'est) (?:pas|ni) (?:d'|de |du )?(?:un |une |d'un |d'une )?(?:rumeur|intox|canular|fake|blague|poisson|infox|fausse)|not a (?:hoax|rumou?r)|kein (?:scherz|gerucht)|non,? ce n'est pas un)\b/;

/** Told as a memory, a report, a trial, an anniversary. */
export const RETROSPECTIVE =
  /\b(?:il y a (?:\w+ )?(?:\w+ )?(?:ans?|mois|semaines?|annees?)\b|(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) (?:ans?|mois|semaines?) (?:apres|plus tard|jour pour jour)|(?:un|deux|trois|quatre|cinq) ans? deja|anniversaire|retour sur|retex|retours? d'experience|bilan (?:de|du|des|d'|apres)|lecons? (?:de|du|d'|a tirer)|enseignements?|souvenez-vous|rappelez-vous (?:de|du|cette|ce)|on s'en souvient|se souvien\w+|flashback|archives?|retrospective|histoire d'une|chronologie|que s'est-il passe|ce que l'on sait (?:de|du) la panne du \d|commission d'enquete|rapport (?:d'information|parlementaire|de l'anssi|d'enquete|de l'inspection|senatorial|publie|de la|du|final|definitif|sur)|enquete (?:administrative|judiciaire|ouverte|parlementaire|interne|technique)|ouvr\w+ une enquete|audit\w*|auditionn\w+|proces\b|tribunal|condamn\w+|relaxe\w*|mis\w* en examen|parquet|plainte|plaignant|indemnis\w+|dedommag\w+|amende de|avocat\w*|jugement|jugee?s? (?:pour|coupable|responsable)|assignation|assignee? en|cour d'appel|mission d'inspection|cour des comptes|senat\w*|deputes?|proposition de loi|projet de loi|question (?:ecrite|orale|au gouvernement)|decret\b|arrete (?:du|ministeriel)|loi (?:du|n°|de)|feuille de route|tirer les (?:lecons|enseignements|conclusions)|hommage|ceremonie|livre\b|documentaire|podcast|emission|colloque|conference|etude\b|statistiques?|annuaire|retrospectivement|souvenirs?|raconte(?:nt)? 20\d\d|years? (?:ago|after|on|later)|anniversary|lessons|looking back|inquiry|in court|court (?:case|ruling)|trial|lawsuit|fined|vor (?:\w+ )?jahren|jahre (?:danach|nach|spater)|ruckblick|bericht|untersuchung\w*|gericht\w*|prozess|jahrestag|l'an (?:dernier|passe)|l'annee derniere|last (?:year|month)|le mois (?:dernier|passe)|la semaine (?:derniere|passee)|last week|letzte\w* (?:woche|jahr|monat))\b/;

/** A supposition or standing advice: « si le 15 ne répond pas », « en cas de panne ». */
export const HYPOTHETICAL = unlessAfter(
  /(?:comme|meme) $/,
  /\b(?:en cas d(?:e|'|'une? |e la )(?! ?(?:d'urgence|urgence|besoin|necessite|detresse|danger|echec|difficulte|non|doute))|que faire (?:si|en cas|quand|lorsque|face)|et si\b|au cas ou|dans l'hypothese|hypothese|si (?:jamais |un jour |d'aventure )|(?<unless>)\bsi (?:l[ea]s? |l'|un |une |vos |votre |vous |nos |tous |aucun |ni )|s'il(?:s)? (?:est|sont|ne|etait|devai\w+)|imagin\w+|tomb(?:ait|aient)|venai(?:t|ent) a|what if|in the event|if (?:the|your|you|a|an|no|18|15|17|112|it|emergency)|falls (?:die|der|das|sie|ein)|im falle|was tun|wenn (?:der|die|das|sie|ein)|chaque fois que|a chaque|toutes les fois|lors d'une|lors de|comment (?:reagir|faire)|quel numero|les bons reflexes|^\W*sans (?:carte|box|reseau|couverture|forfait|electricite|courant)\b|bon a savoir|le saviez-vous|memo|fiche (?:reflexe|pratique))\b/,
);

/** Announced beforehand. */
export const PLANNED =
  /\b(?:programmee?s?|planifiee?s?|prevue?s?|prevoi(?:t|ent)|maintenances?|travaux|mise a (?:jour|niveau)|migration|bascule technique|bascule(?:ment)? (?:technique|vers|du|de)|operation (?:technique|de|programmee|planifiee|sur)|intervention (?:technique|programmee|planifiee|prevue|sur|de|dans)|changement de (?:lignes?|systeme|prestataire|operateur|central|logiciel|materiel|serveur|standard|autocom\w*)|renouvellement|remplacement d(?:u|e|es) (?:\w+ )*(?:equipement|autocom|central|standard|serveur|commutateur|materiel)\w*|demenage\w*|modernisation|passage (?:a|au|vers)|raccordement|scheduled|planned|upcoming|geplant\w*|wartung\w*|wartungsarbeiten|umstellung|angekundigt\w*|avis (?:de coupure|de travaux|aux usagers)|a venir|mise en (?:service|production)|nouvelle? (?:plateforme|systeme|logiciel|central|centre)|a prevoir|changement de version|prochainement|preavis|anticipez|prenez (?:vos|leurs) (?:dispositions|precautions))\b/;

/** Verbs in the future. */
export const FUTURE =
  /\b(?:(?:sera|seront|aura|auront|pourra|pourront|devra|devront|connaitra|connaitront|cessera|cesseront|deviendra|deviendront|interviendra|aboutira|aboutiront|fonctionnera|fonctionneront|repondra|repondront|subira|subiront|passera|passeront|restera|resteront|ira|iront|touchera|toucheront|affectera|affecteront|durera|perturbera|perturberont|pourrai(?:t|ent)|procedera|procederont|effectuera|realisera|debutera|commencera|remplacera|migrera|basculera|basculeront|interrompra|coupera|couperont|entrainera|provoquera|rencontrera|rencontreront|(?:va|vont) (?:\w+ ){0,2}?\w+(?:er|ir|re|oir)|(?!opera|camera|extra|ultra|entra|contra|intra|tetra)[a-z]{3,}(?:era|eront|ira|iront|dra|dront|tra|tront|rra|rront|vra|vront))\b|will\b|werden?\b|wird\b|demain\b|tomorrow\b|morgen\b|a partir d[eu]|des (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|la nuit prochaine|prochaine?s?\b|next (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|night))/;

/** It is going on as one reads. */
export const NOW =
  /\b(?:depuis|en cours|actuellement|en ce moment|a cette heure|a l'heure (?:actuelle|ou)|ce (?:matin|soir|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|cet apres-midi|cette (?:nuit|apres-midi|fin)|aujourd'hui|jusqu'a nouvel ordre|pour l'instant|pour le moment|a l'instant|toujours|des maintenant|immediatement|urgent|alerte|since|currently|right now|at the moment|this (?:morning|afternoon|evening)|tonight|ongoing|today|until further notice|seit|derzeit|aktuell|momentan|zurzeit|gerade|heute|bis auf weiteres|en direct)\b/;

/** Too many calls, nobody at fault. */
export const SATURATION = unlessAfter(
  /dans l'$/,
  /\b(?:satur\w+(?! technique)|debord\w+|submerg\w+|afflux|surcharg\w+|engorg\w+|encombr\w+|pic d'appels|explosion (?:du nombre )?d(?:es|'|e) appels|(?:temps|delais?|minutes?|duree|file) d'attente|(?<unless>)attente|patient(?:ez|er|ence)|afflue\w*|sous tension|overwhelmed|overload\w*|busy|waiting times?|uberlast\w*|wartezeit\w*|flut|trop d'appels|nombre (?:record|inhabituel|exceptionnel|important|eleve) d'appels|appels (?:abusifs|inutiles|malveillants|non urgents|en hausse)|hausse (?:des|du nombre d')appels|manque de (?:personnel|medecins|regulateurs|bras)|(?:manque|penurie) d(?:e|') ?(?:effectifs?|medecins|personnel)|faute d(?:e |')(?:medecins?|effectifs?|personnel|bras)|penurie|greves?|grevistes?|mouvement social|strike)\b/,
);
/** A fault is named: saturation is then its effect. */
export const FAULT =
  /\b(?:pannes?|incident (?:technique|reseau|informatique|telephon\w+|operateur|majeur)|(?:dysfonctionnement|defaillance|derangement|avarie|coupure|bug|bogue|probleme technique|difficultes? techniques?|defaut|sectionne|foudre|incendie|cyberattaque|piratage|cable|fibre|operateur|orange|outage|fault|failure|technical|ausfall|storung)\w*)\b/;

/** Not an outage of emergency numbers: what else may fail. */
export const OTHER_THING =
  /\b(?:electri\w+|courant\b|(?:envo\w+|envoi) (?:de |des |d'|un )sms|sms et|mms|enedis|eau\b|canalisation|internet|4g|5g|wi-?fi|fibre|adsl|box\b|television|tnt\b|site (?:internet|web)|serveurs?(?! d'appel)|application|appli|gaz\b|chauffage|ascenseurs?|train\w*|sncf|metro|tramway|route|autoroute|eclairage|carte bancaire|paiements?|messagerie|courriels?|e-?mails?|mails?|sirenes?|fr-alert|standard (?:telephonique )?(?:de la mairie|municipal|de l'hopital|du chu|du ch\b|de la prefecture|de l'ars|general)|accueil telephonique|standard\b|mairie|prefecture|police municipale|cabinets?|riverains ne|hotel de ville|hopital|chu\b|clinique|116 ?117|3114|3919|3020|3018|3237|119\b|115\b|116 ?000|116 ?006|0 ?800|pharmacie|medecin de garde|numero vert|ecole|college|cantine|creche|billetterie|teleconsultation|doctolib|ameli|caf\b|impots|franceconnect|visioconference|radio\b|antares|nexsis|gps|bras|jambes?|visage|bouche|respir\w+|(?:in)?conscien\w+)\b/;

/** « Depuis 18 h », not « depuis un poste fixe »: it has begun and lasts. */
export const SINCE =
  /\b(?:depuis (?!(?:un|une|votre|vos|leur|leurs|son|sa|ses|notre|nos|tous|toute|toutes|l'etranger|chez|n'importe|certains|certaines|des|fixes?|mobiles?|portables?|le (?:fixe|mobile|portable|reseau|poste|domicile|territoire|telephone)|la (?:ligne|box|france|maison)|les? (?:fixes?|mobiles?|portables?|lignes|postes|telephones|box|reseaux|departements|communes))\b)|since\b|seit\b)/;

/** The end of old networks: some telephones will stop calling, no number fails. */
export const OLD_NETWORKS =
  /\b(?:(?:fin|arret|extinction|fermeture|abandon|disparition) (?:programmee? |progressive |definitive )?(?:de la |de l'|du |des )(?:(?:reseaux? )?[23]g|rtc|cuivre|reseau cuivre|reseaux? (?:rtc|telephonique commute|cuivre|2g|3g))|[23]g switch-?off)\b/;
