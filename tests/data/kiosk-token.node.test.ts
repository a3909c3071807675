/** The token of a kiosk: what may be one, and what the collector says of it. Where it is kept: tests/elements/kiosk-staff.test.ts. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, mock, test } from 'node:test';
import fc from 'fast-check';
import { addToken, revokeToken, listTokens } from '../../src/collector/tokens.js';
import { checkToken, keepToken, readToken, storedToken } from '../../src/data/kiosk-token.js';
import { rows, SITE, start } from '../helpers/collector.js';

test('a token is read from what somebody pasted', () => {
  const token = `cw_kiosk_${'a'.repeat(43)}`;
  assert.deepEqual(readToken(` ${token}\n`), { ok: true, token });
  assert.deepEqual(readToken(''), { ok: false, why: 'short' });
  assert.deepEqual(readToken('   \t'), { ok: false, why: 'short' });
  assert.deepEqual(readToken('cw_kiosk_1'), { ok: false, why: 'short' });
  assert.deepEqual(readToken(`${token} ${token}`), { ok: false, why: 'characters' });
  assert.deepEqual(readToken('mã của máy ở quầy hai'), { ok: false, why: 'characters' });
  assert.deepEqual(readToken('x'.repeat(201)), { ok: false, why: 'characters' });
  assert.deepEqual(readToken(`cw_auditor_${'a'.repeat(43)}`), { ok: false, why: 'auditor' });
});

test('whatever is read as a token can be sent: the collector reads up to 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 260, unit: 'binary' }), (text) => {
      const read = readToken(text);
      if (read.ok) assert.match(read.token, /^[\x21-\x7e]{16,200}$/);
    }),
  );
});

test('the collector says whether a token is right, and stores nothing for being asked', async () => {
  const collector = await start({ sites: [SITE] });
  const token = await addToken(collector.store, { kind: 'kiosk', site: SITE, name: 'Quầy 2' }, Date.now());
  assert.equal(await checkToken(collector.url, token), 'right');
  assert.equal(await checkToken(`${collector.url}/`, token), 'right', 'an address with a slash at its end');
  assert.equal(await checkToken(collector.url, `cw_kiosk_${'b'.repeat(43)}`), 'wrong');
  const [known] = await listTokens(collector.store);
  await revokeToken(collector.store, known?.id ?? '', Date.now());
  assert.equal(await checkToken(collector.url, token), 'wrong', 'revoked');
  assert.equal(await rows(collector), 0);
});

const answering = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('who is no collector cannot say that a token is right or wrong', async () => {
  const answers: [status: number, body: string][] = [
    [200, '<!doctype html><title>Đăng nhập Wi-Fi</title>'],
    [200, '{"ok":true}'],
    [200, 'null'],
    [401, '<h1>401</h1>'],
    [401, '{"error":"token"}'],
    [403, '{"error":"device"}'],
    [503, '{"error":"store"}'],
  ];
  for (const [status, body] of answers) {
    const url = await answering((request, response) => {
      request.resume();
      response.writeHead(status).end(body);
    });
    assert.equal(await checkToken(url, 'x'.repeat(20)), 'unknown', `${status} ${body}`);
  }
  assert.equal(await checkToken('http://127.0.0.1:9', 'x'.repeat(20)), 'unknown', 'nobody listens');
  assert.equal(await checkToken('no address', 'x'.repeat(20)), 'unknown');
});

test('without storage nothing is kept, and that is said', async () => {
  assert.equal(await keepToken('https://example.gov.vn', 'x'.repeat(20)), false);
  assert.equal(await storedToken('https://example.gov.vn'), undefined);
});

test('storage that does not answer is given up after 3 s, said so, and opened anew for the next question', async () => {
  let opened = 0;
  const silent = { open: () => ({ number: ++opened }) };
  Object.defineProperty(globalThis, 'indexedDB', { value: silent, configurable: true });
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const kept = keepToken('https://example.gov.vn', 'x'.repeat(20));
    mock.timers.tick(3000);
    assert.equal(await kept, false);
    let slow = 0;
    void storedToken('https://example.gov.vn', () => slow++);
    mock.timers.tick(2999);
    assert.deepEqual([opened, slow], [2, 0]);
    mock.timers.tick(1);
    assert.equal(slow, 1);
  } finally {
    mock.timers.reset();
    Reflect.deleteProperty(globalThis, 'indexedDB');
  }
});
