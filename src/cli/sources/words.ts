/** What `repli sources` says, in French and English. */
import { messages, plural } from '../../base/messages.ts';
import type { DetectedState } from '../../status/detect/model.ts';

export const SOURCES_WORDS = messages({
  fr: {
    noFile: (file: string) => `${file} n'existe pas : aucune source à essayer.`,
    unknown: (id: string, near: string) =>
      `« ${id} » n'est pas une source de sources.json.${near === '' ? '' : ` Voulait-on : ${near} ?`}`,
    head: ['source', 'réponse', 'format', 'articles', 'le plus récent', 'verdict'],
    good: 'bonne',
    doubts: { empty: 'à regarder : liste vide', elsewhere: 'à regarder : un autre territoire ?' },
    title: (title: string) => `titre : ${title === '' ? 'aucun' : `« ${title} »`}`,
    namesOthers: (names: string, own: string) => `ce titre nomme ${names}, et non ${own}`,
    notGood: {
      closed: 'fermée aux programmes',
      failed: 'pas de réponse utilisable',
      page: 'une page, pas un flux',
      unreadable: 'illisible',
      elsewhere: 'un autre site répond',
      gaps: 'lue en partie',
      format: 'un autre format',
      comments: 'des commentaires de lecteurs',
      undated: 'aucun article daté',
      silent: 'à l’abandon',
    },
    answers: {
      read: 'lue',
      page: 'page HTML',
      unreadable: 'autre chose',
      closed: 'robots.txt',
      failed: 'échec',
    },
    redirected: (to: string) => `redirigée vers ${to}`,
    moved: (to: string) => `déplacée pour de bon vers ${to}`,
    alerts: (count: number) => `${count} ${plural.fr(count, 'alerte', 'alertes')}`,
    age: (days: number) =>
      days < 1 ? 'aujourd’hui' : `${days} ${plural.fr(days, 'jour', 'jours')}`,
    otherFormat: (expected: string) => `attendu : ${expected}`,
    others: (count: number) =>
      `${count} ${plural.fr(count, 'autre article', 'autres articles')} : rien sur les numéros d'urgence (--items les montre).`,
    noDate: 'sans date',
    tooSlow: 'trop long à lire',
    nothing: 'rien',
    states: {
      ongoing: 'en panne',
      over: 'rétabli',
      planned: 'prévu',
      exercise: 'exercice',
      none: 'rien',
    } satisfies Record<DetectedState, string>,
    shelves: { probable: 'probable', review: 'à vérifier', none: 'rien' },
    propose: (address: string) => `proposé : "address": "${address}"`,
    proposeFormat: (format: string) => `proposé : "format": "${format}"`,
    summary: (good: number, all: number) =>
      `${good} ${plural.fr(good, 'bonne', 'bonnes')} sur ${all}.`,
    removed: (id: string, file: string) =>
      `${id} : retirée de ${file} pendant l’essai ; rien n’y est marqué.`,
    changed: (id: string, file: string, members: readonly string[]) =>
      `${id} : changée dans ${file} pendant l’essai (${members.join(', ')}) ; laissée telle quelle. À essayer encore.`,
    enabled: (count: number, file: string) =>
      count === 0
        ? `Rien à marquer dans ${file}.`
        : `${count} ${plural.fr(count, 'source marquée vérifiée', 'sources marquées vérifiées')} dans ${file}. Le silence d'une source officielle vérifiée permettra de dire « Aucune panne annoncée » : assurez-vous que cette autorité annonce les pannes là.`,
    speaks: (id: string, title: string, where: string) =>
      `  ${id}, « ${title} » : son silence comptera pour ${where}.`,
    heard: (id: string, title: string) =>
      `  ${id}, « ${title} » : sera lue ; son silence ne voudra rien dire.`,
    untitled: 'sans titre',
    everywhere: 'toute la France',
    toLook: (ids: string) =>
      `À regarder avant de marquer : ${ids}. Lisez le titre et ce qui est à l'adresse. Si c'est bien cette autorité, nommez la source : repli sources try ID --enable.`,
  },
  en: {
    noFile: (file) => `${file} does not exist: no source to try.`,
    unknown: (id, near) =>
      `"${id}" is no source of sources.json.${near === '' ? '' : ` Did you mean: ${near}?`}`,
    head: ['source', 'answer', 'format', 'items', 'newest', 'verdict'],
    good: 'good',
    doubts: { empty: 'to look at: empty list', elsewhere: 'to look at: another territory?' },
    title: (title) => `title: ${title === '' ? 'none' : `"${title}"`}`,
    namesOthers: (names, own) => `this title names ${names}, not ${own}`,
    notGood: {
      closed: 'closed to programs',
      failed: 'no answer of use',
      page: 'a page, no feed',
      unreadable: 'unreadable',
      elsewhere: 'another site answers',
      gaps: 'read in part',
      format: 'another format',
      comments: 'comments of readers',
      undated: 'no dated item',
      silent: 'kept by nobody',
    },
    answers: {
      read: 'read',
      page: 'HTML page',
      unreadable: 'something else',
      closed: 'robots.txt',
      failed: 'failed',
    },
    redirected: (to) => `redirected to ${to}`,
    moved: (to) => `moved for good to ${to}`,
    alerts: (count) => `${count} ${plural.en(count, 'alert', 'alerts')}`,
    age: (days) => (days < 1 ? 'today' : `${days} ${plural.en(days, 'day', 'days')}`),
    otherFormat: (expected) => `expected: ${expected}`,
    others: (count) =>
      `${count} ${plural.en(count, 'other item', 'other items')}: nothing about emergency numbers (--items shows them).`,
    noDate: 'no date',
    tooSlow: 'takes too long to read',
    nothing: 'nothing',
    states: {
      ongoing: 'out of order',
      over: 'restored',
      planned: 'planned',
      exercise: 'exercise',
      none: 'nothing',
    },
    shelves: { probable: 'probable', review: 'to review', none: 'nothing' },
    propose: (address) => `proposed: "address": "${address}"`,
    proposeFormat: (format) => `proposed: "format": "${format}"`,
    summary: (good, all) => `${good} good of ${all}.`,
    removed: (id, file) => `${id}: taken out of ${file} while it was tried; nothing is marked.`,
    changed: (id, file, members) =>
      `${id}: changed in ${file} while it was tried (${members.join(', ')}); left as it is. Try it again.`,
    enabled: (count, file) =>
      count === 0
        ? `Nothing to mark in ${file}.`
        : `${count} ${plural.en(count, 'source', 'sources')} marked verified in ${file}. The silence of a verified official source will let phones say "No outage announced": make sure that this authority announces outages there.`,
    speaks: (id, title, where) => `  ${id}, "${title}": its silence will count for ${where}.`,
    heard: (id, title) => `  ${id}, "${title}": will be read; its silence will mean nothing.`,
    untitled: 'untitled',
    everywhere: 'the whole of France',
    toLook: (ids) =>
      `To look at before they are marked: ${ids}. Read the title and what is at the address. If it is this authority indeed, name the source: repli sources try ID --enable.`,
  },
});
export type SourcesWords = (typeof SOURCES_WORDS)['fr'];
