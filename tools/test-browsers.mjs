/**
 * Some of the browser tests by themselves, on a site built for them: `npm run test:engines`. Installs what is
 * missing first, as `npm test` does.
 */
import { ensureEngines } from './engines.mjs';
import { ensureBrowser, ensureNode, ensurePackages, giveUp, tool } from './ensure.mjs';

ensureNode();
ensurePackages();
const chromium = ensureBrowser();
const missing = ensureEngines();
if (missing.length > 0) {
  console.error(`Paquets Debian introuvables : ${missing.join(', ')}. Leurs essais échoueront.`);
}
const build = ['src/cli/main.ts', 'build', '--throwaway-key', '--publisher', '/publier'];
if (tool('tsx', build) !== 0) giveUp('La construction a échoué.', 'the build failed');
process.exit(tool('playwright', ['test', ...process.argv.slice(2)], { REPLI_CHROMIUM: chromium }));
