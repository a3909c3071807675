/** Loads the built files on pages of somebody else, in Chromium. Shared by the tests of this folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { serve } from '../../.ci/static-server.mjs';
import { catalogue } from '../helpers/faults.mjs';
import { chromiumOptions } from '../runner/chromium.mjs';

export const embed = join(root, 'dist/embed/');
export const builtFile = (name: string): string => readFileSync(join(embed, name), 'utf8');

/** The header README promises to work under. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

export const SCRIPT = '<script type="module" src="/widgets/commune.js"></script>';
export const LIST =
  '<commune-procedures src="/data/procedures/index.json"><p id="fallback">Xin gọi 0269 0123 456.</p></commune-procedures>';

export interface HostPage {
  body: string;
  head?: string;
  /** Value of the Content-Security-Policy header; none by default. */
  csp?: string;
  lang?: string;
  /** Files answered differently from what is built, by path ("/widgets/x.js"). */
  files?: Record<string, string>;
  javaScript?: boolean;
}

/** A page that has been opened, with everything that went wrong on it. */
export interface Opened {
  page: Page;
  url: string;
  /** Exceptions nobody caught. */
  uncaught: string[];
  /** console.error and console.warn. */
  console: { type: string; text: string }[];
  /** Blocked by the page's policy. */
  violations: () => Promise<string[]>;
  /** Path of every request, in order. */
  requests: string[];
}

const html = ({ body, head = '', lang = 'vi' }: HostPage): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Trang chủ</title>${head}</head><body>${body}</body></html>`;

const watchPolicy = (): void => {
  const seen: string[] = [];
  Object.defineProperty(document, 'seenViolations', { value: seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
};

/** Opens pages and closes them all; one per test file. */
export class Host {
  private browser?: Browser;
  private closing: (() => Promise<unknown>)[] = [];

  async open(host: HostPage): Promise<Opened> {
    this.browser ??= await puppeteer.launch(await chromiumOptions());
    const files: Record<string, string> = {
      '/': html(host),
      '/favicon.ico': '', // asked for by the browser itself
      '/data/procedures/index.json': catalogue(3),
      ...host.files,
    };
    const server = await serve(
      { '/widgets/': embed },
      {
        pages: (path) => files[path],
        headers: (path): Record<string, string> => ({
          ...(path === '/' && host.csp ? { 'content-security-policy': host.csp } : {}),
          // A frame without an origin and pages of other servers may load us, as in production.
          ...(path === '/' ? {} : { 'access-control-allow-origin': '*' }),
        }),
      },
    );
    const context = await this.browser.createBrowserContext();
    this.closing.push(() => context.close(), server.close);
    const page = await context.newPage();
    const opened: Opened = {
      page,
      url: server.url,
      uncaught: [],
      console: [],
      requests: [],
      violations: () =>
        page.evaluate(() => (document as unknown as { seenViolations: string[] }).seenViolations),
    };
    page.on('pageerror', (error) => opened.uncaught.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()))
        opened.console.push({ type: message.type(), text: message.text() });
    });
    page.on('request', (request) => opened.requests.push(new URL(request.url()).pathname));
    await page.setJavaScriptEnabled(host.javaScript ?? true);
    if (host.javaScript ?? true) await page.evaluateOnNewDocument(watchPolicy);
    await page.goto(`${server.url}/`, { waitUntil: 'load' });
    return opened;
  }

  async close(): Promise<void> {
    for (const close of this.closing.splice(0)) await close();
    await this.browser?.close();
  }
}

/** Waits until `count` list entries can be seen in the first catalogue of the page or frame. */
export const listOf = async (page: Pick<Page, 'waitForFunction'>, count: number): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('commune-procedures')?.shadowRoot?.querySelectorAll('[part~="item"]').length ===
      wanted,
    { timeout: 10_000 },
    count,
  );
};
