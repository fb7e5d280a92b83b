/** CAP is read with the browser's own parser. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(text, 'application/xml');
