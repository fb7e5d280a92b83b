/** What a contact and a text to pass on say beside the words of the pages, in every language. */

import type { LanguageTag } from '../i18n/languages.ts';

interface ContactWords {
  /** Name of a contact: `{{service}}` "SAMU (15)", `{{place}}` "Ille-et-Vilaine". */
  name: string;
  /** Name of the contact that leads to the page of the place. */
  page: string;
  /** Before each short number in a list of them: « le 15, le 17 ou le 18 ». */
  item: string;
  /** When to call it: `{{numbers}}`. */
  first: string;
  /** Until when it is good: `{{at}}`, `{{address}}`. */
  made: string;
  /** Opens a text to pass on: `{{place}}`, `{{numbers}}`. */
  intro: string;
  /** Says that an ordinary call carries no position. */
  address: string;
  /** Before what is read a second time on air. */
  again: string;
  /** Where the rest stands: `{{address}}`. */
  more: string;
}

export const CONTACT_WORDS: Readonly<Record<LanguageTag, ContactWords>> = {
  fr: {
    name: '{{service}}, ligne locale, {{place}}',
    page: 'Repli, {{place}}',
    item: 'le ',
    first: 'Appelez d’abord {{numbers}}. Cette ligne sert s’ils ne répondent pas.',
    made: 'Fiche faite le {{at}}. Reprenez-la au moins une fois par an\u00a0: {{address}}',
    intro: '{{place}}\u00a0: si {{numbers}} ne répond pas, lignes locales.',
    address: 'Dites d’abord l’adresse\u00a0: ces lignes ne transmettent pas votre position.',
    again: 'Je répète.',
    more: 'Toutes les étapes\u00a0: {{address}}',
  },
  'fr-x-falc': {
    name: '{{service}}, numéro local, {{place}}',
    page: 'Repli, {{place}}',
    item: 'le ',
    first: 'Appelez d’abord {{numbers}}. Personne ne répond\u00a0? Appelez ce numéro.',
    made: 'Cette fiche date du {{at}}. Chaque année, prenez la nouvelle fiche ici\u00a0: {{address}}',
    intro: '{{place}}\u00a0: {{numbers}} ne répond pas\u00a0? Appelez ces numéros.',
    address: 'Dites d’abord où vous êtes. Ces numéros ne le savent pas.',
    again: 'Je le dis encore une fois.',
    more: 'Toutes les étapes\u00a0: {{address}}',
  },
  en: {
    name: '{{service}}, local line, {{place}}',
    page: 'Repli, {{place}}',
    item: '',
    first: 'Call {{numbers}} first. This line is for when they do not answer.',
    made: 'Made on {{at}}. Take it anew at least once a year: {{address}}',
    intro: '{{place}}: if {{numbers}} does not answer, local lines.',
    address: 'Say the address first: these lines do not send your position.',
    again: 'I repeat.',
    more: 'All the steps: {{address}}',
  },
  es: {
    name: '{{service}}, número local, {{place}}',
    page: 'Repli, {{place}}',
    item: 'el ',
    first: 'Llame primero a estos números: {{numbers}}. Este número es para cuando no responden.',
    made: 'Ficha hecha el {{at}}. Renuévela al menos una vez al año: {{address}}',
    intro: '{{place}}: si {{numbers}} no responde, números locales.',
    address: 'Diga primero la dirección: estos números no transmiten su posición.',
    again: 'Repito.',
    more: 'Todos los pasos: {{address}}',
  },
  de: {
    name: '{{service}}, örtliche Nummer, {{place}}',
    page: 'Repli, {{place}}',
    item: '',
    first:
      'Rufen Sie zuerst {{numbers}} an. Diese Nummer ist für den Fall, dass dort niemand antwortet.',
    made: 'Erstellt am {{at}}. Mindestens einmal im Jahr neu holen: {{address}}',
    intro: '{{place}}: Wenn {{numbers}} nicht antwortet, örtliche Nummern.',
    address: 'Nennen Sie zuerst die Adresse: Diese Nummern übermitteln Ihren Standort nicht.',
    again: 'Ich wiederhole.',
    more: 'Alle Schritte: {{address}}',
  },
  it: {
    name: '{{service}}, numero locale, {{place}}',
    page: 'Repli, {{place}}',
    item: 'il ',
    first: 'Chiami prima {{numbers}}. Questo numero serve se non rispondono.',
    made: 'Scheda del {{at}}. La rinnovi almeno una volta all’anno: {{address}}',
    intro: '{{place}}: se {{numbers}} non risponde, numeri locali.',
    address: 'Dica prima l’indirizzo: questi numeri non trasmettono la sua posizione.',
    again: 'Ripeto.',
    more: 'Tutti i passi: {{address}}',
  },
  'pt-PT': {
    name: '{{service}}, número local, {{place}}',
    page: 'Repli, {{place}}',
    item: 'o ',
    first: 'Ligue primeiro para {{numbers}}. Este número serve quando não respondem.',
    made: 'Ficha feita a {{at}}. Renove-a pelo menos uma vez por ano: {{address}}',
    intro: '{{place}}: se {{numbers}} não responder, números locais.',
    address: 'Diga primeiro a morada: estes números não transmitem a sua posição.',
    again: 'Repito.',
    more: 'Todos os passos: {{address}}',
  },
  nl: {
    name: '{{service}}, lokaal nummer, {{place}}',
    page: 'Repli, {{place}}',
    item: '',
    first: 'Bel eerst {{numbers}}. Dit nummer is voor als daar niemand antwoordt.',
    made: 'Gemaakt op {{at}}. Haal het minstens één keer per jaar opnieuw op: {{address}}',
    intro: '{{place}}: als {{numbers}} niet antwoordt, lokale nummers.',
    address: 'Zeg eerst het adres: deze nummers geven uw plaats niet door.',
    again: 'Ik herhaal.',
    more: 'Alle stappen: {{address}}',
  },
  ar: {
    name: '{{service}}، رقم محلي، {{place}}',
    page: 'Repli، {{place}}',
    item: '',
    first: 'اتصل أولًا بالرقم {{numbers}}. هذا الرقم لحالة عدم الرد.',
    made: 'أُعدّت هذه البطاقة بتاريخ {{at}}. جدّدها مرة في السنة على الأقل: {{address}}',
    intro: '{{place}}: إذا لم يرد {{numbers}}، فهذه أرقام محلية.',
    address: 'قل العنوان أولًا: هذه الأرقام لا ترسل موقعك.',
    again: 'أكرر.',
    more: 'كل الخطوات: {{address}}',
  },
  uk: {
    name: '{{service}}, місцевий номер, {{place}}',
    page: 'Repli, {{place}}',
    item: '',
    first: 'Спершу телефонуйте {{numbers}}. Цей номер — якщо там не відповідають.',
    made: 'Картку створено {{at}}. Оновлюйте її щонайменше раз на рік: {{address}}',
    intro: '{{place}}: якщо {{numbers}} не відповідає, місцеві номери.',
    address: 'Спершу назвіть адресу: ці номери не передають ваше місце.',
    again: 'Повторюю.',
    more: 'Усі кроки: {{address}}',
  },
  tr: {
    name: '{{service}}, yerel numara, {{place}}',
    page: 'Repli, {{place}}',
    item: '',
    first: 'Önce şu numaraları arayın: {{numbers}}. Bu numara, cevap vermedikleri zaman içindir.',
    made: '{{at}} tarihinde hazırlandı. Yılda en az bir kez yenileyin: {{address}}',
    intro: '{{place}}: {{numbers}} cevap vermezse yerel numaralar.',
    address: 'Önce adresi söyleyin: bu numaralar konumunuzu iletmez.',
    again: 'Tekrar ediyorum.',
    more: 'Tüm adımlar: {{address}}',
  },
  zh: {
    name: '{{service}}，本地号码，{{place}}',
    page: 'Repli，{{place}}',
    item: '',
    first: '请先拨打 {{numbers}}。这些号码打不通时再用此号码。',
    made: '本名片制作于{{at}}。请每年至少更新一次：{{address}}',
    intro: '{{place}}：如果 {{numbers}} 打不通，请用本地号码。',
    address: '请先说地址：这些号码不会传送您的位置。',
    again: '再说一遍。',
    more: '全部步骤：{{address}}',
  },
};

/** A text with its places filled in. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
