/** The report as one file of HTML that needs no other, to be sent or printed. */
import type { OfficeLanguage } from '../../base/messages.ts';
import { escapeXml, textElement } from '../../base/xml-text.ts';
import type { DirectoryHealth } from '../../opendata/health.ts';
import { healthMap, type MapDrawing } from '../../opendata/pictures.ts';
import { countsOf, healthRows } from './table.ts';
import { WORDS } from './words.ts';

const STYLE =
  'body{font:1rem/1.45 system-ui,sans-serif;margin:1.5rem;color-scheme:light dark}svg{max-width:24rem;display:block}' +
  'table{border-collapse:collapse;font-size:.875rem}th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid #8886}';

/** The whole document. */
export function reportHtml(
  health: DirectoryHealth,
  map: MapDrawing,
  language: OfficeLanguage,
): string {
  const words = WORDS[language];
  const [heads = [], ...rows] = healthRows(health, words);
  const head = heads.map((text) => textElement('th', text, { scope: 'col' })).join('');
  const body = rows
    .map(([place = '', ...cells]) => {
      const filled = cells.map((text) => `<td>${escapeXml(text)}</td>`).join('');
      return `<tr>${textElement('th', place, { scope: 'row' })}${filled}</tr>\n`;
    })
    .join('');
  return (
    `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `${textElement('title', words.title)}<style>${STYLE}</style></head>\n<body>\n<main>` +
    `${textElement('h1', words.title)}${textElement('p', words.asOf(health.day))}` +
    `<ul>${countsOf(health, words)
      .map((text) => textElement('li', text))
      .join('')}</ul>\n${healthMap(health, map).replace('<svg ', '<svg aria-hidden="true" ')}` +
    `<table><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></main>\n</body>\n</html>\n`
  );
}
