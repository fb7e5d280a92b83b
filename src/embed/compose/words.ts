/** What the page that composes the snippet says, in every language. */

import type { LanguageTag } from '../../i18n/languages.ts';

interface ComposeWords {
  title: string;
  intro: string;
  place: string;
  language: string;
  form: string;
  element: string;
  frame: string;
  code: string;
  copy: string;
  copied: string;
  policy: string;
  preview: string;
  /** For whoever runs no script. */
  byHand: string;
}

export const COMPOSE_WORDS: Readonly<Record<LanguageTag, ComposeWords>> = {
  fr: {
    title: 'Montrer les numéros de secours sur votre site',
    intro:
      'Mairie, journal, association\u00a0: copiez ce code dans votre page. Elle montre les numéros du département et les pannes annoncées, à jour. Rien n’est mesuré, aucun visiteur n’est suivi.',
    place: 'Département',
    language: 'Langue',
    form: 'Forme',
    element: 'Élément (recommandé)',
    frame: 'Cadre, pour les sites qui n’admettent pas de script',
    code: 'Code à copier',
    copy: 'Copier',
    copied: 'Copié.',
    policy: 'Si votre site a une politique de contenu (CSP), ajoutez\u00a0:',
    preview: 'Aperçu',
    byHand: 'Sans JavaScript\u00a0: remplacez 35 par le code de votre département.',
  },
  'fr-x-falc': {
    title: 'Mettre les numéros de secours sur votre site',
    intro:
      'Copiez ce code dans votre page. La page montre les numéros de secours. La page dit aussi s’il y a une panne. Nous ne comptons pas les visiteurs.',
    place: 'Département',
    language: 'Langue',
    form: 'Forme',
    element: 'Élément (conseillé)',
    frame: 'Cadre, si votre site ne veut pas de script',
    code: 'Code à copier',
    copy: 'Copier',
    copied: 'C’est copié.',
    policy: 'Votre site a une politique de contenu (CSP)\u00a0? Ajoutez\u00a0:',
    preview: 'Voici ce que l’on verra',
    byHand: 'Sans JavaScript\u00a0: écrivez le numéro de votre département à la place de 35.',
  },
  en: {
    title: 'Show the emergency numbers on your site',
    intro:
      'Town hall, newspaper, association: copy this code into your page. It shows the numbers of the département and the outages announced, up to date. Nothing is measured and no visitor is tracked.',
    place: 'Département',
    language: 'Language',
    form: 'Form',
    element: 'Element (recommended)',
    frame: 'Frame, for sites that allow no script',
    code: 'Code to copy',
    copy: 'Copy',
    copied: 'Copied.',
    policy: 'If your site has a content policy (CSP), add:',
    preview: 'Preview',
    byHand: 'Without JavaScript: put the code of your département in place of 35.',
  },
  es: {
    title: 'Mostrar los números de emergencia en su sitio',
    intro:
      'Ayuntamiento, periódico, asociación: copie este código en su página. Muestra los números del departamento y las averías anunciadas, al día. No se mide nada ni se sigue a nadie.',
    place: 'Departamento',
    language: 'Idioma',
    form: 'Forma',
    element: 'Elemento (recomendado)',
    frame: 'Marco, para sitios que no admiten scripts',
    code: 'Código para copiar',
    copy: 'Copiar',
    copied: 'Copiado.',
    policy: 'Si su sitio tiene una política de contenido (CSP), añada:',
    preview: 'Vista previa',
    byHand: 'Sin JavaScript: ponga el código de su departamento en lugar de 35.',
  },
  de: {
    title: 'Die Notrufnummern auf Ihrer Website zeigen',
    intro:
      'Rathaus, Zeitung, Verein: Kopieren Sie diesen Code in Ihre Seite. Sie zeigt die Nummern des Départements und gemeldete Ausfälle, stets aktuell. Nichts wird gemessen, niemand verfolgt.',
    place: 'Département',
    language: 'Sprache',
    form: 'Form',
    element: 'Element (empfohlen)',
    frame: 'Rahmen, für Websites ohne fremde Skripte',
    code: 'Code zum Kopieren',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    policy: 'Hat Ihre Website eine Inhaltsrichtlinie (CSP), ergänzen Sie:',
    preview: 'Vorschau',
    byHand: 'Ohne JavaScript: Setzen Sie den Code Ihres Départements anstelle von 35 ein.',
  },
  it: {
    title: 'Mostrare i numeri di soccorso sul suo sito',
    intro:
      'Comune, giornale, associazione: copi questo codice nella sua pagina. Mostra i numeri del dipartimento e i guasti annunciati, aggiornati. Nulla è misurato, nessun visitatore è seguito.',
    place: 'Dipartimento',
    language: 'Lingua',
    form: 'Forma',
    element: 'Elemento (consigliato)',
    frame: 'Riquadro, per i siti che non ammettono script',
    code: 'Codice da copiare',
    copy: 'Copia',
    copied: 'Copiato.',
    policy: 'Se il suo sito ha una politica dei contenuti (CSP), aggiunga:',
    preview: 'Anteprima',
    byHand: 'Senza JavaScript: metta il codice del suo dipartimento al posto di 35.',
  },
  'pt-PT': {
    title: 'Mostrar os números de socorro no seu sítio',
    intro:
      'Câmara, jornal, associação: copie este código para a sua página. Mostra os números do departamento e as avarias anunciadas, sempre atuais. Nada é medido, nenhum visitante é seguido.',
    place: 'Departamento',
    language: 'Língua',
    form: 'Forma',
    element: 'Elemento (recomendado)',
    frame: 'Moldura, para sítios que não admitem scripts',
    code: 'Código a copiar',
    copy: 'Copiar',
    copied: 'Copiado.',
    policy: 'Se o seu sítio tiver uma política de conteúdos (CSP), acrescente:',
    preview: 'Pré-visualização',
    byHand: 'Sem JavaScript: ponha o código do seu departamento em vez de 35.',
  },
  nl: {
    title: 'De noodnummers op uw site tonen',
    intro:
      'Gemeente, krant, vereniging: kopieer deze code in uw pagina. Ze toont de nummers van het departement en de gemelde storingen, altijd actueel. Er wordt niets gemeten en niemand gevolgd.',
    place: 'Departement',
    language: 'Taal',
    form: 'Vorm',
    element: 'Element (aanbevolen)',
    frame: 'Kader, voor sites die geen scripts toelaten',
    code: 'Te kopiëren code',
    copy: 'Kopiëren',
    copied: 'Gekopieerd.',
    policy: 'Heeft uw site een inhoudsbeleid (CSP), voeg dan toe:',
    preview: 'Voorbeeld',
    byHand: 'Zonder JavaScript: zet de code van uw departement in plaats van 35.',
  },
  ar: {
    title: 'عرض أرقام النجدة في موقعكم',
    intro:
      'بلدية أو صحيفة أو جمعية: انسخوا هذا الرمز في صفحتكم. تعرض أرقام المقاطعة والأعطال المعلنة محدّثة. لا شيء يُقاس ولا يُتتبَّع أي زائر.',
    place: 'المقاطعة',
    language: 'اللغة',
    form: 'الشكل',
    element: 'عنصر (موصى به)',
    frame: 'إطار، للمواقع التي لا تقبل البرامج النصية',
    code: 'الرمز للنسخ',
    copy: 'نسخ',
    copied: 'تم النسخ.',
    policy: 'إذا كان لموقعكم سياسة محتوى (CSP)، فأضيفوا:',
    preview: 'معاينة',
    byHand: 'من دون JavaScript: ضعوا رمز مقاطعتكم مكان 35.',
  },
  uk: {
    title: 'Показати номери екстрених служб на вашому сайті',
    intro:
      'Мерія, газета, об’єднання: скопіюйте цей код на свою сторінку. Вона показує номери департаменту й оголошені збої, завжди актуальні. Нічого не вимірюється, за відвідувачами не стежать.',
    place: 'Департамент',
    language: 'Мова',
    form: 'Форма',
    element: 'Елемент (рекомендовано)',
    frame: 'Рамка, для сайтів без сторонніх скриптів',
    code: 'Код для копіювання',
    copy: 'Копіювати',
    copied: 'Скопійовано.',
    policy: 'Якщо на сайті є політика вмісту (CSP), додайте:',
    preview: 'Перегляд',
    byHand: 'Без JavaScript: замість 35 вкажіть код свого департаменту.',
  },
  tr: {
    title: 'Acil numaraları sitenizde gösterin',
    intro:
      'Belediye, gazete, dernek: bu kodu sayfanıza kopyalayın. Departmanın numaralarını ve duyurulan arızaları güncel olarak gösterir. Hiçbir şey ölçülmez, hiçbir ziyaretçi izlenmez.',
    place: 'Departman',
    language: 'Dil',
    form: 'Biçim',
    element: 'Öğe (önerilen)',
    frame: 'Çerçeve, betik kabul etmeyen siteler için',
    code: 'Kopyalanacak kod',
    copy: 'Kopyala',
    copied: 'Kopyalandı.',
    policy: 'Sitenizin içerik ilkesi (CSP) varsa şunu ekleyin:',
    preview: 'Önizleme',
    byHand: 'JavaScript olmadan: 35 yerine departmanınızın kodunu yazın.',
  },
  zh: {
    title: '在您的网站上显示求救号码',
    intro:
      '市政府、报社、协会：把这段代码复制到您的网页中。它会显示该省的号码和已公布的故障，并保持更新。不做任何统计，也不跟踪访客。',
    place: '省',
    language: '语言',
    form: '形式',
    element: '元素（推荐）',
    frame: '框架，用于不允许外部脚本的网站',
    code: '要复制的代码',
    copy: '复制',
    copied: '已复制。',
    policy: '如果您的网站有内容策略（CSP），请添加：',
    preview: '预览',
    byHand: '没有 JavaScript 时：请用您省的代码替换 35。',
  },
};
