/** Everything that a browser complains of, from the first request on: policy, console, errors, origins. */
import type { BrowserContext } from '@playwright/test';

/** Collects complaints of all pages and workers of a browser, each with the page it was seen on. */
export async function complaintsOf(context: BrowserContext, address: string): Promise<string[]> {
  const seen: string[] = [];
  const isError = (url: string) => /\/(nothing|none|publier\/v1\/)/.test(url);
  await context.exposeFunction('repliViolation', (what: string) => seen.push(`policy: ${what}`));
  await context.addInitScript(() => {
    const tell = Reflect.get(window, 'repliViolation') as (what: string) => void;
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, sample } = event;
      tell(`${location.pathname} ${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
  context.on('console', (message) => {
    const { url } = message.location();
    // An address that leads nowhere, and what the service does not have yet, are told with 404: no fault.
    if (/Failed to load resource.* 404/.test(message.text()) && isError(url)) return;
    if (/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/.test(message.text()))
      return;
    // A test that goes on at once cuts off the download; that the icons are there is shown elsewhere.
    if (/^Error while trying to use the following icon from the Manifest/.test(message.text()))
      return;
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.push(`console: ${message.text()} (${url})`);
    }
  });
  context.on('weberror', (error) =>
    seen.push(`error: ${error.error().message} (${error.page()?.url()})`),
  );
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`)) seen.push(`request: ${url}`);
  });
  return seen;
}
