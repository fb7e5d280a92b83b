/**
 * The other two engines, for the tests: Firefox, WebKitGTK and the screen that the latter needs. They
 * stand on hundreds of libraries, so they are installed as Debian installs them, and never unpacked.
 */
import { existsSync } from 'node:fs';
import { installDebian } from './ensure.mjs';

const FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];

/** Debian package, and the files by any of which one sees that it is there. */
const PACKAGES = {
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  'libwebkit2gtk-4.1-0': FOLDERS.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`),
  xvfb: ['/usr/bin/xvfb-run'],
  // xvfb-run calls it; Debian only recommends it.
  xauth: ['/usr/bin/xauth'],
};

const fileOf = (name) => PACKAGES[name].find((file) => existsSync(file));
const missingPackages = () => Object.keys(PACKAGES).filter((name) => fileOf(name) === undefined);

/** Installs what is missing; answers the packages that could not be had. */
export function ensureEngines() {
  const missing = missingPackages();
  if (missing.length === 0) return [];
  console.log(`Installation des paquets Debian des autres moteurs : ${missing.join(', ')}…`);
  installDebian(missing);
  return missingPackages();
}

/**
 * The program of a Debian package.
 * @throws Error that says what to install: a test that cannot be run has not passed
 */
export function engineProgram(name) {
  const file = fileOf(name);
  if (file !== undefined) return file;
  throw new Error(
    `${name} is not installed, so nothing is known of this engine: apt-get install ${name} (npm test does it where it may use apt-get)`,
  );
}
