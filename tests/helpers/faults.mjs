/**
 * Everything a web server can do wrong with a data file, under /fault/… of the test server.
 * `faults()` is a Koa middleware for the test runner; `answerFault(request, response)` serves any Node server.
 *
 * Every route takes `?key=…`: /fault/hits?key=… then tells how many requests with that key came in and
 * how many were given up by the browser. Keys keep tests apart that run at the same time.
 *
 *   good?n=500&bad=1     a catalogue of n entries, the last `bad` of them unusable
 *   flaky/2              503 twice (per key), then good
 *   status/404           any status, with an HTML body
 *   html  empty  text    a page, nothing, a sentence, each with status 200
 *   bom  utf16  utf16be  windows-1258  windows-1252     good, in that encoding
 *   cut/50               the first 50 % of good, as if the file ended there
 *   broken               promises a length and hangs up in the middle
 *   big                  50 MB, no Content-Length            announced   50 MB, with it
 *   deep/21              that many arrays in each other      many   a list of 20,001
 *   slow                 1 byte per second                   never  accepts and says nothing
 *   headers              headers, then nothing               refused  hangs up at once
 *   slow-page            a page that brings <div id="host"> with half of its inline JSON, and the rest later
 *   redirect             302 to good                         loop   302 to itself
 *   ratings/…            a collector of ratings, see rating-faults.mjs
 */
import { answerRatings } from './rating-faults.mjs';

const hits = new Map();

const item = (i) => ({ code: `1.${String(i).padStart(6, '0')}`, name: `Thủ tục đăng ký số ${i}` });

/** A catalogue as the project writes it; `bad` entries at the end have no name. */
export const catalogue = (n = 3, bad = 0) =>
  JSON.stringify({
    format: 'commune-procedure-index/1',
    updated: '2026-11-20',
    items: Array.from({ length: n }, (_, i) => (i < n - bad ? item(i) : { code: `x${i}` })),
  });

/** windows-1258 writes most marks as a character of their own, after the vowel. */
const to1258 = (text) => {
  const table = new Map();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  const bytes = [];
  for (const letter of text.normalize('NFC')) {
    if (table.has(letter)) bytes.push(table.get(letter));
    else {
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0];
      const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
      bytes.push(table.get(base), table.get(tone));
    }
  }
  return Buffer.from(bytes);
};

const swap = (buffer) => Buffer.from(buffer).swap16();
const json = 'application/json';

const page = '<!doctype html><title>Không tìm thấy</title><p>Trang bạn tìm không có.</p>';

const routes = {
  good: ({ send, query }) =>
    send(200, json, catalogue(Number(query.get('n') ?? 3), Number(query.get('bad') ?? 0))),
  flaky: ({ send, arg, count }) =>
    count <= Number(arg) ? send(503, 'text/html', page) : send(200, json, catalogue()),
  status: ({ send, arg }) => send(Number(arg), 'text/html', page),
  html: ({ send }) => send(200, json, page),
  empty: ({ send }) => send(200, json, ''),
  text: ({ send }) => send(200, json, 'Không tìm thấy tệp'),
  bom: ({ send }) => send(200, 'text/plain', `\ufeff${catalogue()}`),
  utf16: ({ send }) => send(200, json, Buffer.from(`\ufeff${catalogue()}`, 'utf16le')),
  utf16be: ({ send }) => send(200, json, swap(Buffer.from(`\ufeff${catalogue()}`, 'utf16le'))),
  'windows-1258': ({ send }) => send(200, json, to1258(catalogue())),
  'windows-1252': ({ send }) => send(200, json, Buffer.from(JSON.stringify({ name: 'Þóra ß' }), 'latin1')),
  cut: ({ send, arg }) => {
    const whole = Buffer.from(catalogue());
    send(200, json, whole.subarray(0, Math.floor((whole.length * Number(arg)) / 100)));
  },
  broken: ({ response }) => {
    response.writeHead(200, { 'content-type': json, 'content-length': '5000' });
    response.write(catalogue().slice(0, 50), () => setTimeout(() => response.destroy(), 20));
  },
  big: ({ response }) => pour(response, 50_000_000),
  announced: ({ response }) => {
    response.setHeader('content-length', '50000000');
    pour(response, 50_000_000);
  },
  deep: ({ send, arg }) => send(200, json, '['.repeat(Number(arg)) + ']'.repeat(Number(arg))),
  many: ({ send }) => send(200, json, JSON.stringify({ items: new Array(20_001).fill(0) })),
  slow: ({ response, closed }) => {
    const bytes = Buffer.from(catalogue());
    let at = 0;
    response.writeHead(200, { 'content-type': json });
    const drip = setInterval(() => response.write(bytes.subarray(at, ++at)), 1000);
    closed.then(() => clearInterval(drip));
  },
  never: () => undefined,
  headers: ({ response }) => {
    response.writeHead(200, { 'content-type': json });
    response.flushHeaders();
  },
  'slow-page': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    // Padding: browsers wait for a first kilobyte before they begin to parse.
    response.write(
      `<!doctype html><!--${' '.repeat(4096)}--><div id="host"><script type="application/json">{"a"`,
    );
    setTimeout(() => response.end(':1}</script></div>'), 400);
  },
  refused: ({ request }) => request.socket.destroy(),
  redirect: ({ response }) => response.writeHead(302, { location: '/fault/good' }).end(),
  loop: ({ response }) => response.writeHead(302, { location: '/fault/loop' }).end(),
};

/** Writes until the browser hangs up. With pauses: some browsers would otherwise swallow all of it at once. */
const pour = (response, size) => {
  response.writeHead(200, { 'content-type': json });
  const block = Buffer.alloc(262_144, ' ');
  let sent = 0;
  const more = () => {
    if (response.destroyed) return;
    const part = block.subarray(0, size - sent);
    sent += part.length;
    if (sent === size) response.end(part);
    else response.write(part, () => setTimeout(more, 5));
  };
  more();
};

/** Answers a request under /fault/, now or soon; returns false for any other. */
export const answerFault = (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const [, root, name, arg] = url.pathname.split('/');
  if (root !== 'fault') return false;
  const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
  if (name === 'ratings') return answerRatings({ request, response, url }).then(() => true);
  response.setHeader('cache-control', 'no-store');
  if (request.headers.origin === 'null') response.setHeader('access-control-allow-origin', '*');
  const key = url.searchParams.get('key') ?? '';
  const seen = hits.get(key) ?? { hits: 0, gaveUp: 0 };
  if (name === 'hits') {
    send(200, json, JSON.stringify(seen));
    return true;
  }
  hits.set(key, seen);
  seen.hits++;
  const closed = new Promise((resolve) => response.once('close', resolve));
  closed.then(() => {
    if (!response.writableFinished) seen.gaveUp++;
  });
  const route = routes[name];
  if (!route) send(404, 'text/plain', `no fault "${name}"`);
  else route({ request, response, send, arg, query: url.searchParams, count: seen.hits, closed });
  return true;
};

/**
 * For `middleware: [faults()]` in the runner configuration. Also opens the sources to sandboxed frames
 * (their origin is `null`), so that tests can run our modules in one.
 */
export const faults = () => async (context, next) => {
  const answered = answerFault(context.req, context.res);
  if (answered) {
    context.respond = false;
    await answered;
    return;
  }
  await next();
  if (context.get('origin') === 'null') context.set('access-control-allow-origin', '*');
};
