/** What each member of a scenario expects, in English. */
export const EXPECTED_OF_EXERCISES_EN: Readonly<Record<string, string>> = {
  'exercise.id':
    'the name of the file without ".json": lowercase letters, digits, hyphens: "flooded-calls-35".',
  'exercise.title': 'a short title, or that of what is published.',
  'exercise.aim': 'what the exercise is to teach, in a sentence.',
  'exercise.territories': '"all", or a list of INSEE codes ["35", "2A"].',
  'exercise.minutes': 'a whole number of minutes from 1 to 1440.',
  'exercise.players': 'the list of players: [{ "role": …, "territories": … }].',
  'exercise.role': 'a function, never a person: "Préfecture du Nord".',
  'exercise.leading': 'what the person who leads must know, a text a paragraph.',
  'exercise.injects': 'the list of what happens, between [ and ].',
  'exercise.expected': 'the list of what is expected, between [ and ].',
  'exercise.real': 'moments of the real event, each with its source.',
  'exercise.callingRound': 'the lines to call: [{ "territory", "service", "number", "by" }].',
  'exercise.at': 'the minute after the beginning, a whole number: 20 for T+20.',
  'exercise.by': 'the minute before which it is expected; or the role of who announces or calls.',
  'exercise.kind':
    '"announcement", "update", "all-clear", "retraction", "feed", "message" or "fault"; of what is expected: "announced", "covered" or "all-clear".',
  'exercise.name':
    'what the announcement is called in this file: lowercase letters, digits, hyphens.',
  'exercise.of': 'the name of an announcement played before.',
  'exercise.numbers':
    'the numbers and their state: { "15": "down", "18": "disrupted" }; of what is expected: ["15"].',
  'exercise.worksFrom':
    'where calls get through from: a list among "fixed", "mobile", "operator:NAME".',
  'exercise.failsFrom': 'where they do not: a list among "fixed", "mobile", "operator:NAME".',
  'exercise.advice': 'a list among "mobile", "landline", "retry", "sms114".',
  'exercise.lines': 'the replacement lines: [{ "service": "samu", "number": "+33261911515" }].',
  'exercise.service': 'samu, police, gendarmerie, fire, any, sea or mountain.',
  'exercise.number': 'a full number of those kept for fiction: "+33261911515".',
  'exercise.text': 'the text, 600 characters at most.',
  'exercise.to': 'the role of the player who gets it.',
  'exercise.fault': '"host-down", "collector-stopped", "bulletin-stale" or "phones-without-data".',
  'exercise.who': 'the role of who is to announce.',
  'exercise.fact': 'what happened, in a sentence.',
  'exercise.source': '{ "publisher": …, "url": … }.',
  'exercise.publisher': 'who published it.',
  'exercise.url': 'an address that starts with https://.',
  'exercise.territory': 'an INSEE code: "35".',
};
