// WebKit for the test runner: Xvfb + WebKitWebDriver + MiniBrowser, spoken to in W3C WebDriver by fetch().
// apt-get install -y --no-install-recommends webkit2gtk-driver xvfb
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PNG } from 'pngjs';

/** WebDriver's code points for keys that are not characters. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
const WINDOW = { width: 1280, height: 1024 };

/** MiniBrowser lies in the library folder of the processor's architecture. */
const miniBrowser = () => {
  for (const architecture of readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu')))
    for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = join('/usr/lib', architecture, version, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  throw new Error('WebKit is not installed: apt-get install webkit2gtk-driver xvfb');
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A launcher for the test runner's `browsers` list. */
export const webkitLauncher = () => {
  let starting;
  let driver;
  let session;
  const children = [];
  const pages = new Map();
  const home = mkdtempSync(join(tmpdir(), 'webkit-tests-'));
  const cleanUp = () => {
    for (const child of children.splice(0)) child.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', cleanUp);

  const call = async (method, path, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(driver + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  const inSession = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const execute = (script) => inSession('POST', '/execute/sync', { script, args: [] });
  const act = (type, actions) =>
    inSession('POST', '/actions', {
      actions: [
        { type, id: type, ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }), actions },
      ],
    });

  const startDisplay = async () => {
    if (process.env.DISPLAY) return process.env.DISPLAY;
    const screen = `${WINDOW.width}x${WINDOW.height}x24`;
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(server);
    return new Promise((resolve, reject) => {
      server.on('error', reject);
      server.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    });
  };

  const startDriver = async (display) => {
    const port = await freePort();
    driver = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    const child = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
    children.push(child);
    await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('spawn', resolve);
    });
    for (let tries = 0; ; tries++)
      try {
        return await call('GET', '/status');
      } catch (error) {
        if (tries > 100) throw error;
        await wait(50);
      }
  };

  const start = async () => {
    const binary = miniBrowser();
    await startDriver(await startDisplay());
    const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const made = await call('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', ...options } },
    });
    session = made.sessionId;
  };

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      pages.set(id, url);
      await inSession('POST', '/url', { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await inSession('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('no debug session for WebKit')),
    async stop() {
      try {
        if (session) await call('DELETE', `/session/${session}`);
      } catch {
        // already gone
      }
      cleanUp();
    },

    // What @web/test-runner-commands asks of a launcher of type "webdriver":
    sendKeys: (_, keys) =>
      act(
        'key',
        keys
          .map((key) => KEYS[key] ?? key)
          .flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
      ),
    /** Keys held down together, released in the opposite order: ['Shift', 'Tab']. */
    chord(_, keys) {
      const values = keys.map((key) => KEYS[key] ?? key);
      const down = values.map((value) => ({ type: 'keyDown', value }));
      const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
      return act('key', [...down, ...up]);
    },
    sendMouseMove: (_, x, y) => act('pointer', [{ type: 'pointerMove', duration: 0, x, y }]),
    sendMouseClick: (_, x, y, button = 'left') =>
      act('pointer', [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    sendMouseDown: (_, button = 'left') => act('pointer', [{ type: 'pointerDown', button: BUTTONS[button] }]),
    sendMouseUp: (_, button = 'left') => act('pointer', [{ type: 'pointerUp', button: BUTTONS[button] }]),
    resetMouse: () => inSession('DELETE', '/actions'),
    /** Element screenshots of WebKitWebDriver leave shadow content black: take the page and crop. */
    async takeScreenshot(_, locator) {
      const box = await execute(
        `const el = (() => { ${locator} })(); el.scrollIntoView({ block: 'nearest' });
         const b = el.getBoundingClientRect(); return [b.x, b.y, b.width, b.height].map((v) => v * devicePixelRatio);`,
      );
      const page = PNG.sync.read(Buffer.from(await inSession('GET', '/screenshot'), 'base64'));
      const [x, y] = box.slice(0, 2).map((value) => Math.max(0, Math.floor(value)));
      const width = Math.min(Math.ceil(box[2]), page.width - x);
      const height = Math.min(Math.ceil(box[3]), page.height - y);
      const out = new PNG({ width, height });
      PNG.bitblt(page, out, x, y, width, height, 0, 0);
      return PNG.sync.write(out);
    },
    /** The window has a toolbar: corrected by what the page sees. MiniBrowser is never narrower than 447 px. */
    async setViewport({ width, height }) {
      let [w, h] = [width, height];
      for (let tries = 0; tries < 3; tries++) {
        await inSession('POST', '/window/rect', { width: w, height: h });
        const [innerWidth, innerHeight] = await execute('return [innerWidth, innerHeight]');
        if (innerWidth === width && innerHeight === height) return;
        w += width - innerWidth;
        h += height - innerHeight;
      }
    },
  };
};
