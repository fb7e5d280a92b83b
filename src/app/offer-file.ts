/** Offers a file made on this phone, as a download. */
export function offerFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads it after this turn; nothing tells when it is done.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
