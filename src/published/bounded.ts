/** The text of an answer that may be of any length: a host or a network that never ends fills no phone. */

/** Longer than any true document, by ten times and more. */
export const LONGEST_DOCUMENT = 16 * 1024 * 1024;

/**
 * Reads an answer to its end, or no further than `most` bytes.
 * @throws RangeError when it is longer; the rest is not read
 */
export async function boundedText(answer: Response, most = LONGEST_DOCUMENT): Promise<string> {
  const reader = answer.body?.getReader();
  // Older engines give no stream: the patience of the one who asks bounds them.
  if (reader === undefined) return answer.text();
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > most) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError(`an answer of more than ${most} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
