/** What the staff read in the corner of a kiosk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { QueueState } from '../../src/data/rating-watch.js';
import {
  factsOf,
  glanceOf,
  lasting,
  troubleWords,
  type TokenState,
} from '../../src/elements/satisfaction/kiosk-words.js';

const HOUR = 3_600_000;
const calm: QueueState = { waiting: 0, setAside: 0, storage: true, lastReceivedMs: 5 * 60_000 };
const good: TokenState = { from: 'staff', check: 'right', kept: true };

const glance = (queue: Partial<QueueState>, token: Partial<TokenState> = {}, endpoint = true) =>
  glanceOf(factsOf({ ...calm, ...queue }, { ...good, ...token }, endpoint), { ...calm, ...queue });
const value = (name: string, queue: Partial<QueueState>, token: Partial<TokenState> = {}): string =>
  factsOf({ ...calm, ...queue }, { ...good, ...token }, true).find((fact) => fact.name === name)?.value ?? '';

test('a length of time is told in its largest whole unit', () => {
  assert.deepEqual(
    [0, 59_999, 60_000, 59 * 60_000, HOUR, 23.9 * HOUR, 24 * HOUR, 9 * 24 * HOUR].map(lasting),
    ['chưa đến 1 phút', 'chưa đến 1 phút', '1 phút', '59 phút', '1 giờ', '23 giờ', '1 ngày', '9 ngày'],
  );
});

test('all is well only with a token, storage and nothing set aside or older than a day', () => {
  assert.deepEqual(glance({}), { state: 'good', words: 'Đã gửi hết' });
  assert.deepEqual(glance({ waiting: 3, oldestMs: 23 * HOUR }), {
    state: 'waiting',
    words: '3 phiếu chờ gửi',
  });
  assert.deepEqual(glance({ waiting: 1, elsewhere: 2, elsewhereMs: HOUR }), {
    state: 'waiting',
    words: '3 phiếu chờ gửi',
  });
  const bad: [ReturnType<typeof glance>, string][] = [
    [glance({ waiting: 3, oldestMs: 24 * HOUR }), 'Lâu chưa gửi được phiếu'],
    [glance({ elsewhere: 1, elsewhereMs: 24 * HOUR }), 'Lâu chưa gửi được phiếu'],
    [glance({ setAside: 1 }), 'Có phiếu không được nhận'],
    [glance({ storage: false }), 'Máy không lưu được phiếu'],
    [glance({}, { check: 'wrong' }), 'Mã thiết bị không đúng'],
    [glance({}, { kept: false }), 'Máy không lưu được mã'],
    [glanceOf(factsOf(calm, { check: 'unknown', kept: true }, true), calm), 'Chưa có mã thiết bị'],
    [glance({}, {}, false), 'Chưa có nơi nhận phiếu'],
    [glance({ setAside: 1, storage: false }, { check: 'wrong' }), 'Mã thiết bị không đúng'],
  ];
  for (const [seen, words] of bad) assert.deepEqual(seen, { state: 'bad', words });
  assert.deepEqual(glance({}, { from: 'page', kept: false }).state, 'good', 'the page brings it again');
  assert.deepEqual(glance({ trouble: 'network' }, { check: 'unknown' }).state, 'good', 'offline is no fault');
});

test('the facts name the count, the age and the cause', () => {
  assert.equal(value('Phiếu chờ gửi', {}), '0');
  assert.equal(value('Phiếu chờ gửi', { waiting: 2, oldestMs: 30_000 }), '2');
  assert.equal(value('Phiếu chờ gửi', { waiting: 12, oldestMs: 3 * HOUR }), '12, cũ nhất từ 3 giờ trước');
  assert.equal(value('Gửi tới địa chỉ cũ', {}), '');
  assert.equal(value('Gửi tới địa chỉ cũ', { elsewhere: 3, elsewhereMs: 10 }), '3 phiếu đang chờ');
  assert.equal(value('Nơi nhận báo gần nhất', { lastReceivedMs: 10 }), 'vừa xong');
  assert.equal(value('Nơi nhận báo gần nhất', { lastReceivedMs: 2 * HOUR }), '2 giờ trước');
  assert.equal(value('Phiếu không được nhận', { setAside: 2 }), '2, đang giữ riêng trên máy');
  assert.match(value('Mã thiết bị', {}, { check: 'wrong' }), /không chấp nhận/);
  assert.match(value('Lưu trên máy', { storage: false }), /mất phiếu/);
  const { lastReceivedMs: _, ...never } = calm;
  assert.match(
    factsOf(never, good, true).find(({ name }) => name === 'Nơi nhận báo gần nhất')?.value ?? '',
    /chưa có phiếu nào/,
  );
});

test('every trouble is a sentence; an unknown code is not hidden', () => {
  assert.match(troubleWords('network'), /Không có mạng/);
  assert.match(troubleWords('http-401'), /mã thiết bị/);
  assert.match(troubleWords('http-429'), /đang bận/);
  assert.match(troubleWords('http-503'), /gặp lỗi \(503\)/);
  assert.match(troubleWords('http-418'), /từ chối \(418\)/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('network', 'timeout', 'answer', 'profile')), (code) => {
      assert.match(troubleWords(code), /^\p{Lu}[^]*\.\)?$|\)\.$/u);
    }),
  );
  assert.match(troubleWords('zzz'), /zzz/);
});
