/** Programs that reuse the data, short enough to be copied; a test runs each as it stands. */
import { OPEN_FOLDER, STATUS_FOLDER } from '../../../opendata/addresses.ts';

interface Example {
  /** What runs it. */
  name: 'curl' | 'JavaScript' | 'Python';
  /** @param site address of the site without a slash at the end */
  code: (site: string) => string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'curl',
    code: (site) => `curl -s --compressed ${site}/${OPEN_FOLDER}/annuaire.csv | head -3`,
  },
  {
    name: 'JavaScript',
    code: (site) => `const answer = await fetch('${site}/${OPEN_FOLDER}/35.json');
const { territories, national } = await answer.json();
for (const { lines } of territories)
  for (const { service, written, trust, validUntil } of lines)
    console.log(service, written, trust, validUntil ?? '');
console.log(national.map(({ number }) => number).join(' '));`,
  },
  {
    name: 'Python',
    code: (site) => `import urllib.request, xml.etree.ElementTree as xml
feed = xml.parse(urllib.request.urlopen('${site}/${STATUS_FOLDER}/35.atom'))
atom = '{http://www.w3.org/2005/Atom}'
print(feed.findtext(atom + 'updated'))
for entry in feed.iter(atom + 'entry'):
    print(entry.findtext(atom + 'title'))`,
  },
];
