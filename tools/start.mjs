/** `npm start`: installs what is missing, checks and signs the data, builds, serves. */
import { ensureNode, ensurePackages, tool } from './ensure.mjs';

ensureNode();
ensurePackages();
process.exit(tool('tsx', ['src/cli/main.ts', 'start', ...process.argv.slice(2)]));
