/** What the pages, which the worker draws to text, say of elements that only a document has. */
interface HTMLInputElement {
  value: string;
}
interface HTMLDetailsElement {
  open: boolean;
}
