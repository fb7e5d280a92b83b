/** What each member of a scenario expects, in French. */
export const EXPECTED_OF_EXERCISES_FR: Readonly<Record<string, string>> = {
  'exercise.id':
    'le nom du fichier, sans « .json » : minuscules, chiffres, tirets : "appels-satures-35".',
  'exercise.title': 'un titre court, ou celui de l’information publiée.',
  'exercise.aim': 'ce que l’exercice doit apprendre, en une phrase.',
  'exercise.territories': '"all", ou une liste de codes INSEE ["35", "2A"].',
  'exercise.minutes': 'un nombre entier de minutes, de 1 à 1440.',
  'exercise.players': 'la liste des joueurs : [{ "role": …, "territories": … }].',
  'exercise.role': 'une fonction, jamais une personne : "Préfecture du Nord".',
  'exercise.leading': 'ce que doit savoir la personne qui mène, un texte par paragraphe.',
  'exercise.injects': 'la liste de ce qui arrive, entre [ et ].',
  'exercise.expected': 'la liste de ce qui est attendu, entre [ et ].',
  'exercise.real': 'les moments de l’événement réel, chacun avec sa source.',
  'exercise.callingRound': 'les lignes à appeler : [{ "territory", "service", "number", "by" }].',
  'exercise.at': 'la minute après le début, un nombre entier : 20 pour T+20.',
  'exercise.by': 'la minute avant laquelle c’est attendu ; ou le rôle de qui annonce ou appelle.',
  'exercise.kind':
    '"announcement", "update", "all-clear", "retraction", "feed", "message" ou "fault" ; pour un attendu : "announced", "covered" ou "all-clear".',
  'exercise.name': 'le nom de l’annonce dans ce fichier : minuscules, chiffres, tirets.',
  'exercise.of': 'le nom d’une annonce jouée plus tôt.',
  'exercise.numbers':
    'les numéros et leur état : { "15": "down", "18": "disrupted" } ; pour un attendu : ["15"].',
  'exercise.worksFrom':
    'd’où les appels passent : une liste parmi "fixed", "mobile", "operator:NOM".',
  'exercise.failsFrom':
    'd’où ils ne passent pas : une liste parmi "fixed", "mobile", "operator:NOM".',
  'exercise.advice': 'une liste parmi "mobile", "landline", "retry", "sms114".',
  'exercise.lines':
    'les lignes de remplacement : [{ "service": "samu", "number": "+33261911515" }].',
  'exercise.service': 'samu, police, gendarmerie, fire, any, sea ou mountain.',
  'exercise.number': 'un numéro complet, réservé à la fiction : "+33261911515".',
  'exercise.text': 'le texte, 600 signes au plus.',
  'exercise.to': 'le rôle du joueur qui le reçoit.',
  'exercise.fault': '"host-down", "collector-stopped", "bulletin-stale" ou "phones-without-data".',
  'exercise.who': 'le rôle de qui doit annoncer.',
  'exercise.fact': 'ce qui s’est passé, en une phrase.',
  'exercise.source': '{ "publisher": …, "url": … }.',
  'exercise.publisher': 'qui l’a publié.',
  'exercise.url': 'une adresse qui commence par https://.',
  'exercise.territory': 'un code INSEE : "35".',
};
