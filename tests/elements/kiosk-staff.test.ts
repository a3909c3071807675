import { expect } from '@open-wc/testing';
import { setMany } from 'idb-keyval';
import { noViolationIn, noViolationInMedia } from '../helpers/accessibility.js';
import { setLocale } from '../../src/i18n/localization.js';
import {
  give,
  glance,
  glances,
  hold,
  inEnglish,
  leaveNothing,
  lift,
  note,
  openPanel,
  standing,
} from '../helpers/kiosk.js';
import { pressKey } from '../helpers/keys.js';
import { moveTime, type MovedTime } from '../helpers/moved-time.js';
import { all, button, buttons, one, root, words } from '../helpers/on-page.js';
import { answerTo, fakeCollector, queue } from '../helpers/ratings.js';
import { open, RECEIVED, says, storedAre, tap } from '../helpers/satisfaction.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const TOKEN = `cw_kiosk_${'a'.repeat(43)}`;
const OTHER = `cw_kiosk_${'b'.repeat(43)}`;

const dialog = (el: Element): HTMLDialogElement | null => root(el).querySelector('dialog[open]');
const opened = (el: Element): Promise<void> => waitUntil(() => dialog(el), 'the panel');
const closed = (el: Element): Promise<void> => waitUntil(() => !dialog(el), 'no panel');

/** Types a token and presses the button. */
const enter = (el: Element, token: string): void => {
  const field = one(el, '#token') as HTMLInputElement;
  field.value = token;
  button(el, 'Lưu mã').click();
  expect(field.value, 'not a moment longer on the screen').to.equal('');
};
const noted = (el: Element, text: string): Promise<void> =>
  waitUntil(() => note(el).includes(text), `“${text}”; it says “${note(el)}”`);

/** A collector that has revoked every token. */
const refusing = (run: () => Promise<void>): Promise<void> =>
  swapped(window, 'fetch', () => Promise.resolve(new Response('{"error":"device"}', { status: 401 })), run);

const leave = async (): Promise<void> => {
  document.querySelectorAll('commune-satisfaction').forEach((el) => el.remove());
  await setLocale('vi');
  await leaveNothing();
};

describe('<commune-satisfaction kiosk>: the corner of the staff', () => {
  let time: MovedTime;
  beforeEach(() => (time = moveTime()));
  afterEach(async () => {
    time.end();
    await leave();
  });

  it('opens for a finger that stays, not for one that touches', async () => {
    const { el } = await standing();
    hold(el);
    await time.pass(1200);
    lift(el);
    await el.updateComplete;
    expect(glance(el)).to.contain('giữ tay 2 giây');
    await time.pass(2000);
    expect(dialog(el)).to.equal(null);
    hold(el);
    await time.pass(1600);
    await opened(el);
    lift(el);
    await el.updateComplete;
    expect(dialog(el)?.open).to.equal(true);
  });

  it('opens and closes by keyboard; nothing behind it can be reached', async () => {
    const { el } = await standing();
    one(el, '.glance').focus();
    await pressKey('Enter');
    await opened(el);
    expect(root(el).activeElement).to.equal(one(el, '.panel .title'));
    for (let i = 0; i < 6; i++) {
      await pressKey('Tab');
      const { activeElement } = root(el);
      expect(
        activeElement === null || dialog(el)?.contains(activeElement),
        activeElement?.outerHTML,
      ).to.equal(true);
    }
    one(el, '#token').focus();
    await pressKey('Escape');
    await closed(el);
    expect(root(el).activeElement).to.equal(one(el, '.glance'));
  });

  it('closes by itself a minute after the last touch, and what it said is gone', async () => {
    const { el } = await standing();
    await openPanel(el);
    enter(el, 'x');
    await noted(el, 'Mã ngắn quá');
    await time.pass(40_000);
    el.dispatchEvent(new PointerEvent('pointerdown'));
    await time.pass(40_000);
    expect(dialog(el)?.open).to.equal(true);
    await time.pass(21_000);
    await closed(el);
    await openPanel(el);
    expect(note(el)).to.equal('');
  });

  it('without a token the staff are told, and answers are those of the web', async () => {
    const question = await standing();
    const { el } = question;
    await glances(el, 'Chưa có mã thiết bị');
    await give(el, 'Hài lòng');
    const [item] = await storedAre(question, 1);
    expect(item?.channel).to.equal('web');
    expect((await question.collector.seen()).requests[0]?.device).to.equal(undefined);
  });

  it('a token that was entered goes with every answer, also after a restart, and is shown nowhere', async () => {
    const question = await standing();
    const { el } = question;
    await openPanel(el);
    enter(el, `  ${TOKEN}\n`);
    await noted(el, 'Đã lưu mã trên máy này. Nơi nhận chấp nhận mã.');
    button(el, 'Đóng').click();
    await glances(el, 'Đã gửi hết');
    await give(el, 'Hài lòng');
    const [item] = await storedAre(question, 1);
    expect(item?.channel).to.equal('kiosk');
    const { endpoint } = el;
    el.remove();

    const again = await standing('ok', endpoint === undefined ? {} : { endpoint });
    await glances(again.el, 'Đã gửi hết');
    await openPanel(again.el);
    await waitUntil(
      () => words(again.el, '.fact') === 'Mã thiết bị Đã có, lưu trên máy này, nơi nhận chấp nhận.',
      'the check',
    );
    button(again.el, 'Đóng').click();
    await give(again.el, 'Hài lòng');
    await storedAre(question, 2);
    const { requests } = await question.collector.seen();
    expect(requests.filter(({ ids }) => ids.length > 0).map(({ device }) => device)).to.deep.equal([
      TOKEN,
      TOKEN,
    ]);
    const fields = all<HTMLInputElement>(again.el, 'input').map(({ value }) => value);
    expect(
      [document.documentElement.outerHTML, root(again.el).innerHTML, location.href, ...fields].join(),
    ).not.to.contain(TOKEN);
  });

  it('a token the collector does not know is not kept, and a wrong one never replaces a right one', async () => {
    const { el } = await standing();
    await openPanel(el);
    await refusing(async () => {
      enter(el, OTHER);
      await noted(el, 'Nơi nhận không chấp nhận mã này');
    });
    expect(words(el, '.fact')).to.contain('Chưa có.');
    enter(el, TOKEN);
    await noted(el, 'Nơi nhận chấp nhận mã.');
    await refusing(async () => {
      enter(el, OTHER);
      await noted(el, 'Nơi nhận không chấp nhận mã này');
    });
    await swapped(
      window,
      'fetch',
      () => Promise.reject(new TypeError('offline')),
      async () => {
        enter(el, OTHER);
        await noted(el, 'vẫn dùng mã cũ');
      },
    );
    expect(words(el, '.fact')).to.contain('Đã có, lưu trên máy này');
    for (const [text, words] of [
      ['', 'Mã ngắn quá'],
      [`cw_auditor_${'a'.repeat(43)}`, 'mã của người xem kết quả'],
      [`${TOKEN} x`, 'ký tự lạ'],
    ] as const) {
      (one(el, '#token') as HTMLInputElement).required = false;
      enter(el, text);
      await noted(el, words);
    }
  });

  it('the first token may be entered offline; it is asked about when there is a network', async () => {
    const { el } = await standing();
    await openPanel(el);
    await swapped(
      window,
      'fetch',
      () => Promise.reject(new TypeError('offline')),
      async () => {
        enter(el, TOKEN);
        await noted(el, 'Chưa hỏi được nơi nhận');
      },
    );
    expect(words(el, '.fact')).to.contain('chưa kiểm tra được');
    dispatchEvent(new Event('online'));
    await waitUntil(() => words(el, '.fact').includes('nơi nhận chấp nhận'), 'the check');
  });

  it('a token that was revoked meanwhile is named in the corner', async () => {
    const { el } = await standing('ok', { device: TOKEN });
    await openPanel(el);
    await waitUntil(() => words(el, '.fact').includes('nơi nhận chấp nhận'), 'the check');
    await refusing(async () => {
      dispatchEvent(new Event('online'));
      await glances(el, 'Mã thiết bị không đúng');
    });
  });

  it('the token of the page goes before an entered one, and then none can be entered', async () => {
    const question = await standing('ok', { device: TOKEN });
    const { el } = question;
    await openPanel(el);
    expect(words(el, '.fact')).to.contain('do trang này đặt');
    expect(all(el, '#token')).to.deep.equal([]);
    button(el, 'Đóng').click();
    await give(el, 'Hài lòng');
    await says(el, RECEIVED);
    const { requests } = await question.collector.seen();
    expect(requests.at(-1)?.device).to.equal(TOKEN);
  });

  it('counts what waits, and sends it on request', async () => {
    // The first request is the question about the token.
    const question = await standing('ok,503,503,503,ok', { device: TOKEN });
    const { el, collector } = question;
    await waitUntil(async () => (await collector.seen()).requests.length > 0, 'the check');
    await give(el, 'Hài lòng');
    await glances(el, '1 phiếu chờ gửi');
    await openPanel(el);
    expect(words(el, 'dl')).to.contain('Phiếu chờ gửi 1');
    expect(words(el, 'dl')).to.contain('Nơi nhận đang gặp lỗi (503)');
    await waitUntil(async () => {
      button(el, 'Gửi ngay').click();
      return (await collector.seen()).requests.length >= 5;
    }, 'requests');
    await storedAre(question, 1);
    await glances(el, 'Đã gửi hết');
  });

  it('what was not taken is kept apart: sent again, or saved as a file and then deleted', async () => {
    const { el, collector } = await standing('ok,reject', { device: TOKEN });
    await waitUntil(async () => (await collector.seen()).requests.length > 0, 'the check');
    await give(el, 'Hài lòng');
    await glances(el, 'Có phiếu không được nhận');
    await openPanel(el);
    expect(buttons(el, 'Xóa').length, 'nothing is deleted that was not saved').to.equal(0);
    const saved: { href: string; download: string }[] = [];
    const click = function (this: HTMLAnchorElement): void {
      saved.push({ href: this.href, download: this.download });
    };
    await swapped(HTMLAnchorElement.prototype, 'click', click, async () => {
      button(el, 'Tải danh sách').click();
      await noted(el, 'Đã tải');
    });
    expect(saved[0]?.download).to.equal('phieu-khong-duoc-nhan.csv');
    const text = await (await fetch(saved[0]?.href ?? '')).text();
    expect(text).to.contain('score');
    expect(text).not.to.contain(TOKEN);
    button(el, 'Gửi lại 1 phiếu').click();
    await noted(el, 'hàng chờ gửi');
    await waitUntil(async () => (await collector.seen()).requests.length >= 3, 'sent again');
    await waitUntil(() => buttons(el, 'Tải danh sách').length === 1, 'refused again');
    await swapped(HTMLAnchorElement.prototype, 'click', click, async () => {
      button(el, 'Tải danh sách').click();
      await waitUntil(() => buttons(el, 'Xóa các phiếu đã tải').length === 1, 'the button to delete');
    });
    button(el, 'Xóa các phiếu đã tải').click();
    await el.updateComplete;
    expect(glance(el)).to.equal('Có phiếu không được nhận', 'one press deletes nothing');
    button(el, 'Bấm lần nữa để xóa 1 phiếu').click();
    await noted(el, 'Đã xóa 1 phiếu');
    await glances(el, 'Đã gửi hết');
  });

  it('answers for an earlier address are counted, and those it did not take can be sent again', async () => {
    const { endpoint } = fakeCollector('503');
    const entry = { v: 1, endpoint, page: 0.5, steady: 1000, wall: Date.now() };
    const { item } = answerTo(endpoint, 0);
    await setMany(
      [
        ['1', { ...entry, item: { ...item, id: '1' } }],
        ['2', { ...entry, item: { ...item, id: '2' }, aside: 'score' }],
      ],
      queue,
    );
    const { el } = await standing('ok', { device: TOKEN });
    await glances(el, 'Có phiếu không được nhận');
    await openPanel(el);
    expect(words(el, 'dl')).to.contain('Gửi tới địa chỉ cũ 1 phiếu đang chờ');
    button(el, 'Gửi lại 1 phiếu').click();
    await noted(el, 'hàng chờ gửi');
    await glances(el, '2 phiếu chờ gửi');
  });

  it('storage that does not answer: after 3 s the token counts as missing, until it is there', async () => {
    const asked: { result?: string; onsuccess?: () => void }[] = [];
    const silent = (): object => asked[asked.push({}) - 1] ?? {};
    const { el } = await swapped(IDBObjectStore.prototype, 'get', silent, async () => {
      const question = await standing();
      await waitUntil(() => asked.length > 0, 'the question');
      expect(glance(question.el)).to.equal('Đã gửi hết', 'nobody knows yet');
      await time.pass(3100);
      await glances(question.el, 'Chưa có mã thiết bị');
      return question;
    });
    for (const request of asked) Object.assign(request, { result: TOKEN }).onsuccess?.();
    await glances(el, 'Đã gửi hết');
  });

  it('another collector never gets the token that was entered for the first', async () => {
    const question = await standing();
    const { el } = question;
    await openPanel(el);
    enter(el, TOKEN);
    await noted(el, 'Nơi nhận chấp nhận mã.');
    button(el, 'Đóng').click();
    await glances(el, 'Đã gửi hết');
    const other = fakeCollector('ok');
    el.endpoint = other.endpoint;
    await glances(el, 'Chưa có mã thiết bị');
    await give(el, 'Hài lòng');
    const [item] = await storedAre({ collector: other }, 1);
    expect(item?.channel).to.equal('web');
    const { requests } = await other.seen();
    expect(requests.map(({ device }) => device)).not.to.include(TOKEN);
    el.endpoint = question.collector.endpoint;
    await glances(el, 'Đã gửi hết');
  });

  it('without a collector it shows whom to call, and the staff why', async () => {
    const { el } = await standing();
    Object.assign(el, { endpoint: undefined });
    await el.updateComplete;
    await glances(el, 'Chưa có nơi nhận phiếu');
    await openPanel(el);
    expect(all(el, '#token')).to.deep.equal([]);
  });

  it('two on one page: each has its own answers, both speak the same language', async () => {
    const first = await standing('ok', { device: TOKEN });
    const second = await standing('ok');
    await inEnglish(second.el);
    await waitUntil(() => words(first.el, '.ask').startsWith('Were you'), 'the other one');
    await setLocale('vi');
    await Promise.all([first.el.updateComplete, second.el.updateComplete]);
    await give(first.el, 'Hài lòng');
    await give(second.el, 'Không hài lòng');
    const [mine] = await storedAre(first, 1);
    const [other] = await storedAre(second, 1);
    expect([mine?.channel, mine?.score, other?.channel, other?.score]).to.deep.equal(['kiosk', 2, 'web', 1]);
  });
});

describe('<commune-satisfaction kiosk>: accessibility', () => {
  afterEach(leave);

  const states = {
    'the question': async () => (await standing()).el,
    'the reasons': async () => {
      const { el } = await standing();
      await tap(el, 'Không hài lòng');
      await open(el);
      return el;
    },
    'the thanks': async () => {
      const { el } = await standing();
      await give(el, 'Hài lòng');
      await says(el, RECEIVED);
      return el;
    },
    'the panel': async () => {
      const { el } = await standing();
      await openPanel(el);
      return el;
    },
  };
  noViolationIn(
    Object.fromEntries(
      Object.entries(states).map(([name, show]) => [
        name,
        async (style?: string) => {
          const el = await show();
          if (style) el.parentElement?.setAttribute('style', style);
          return el;
        },
      ]),
    ),
  );
  noViolationInMedia('the reasons', states['the reasons']);
});
