/** Name of the key that a signed file says it was signed with, without any check; null for any other text. */
export function peekSigner(text: string): string | null {
  try {
    const { protected: header } = JSON.parse(text) as { protected: string };
    const base64 = header.replace(/-/g, '+').replace(/_/g, '/');
    const { kid } = JSON.parse(atob(base64)) as { kid: unknown };
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}
