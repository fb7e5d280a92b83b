/**
 * The three engines under one hand, each through its own protocol: Chromium over DevTools, Firefox over
 * WebDriver BiDi, WebKitGTK over WebDriver. Only what all of them can do.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { engineProgram } from '../../tools/engines.mjs';

/** What is slow on a busy machine is not a fault: only what never comes is. */
const ANSWER_TIMEOUT_MS = 60_000;

export interface Engine {
  open(address: string): Promise<void>;
  /** Waits until an element is there; answers its text. */
  text(css: string): Promise<string>;
  /** Waits until an element can be seen, and taps it. */
  tap(css: string): Promise<void>;
  /** Runs the body of an async function in the page; answers what it returns. */
  run(body: string): Promise<unknown>;
  /** Waits until the body of an async function returns true in the page, across its reloads. */
  until(body: string): Promise<void>;
  /** Ends the browser and starts it again with what it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface EngineKind {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Whether a browser that a test drives keeps anything once it is closed. */
  remembers: boolean;
  start(): Promise<Engine>;
}

/** Looks until something is seen: a page that is being replaced answers with an error meanwhile. */
async function repeatedly<T>(look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + ANSWER_TIMEOUT_MS;
  for (let last: unknown = null; ; ) {
    const seen = await look().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (seen !== null) return seen;
    if (Date.now() > end) throw new Error('it never came to be', { cause: last });
    await new Promise((done) => setTimeout(done, 200));
  }
}

type Run = Engine['run'];

/** In one step inside the page: an element found first may be gone when its text is asked for. */
const textOf = (run: Run, css: string): Promise<string> =>
  repeatedly(async () => {
    const text = await run(
      `return document.querySelector(${JSON.stringify(css)})?.textContent ?? null;`,
    );
    return typeof text === 'string' ? text : null;
  });

const untilTrue = async (run: Run, body: string): Promise<void> => {
  await repeatedly(async () => ((await run(body)) === true ? true : null));
};

async function startPuppeteer(options: LaunchOptions): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-engine-'));
  const launch = () => puppeteer.launch({ ...options, headless: true, userDataDir: folder });
  let browser: Browser = await launch();
  let page = await browser.newPage();
  const run = (body: string) => page.evaluate(`(async () => { ${body} })()`);
  return {
    run,
    open: async (address) => {
      await page.goto(address, { timeout: ANSWER_TIMEOUT_MS });
    },
    text: (css) => textOf(run, css),
    tap: async (css) => {
      await page.waitForSelector(css, { visible: true, timeout: ANSWER_TIMEOUT_MS });
      await page.click(css);
    },
    until: (body) => untilTrue(run, body),
    restart: async () => {
      await browser.close();
      browser = await launch();
      page = await browser.newPage();
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function chromiumPath(): string {
  const given = process.env['REPLI_CHROMIUM'];
  return (
    given || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : puppeteer.executablePath())
  );
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The driver takes a moment to listen. */
async function connect(port: number, capabilities: Capabilities): Promise<WebDriver> {
  const builder = new Builder().usingServer(`http://127.0.0.1:${port}`);
  for (let tries = 0; ; tries += 1) {
    try {
      return await builder.withCapabilities(capabilities).build();
    } catch (error) {
      if (tries >= 60) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function startWebKit(): Promise<Engine> {
  engineProgram('xauth');
  const [screen, program] = [engineProgram('xvfb'), engineProgram('webkit2gtk-driver')];
  const binary = engineProgram('libwebkit2gtk-4.1-0');
  const port = await freePort();
  const display = spawn(screen, ['-a', program, `--port=${port}`], {
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const stop = () => {
    if (display.pid !== undefined) process.kill(-display.pid);
  };
  const capabilities = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', { binary, args: ['--automation'] });
  const driver = await connect(port, capabilities).catch((error: unknown) => {
    stop();
    throw error;
  });
  const run = (body: string) =>
    driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(done, (error) => done(String(error)));`,
    );
  return {
    run,
    open: (address) => driver.get(address),
    text: (css) => textOf(run, css),
    tap: async (css) => {
      await repeatedly(async () => {
        const element = await driver.findElement(By.css(css));
        if (!(await element.isDisplayed())) return null;
        await element.click();
        return true;
      });
    },
    until: (body) => untilTrue(run, body),
    restart: () => Promise.reject(new Error('a driven WebKitGTK forgets everything')),
    close: async () => {
      await driver.quit().catch(() => undefined);
      stop();
    },
  };
}

export const ENGINES: readonly EngineKind[] = [
  {
    name: 'Chromium',
    remembers: true,
    start: () =>
      startPuppeteer({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] }),
  },
  {
    name: 'Firefox',
    remembers: true,
    start: () =>
      startPuppeteer({ browser: 'firefox', executablePath: engineProgram('firefox-esr') }),
  },
  { name: 'WebKit', remembers: false, start: startWebKit },
];
