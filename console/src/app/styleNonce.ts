/** The value that the content security policy of this page's answer asks of style elements; see index.html. */
export function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}
