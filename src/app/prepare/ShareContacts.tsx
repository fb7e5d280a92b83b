import { useEffect, useState } from 'react';
import { contactsPath } from '../../i18n/contacts-path.ts';
import type { LanguageTag } from '../../i18n/languages.ts';
import { useWords } from '../../pages/parts/words.ts';
import { withTimeout } from '../../published/timeout.ts';

const ANSWER_TIMEOUT_MS = 10_000;

/** The file as the site has it now, for a number withdrawn since must not be handed on; null when it cannot be had. */
async function contactsFile(lang: LanguageTag, territory: string): Promise<File | null> {
  const path = contactsPath(lang, territory);
  try {
    const text = await withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
      const answer = await fetch(path, { cache: 'no-cache', signal });
      return answer.ok ? answer.text() : '';
    });
    // A network in between may answer with a page of its own.
    if (!text.startsWith('BEGIN:VCARD')) return null;
    return new File([text], `repli-${territory}.vcf`, { type: 'text/vcard' });
  } catch {
    return null;
  }
}

/** Browsers that hand files on to other apps. */
const canShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false;

/** Hands the contacts of a territory on; nothing where the browser has no way to, or without a network. */
export function ShareContacts({ territory }: { territory: string }) {
  const { t, lang } = useWords();
  const [file, setFile] = useState<File | null>(null);
  // Before the tap: a browser opens its sheet only at once.
  useEffect(() => {
    let ended = false;
    void contactsFile(lang, territory).then((found) => {
      if (!ended) setFile(found);
    });
    return () => {
      ended = true;
    };
  }, [lang, territory]);
  if (file === null || !canShare(file)) return null;
  // Whoever closes the sheet has decided not to.
  const share = () => void navigator.share({ files: [file] }).catch(() => undefined);
  return (
    <button type="button" className="button" onClick={share}>
      {t('prepare.contactsShare')}
    </button>
  );
}
