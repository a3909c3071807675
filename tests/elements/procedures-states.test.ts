import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import {
  FALLBACK,
  fallsBackUntilShown,
  fault,
  recoversOnRetry,
  refusesOtherData,
  showsTheStoredCopy,
  type Subject,
} from '../helpers/failing-data.js';
import {
  anchor,
  button,
  heard,
  item,
  listed,
  notices,
  one,
  root,
  words,
  failed,
  fallbackSeen,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { asFile, birth, indexOf, LINES, profile, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const json = (value: unknown) => new Response(JSON.stringify(value));

describe('<commune-procedures>: when things go wrong, and before they go well', () => {
  const subject: Subject<CommuneProcedures> = {
    place,
    name: 'index.json',
    good: () => indexOf(LINES),
    shown: (el) => listed(el, LINES.length),
  };
  fallsBackUntilShown(subject);
  recoversOnRetry(subject);
  refusesOtherData(subject);
  showsTheStoredCopy(subject, (el) =>
    (el as unknown as { catalogue: { reload(): void } }).catalogue.reload(),
  );

  it('an empty catalogue says so, and whom to ask', async () => {
    const el = await place({ data: indexOf([]) });
    await waitUntil(() => notices(el).length > 0, 'told');
    expect(notices(el)).to.deep.equal(['Chưa có thủ tục nào ở đây. Hỏi quầy một cửa của xã.']);
  });

  describe('a file that cannot be used', () => {
    for (const [path, sentence, code] of [
      ['status/404', 'Trang này không còn nội dung bạn tìm.', 'gone'],
      ['status/403', 'Nội dung đang bị lỗi, chưa xem được.', 'http'],
      ['html', 'Nội dung đang bị lỗi, chưa xem được.', 'html'],
      ['cut/50', 'Nội dung đang bị lỗi, chưa xem được.', 'cut-off'],
      ['empty', 'Nội dung đang bị lỗi, chưa xem được.', 'empty'],
      ['text', 'Nội dung đang bị lỗi, chưa xem được.', 'not-json'],
      ['good?n=10&bad=2', 'Nội dung đang bị lỗi, chưa xem được.', 'bad-records'],
      ['refused', 'Mạng yếu hoặc mất kết nối, chưa tải được nội dung.', 'network'],
    ] as const)
      it(`${path}: “${sentence}” with what to do, and the fallback comes back`, async () => {
        const el = await place({}, { fallback: FALLBACK });
        const events = heard(el);
        el.src = fault(path);
        await failed(el);
        expect(words(el, '.failure .card-title')).to.equal(sentence);
        expect(one(el, '.failure').getAttribute('part')).to.equal('notice');
        expect(one(el, '.failure').getAttribute('role')).to.equal('alert');
        expect(words(el, '.failure')).to.include('Thử lại sau ít phút');
        expect(fallbackSeen(el)).to.equal(true);
        await waitUntil(() => events.length > 0);
        expect(events.map((e) => [e.type, (e.detail as { code: string }).code])).to.deep.equal([
          ['commune-error', code],
        ]);
      }).timeout(30_000);

    it('the card has the hotline to call', async () => {
      const { url } = serve({ 'commune.json': profile() });
      const el = await place({ src: fault('status/404'), profile: url('commune.json') });
      await failed(el);
      await waitUntil(() => root(el).querySelector('.failure a'), 'a call button');
      expect(anchor(el, '.failure a').href).to.equal('tel:+842690123456');
      expect(words(el, '.failure')).to.include('hoặc gọi điện để được hướng dẫn');
    });
  });

  it('one bad record of 500: 499 are shown, with a notice', async () => {
    const el = await listed(await place({ src: fault('good?n=500&bad=1') }), 499);
    expect(notices(el)).to.deep.equal(['Hiện 499 thủ tục. 1 thủ tục bị lỗi nên chưa hiện được.']);
  });

  it('a record that stands in the file twice is shown once, without alarm', async () => {
    const el = await listed(await place({ data: indexOf([...LINES, LINES[0] ?? {}]) }), LINES.length);
    expect(notices(el)).to.deep.equal([]);
  });

  describe('a sheet', () => {
    const files = (sheet: unknown, more = {}) =>
      serve({ 'index.json': indexOf(LINES), '1.001193.json': sheet, 'commune.json': profile(), ...more });

    it('whose file fails: title, reason, hotline, “Thử lại”, and the way back', async () => {
      let good = false;
      const { url } = files(() => (good ? json(asFile(birth())) : new Response('', { status: 404 })));
      const el = await listed(await place({ src: url('index.json'), profile: url('commune.json') }), 9);
      item(el, '1.001193').querySelector('a')?.click();
      await failed(el);
      expect(words(el, '.sheet-title')).to.equal('Làm giấy khai sinh');
      expect(anchor(el, '.failure a').href).to.equal('tel:+842690123456');
      good = true;
      button(el, 'Thử lại').click();
      await sheetShown(el, '1.001193');
      anchor(el, '[part="back"]').click();
      await listed(el, LINES.length);
    });

    it('whose file holds another procedure is never shown as this one', async () => {
      const { url } = files(asFile(sheetOf()));
      const el = await listed(await place({ src: url('index.json') }), 9);
      item(el, '1.001193').querySelector('a')?.click();
      await failed(el);
      expect(root(el).querySelector('[part="sheet"]')).to.equal(null);
    });

    it('alone on the page, whose file fails: the fallback comes back', async () => {
      const { url } = files(() => new Response('', { status: 404 }));
      const el = await place({ src: url('index.json'), code: '1.001193' }, { fallback: FALLBACK });
      await failed(el);
      expect(fallbackSeen(el)).to.equal(true);
    });

    it('from a stored copy says so', async () => {
      let good = true;
      const { url } = files(() => (good ? json(asFile(birth())) : new Response('', { status: 404 })));
      const src = url('index.json');
      await sheetShown(await place({ src, code: '1.001193' }), '1.001193');
      window.dispatchEvent(new Event('pointerdown'));
      good = false;
      await waitUntil(
        async () => {
          const again = await place({ src, code: '1.001193' });
          const { sheets } = again as unknown as { sheets: { retry(): void } };
          await waitUntil(() => root(again).querySelector('[part="sheet"], .failure'), 'told');
          sheets.retry();
          await again.updateComplete;
          await waitUntil(() => root(again).querySelector('[part="sheet"], .failure'), 'told');
          return notices(again)[0]?.startsWith('Bản lưu ngày ');
        },
        'the notice',
        { interval: 200 },
      );
    }).timeout(30_000);

    it('waits for the commune’s profile only a moment', async () => {
      const { url } = files(asFile(birth()), { 'slow.json': () => new Promise(() => {}) });
      const el = await place({ src: url('index.json'), profile: url('slow.json'), code: '1.001193' });
      await sheetShown(el, '1.001193');
      expect(words(el, '[part="contact"]')).to.include('Hỏi quầy một cửa của xã');
    });

    it('a broken profile does not take the sheet away', async () => {
      const { url } = files(asFile(birth()), { 'commune.json': '<html>' });
      const el = await place({ profile: url('commune.json') });
      const events = heard(el);
      el.src = url('index.json');
      el.code = '1.001193';
      await sheetShown(el, '1.001193');
      expect(
        events.filter((e) => e.type === 'commune-error').map((e) => (e.detail as { code: string }).code),
      ).to.deep.equal(['html']);
    });
  });
});
