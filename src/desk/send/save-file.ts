/** Saves a file where the officer wants it: a real "save as" where the browser has one, else a download. */

interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<{
    createWritable(): Promise<WritableStream & { write(content: string | Blob): Promise<void> }>;
  }>;
}

const hasPicker = (scope: object): scope is SavePicker => 'showSaveFilePicker' in scope;

export type Saved = 'saved' | 'downloaded' | 'given-up';

/**
 * @param name `35.json`
 * @param type media type, `application/json`
 * @returns `given-up` when the person closed the dialogue
 * @throws DOMException when the file could not be written: nothing must be taken as saved then
 */
export async function saveFile(name: string, type: string, content: string | Blob): Promise<Saved> {
  if (hasPicker(window)) {
    const extension = name.slice(name.lastIndexOf('.'));
    try {
      const handle = await window.showSaveFilePicker({
        suggestedName: name,
        types: [{ description: name, accept: { [type]: [extension] } }],
      });
      const file = await handle.createWritable();
      await file.write(content);
      await file.close();
      return 'saved';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'given-up';
      // A browser that may not open the dialogue here can still download.
      if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
    }
  }
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads it after this turn; nothing tells when it is done.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'downloaded';
}
