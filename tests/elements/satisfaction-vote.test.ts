/** Every tap counts, and nobody is thanked before the collector has the answer. */
import { expect } from '@open-wc/testing';
import { SCORE_WORDS } from '../../src/model/rating-words.js';
import { all, button, one, root, spaced, type, words } from '../helpers/on-page.js';
import { pressKey } from '../helpers/keys.js';
import { closeTabs } from '../helpers/ratings.js';
import { serve } from '../helpers/serve.js';
import {
  asked,
  boxes,
  comment,
  inAHurry,
  label,
  open,
  QUEUED,
  radios,
  RECEIVED,
  says,
  send,
  SENDING,
  status,
  stored,
  storedAre,
  tap,
} from '../helpers/satisfaction.js';
import { waitUntil } from '../helpers/wait.js';

before(() => import('../../src/elements/satisfaction/ask.js'));
afterEach(closeTabs);

describe('<commune-satisfaction>: an answer', () => {
  it('three faces with words, the best first; none is chosen, nothing is sent', async () => {
    const question = await asked();
    const { el } = question;
    expect(radios(el).map(label)).to.deep.equal(SCORE_WORDS[3].toReversed());
    expect(radios(el).some(({ checked }) => checked)).to.equal(false);
    expect(spaced(root(el).querySelector('legend')?.textContent)).to.equal(
      'Bạn có hài lòng với lần phục vụ này không?',
    );
    expect(all(el, 'button')).to.deep.equal([]);
    const paths = all(el, 'svg.face path').map((path) => path.getAttribute('d'));
    expect(new Set(paths).size).to.equal(3);
    expect(await stored(question)).to.deep.equal([]);
  });

  it('face, reasons, comment, Send: one answer with all of it, then thanks', async () => {
    const question = await asked();
    const { el, rated } = question;
    await tap(el, 'Không hài lòng');
    await open(el);
    expect(boxes(el)).to.have.length(9);
    const box = (reason: string) => boxes(el).find((input) => label(input) === reason);
    box('Phải chờ lâu')?.click();
    box('Thái độ chưa thân thiện')?.click();
    type(comment(el), '  Chờ từ 7 giờ.  ');
    await send(el);
    await says(el, RECEIVED);
    const [item, ...more] = await stored(question);
    expect(more).to.deep.equal([]);
    expect({ ...item, id: '', ageMs: 0, openMs: 0, app: '' }).to.deep.equal({
      id: '',
      site: '03115',
      subject: 'one-stop',
      score: 1,
      scale: 3,
      reasons: ['time', 'friendly'],
      comment: 'Chờ từ 7 giờ.',
      channel: 'web',
      openMs: 0,
      ageMs: 0,
      app: '',
    });
    expect(rated).to.deep.equal([
      { id: item?.id, subject: 'one-stop', score: 1, scale: 3, reasons: ['time', 'friendly'] },
    ]);
    expect(words(el, '.said')).to.include('Bạn đã chọn: Không hài lòng');
    expect(radios(el)).to.deep.equal([]);
  });

  it('five faces; the question in own words', async () => {
    const question = await asked('ok', { scale: 5, question: 'Bạn thấy thế nào?' });
    const { el } = question;
    expect(radios(el).map(label)).to.deep.equal(SCORE_WORDS[5].toReversed());
    expect(words(el, 'legend')).to.equal('Bạn thấy thế nào?');
    await tap(el, 'Bình thường');
    await open(el);
    expect(words(el, '.reasons legend')).to.include('Điều gì chưa tốt?');
    await send(el);
    const [item] = await storedAre(question, 1);
    expect([item?.score, item?.scale]).to.deep.equal([3, 5]);
  });

  it('another face before Send is the same answer, whose reasons fit the face', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Không hài lòng');
    await open(el);
    boxes(el)[0]?.click();
    await el.updateComplete;
    await tap(el, 'Rất hài lòng');
    await waitUntil(
      () => words(el, '.reasons legend').includes('Điều gì làm bạn hài lòng?'),
      'other reasons',
    );
    expect(boxes(el).some(({ checked }) => checked)).to.equal(false);
    await send(el);
    await says(el, RECEIVED);
    expect((await stored(question)).map(({ score, reasons }) => [score, reasons])).to.deep.equal([[3, []]]);
  });

  it('twice on a face, twice on Send: one answer', async () => {
    const question = await asked();
    const { el, rated } = question;
    await tap(el, 'Hài lòng');
    await tap(el, 'Hài lòng');
    await waitUntil(() => root(el).querySelector('.send button'), 'Send');
    const press = button(el, 'Gửi');
    press.click();
    press.click();
    await says(el, RECEIVED);
    expect(rated).to.have.length(1);
    expect(await stored(question)).to.have.length(1);
  });

  it('a tap and nothing more is sent by itself; the reader is told before, and where the focus is stays his', async () => {
    await inAHurry(async () => {
      const question = await asked();
      const { el } = question;
      const heard = new Set<string>();
      const watch = new MutationObserver(() => heard.add(status(el)));
      watch.observe(root(el), { subtree: true, childList: true, characterData: true });
      await open(el).catch(() => undefined);
      await tap(el, 'Hài lòng');
      await says(el, RECEIVED);
      watch.disconnect();
      expect([...heard].some((text) => text.startsWith('Còn 10 giây nữa sẽ tự gửi.'))).to.equal(true);
      expect((await stored(question)).map(({ score }) => score)).to.deep.equal([2]);
      expect(root(el).activeElement).to.equal(null);
    });
  });

  it('“Đánh giá lần khác” begins a new answer, with another id and nothing of the old one', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Không hài lòng');
    await open(el);
    boxes(el)[0]?.click();
    type(comment(el), 'Lần trước');
    await send(el);
    await says(el, RECEIVED);
    button(el, 'Đánh giá lần khác').click();
    await waitUntil(() => radios(el).length > 0, 'the question again');
    expect(radios(el).some(({ checked }) => checked)).to.equal(false);
    expect(status(el)).to.equal('');
    await waitUntil(() => root(el).activeElement === radios(el)[0], 'the focus is at the question');
    await tap(el, 'Rất hài lòng');
    await open(el);
    expect(comment(el).value).to.equal('');
    await send(el);
    const items = await storedAre(question, 2);
    expect(items.map(({ score, reasons, comment: text }) => [score, reasons, text])).to.deep.equal([
      [1, ['time'], 'Lần trước'],
      [3, [], undefined],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).to.equal(2);
  });

  it('a comment of more than 500 letters is told, and its beginning sent', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Hài lòng');
    await open(el);
    type(comment(el), 'ậ'.repeat(430));
    await el.updateComplete;
    expect(words(el, '.count')).to.equal('');
    type(comment(el), 'ậ'.normalize('NFD').repeat(450));
    await el.updateComplete;
    expect(words(el, '.count')).to.equal('Còn viết được 50 chữ.');
    type(comment(el), '🙂'.repeat(512));
    await el.updateComplete;
    expect(words(el, '.count')).to.equal('Dài quá 12 chữ. Phần cuối sẽ không gửi được.');
    await send(el);
    const [item] = await storedAre(question, 1);
    expect(item?.comment).to.equal('🙂'.repeat(500));
  });

  it('what a program writes into the field people do not see is told to the collector', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Hài lòng');
    await open(el);
    type(one(el, 'input[tabindex="-1"]') as HTMLInputElement, 'https://example.com');
    await send(el);
    const [item] = await storedAre(question, 1);
    expect(item?.trap).to.equal('https://example.com');
  });

  it('with the keyboard alone; arrow keys change the face and send nothing', async () => {
    const question = await asked();
    const { el } = question;
    radios(el)[0]?.focus();
    await pressKey(' ');
    await open(el);
    await pressKey('ArrowDown');
    await pressKey('ArrowDown');
    await waitUntil(() => radios(el)[2]?.checked, 'the third face');
    expect(root(el).activeElement).to.equal(radios(el)[2]);
    expect(await stored(question)).to.deep.equal([]);
    await pressKey('Tab');
    expect(root(el).activeElement).to.equal(boxes(el)[0]);
    await pressKey(' ');
    for (let i = 1; i < 9; i += 1) await pressKey('Tab');
    await pressKey('Tab');
    expect(root(el).activeElement).to.equal(comment(el));
    await pressKey('Tab');
    expect(root(el).activeElement).to.equal(button(el, 'Gửi'));
    await pressKey('Enter');
    await says(el, RECEIVED);
    expect(root(el).activeElement).to.equal(one(el, '.said'));
    await pressKey('Tab');
    expect(root(el).activeElement).to.equal(button(el, 'Đánh giá lần khác'));
    expect((await stored(question)).map(({ score, reasons }) => [score, reasons])).to.deep.equal([
      [1, ['time']],
    ]);
  });
});

describe('<commune-satisfaction>: what is rated', () => {
  const subjectOf = async (props: Parameters<typeof asked>[1]) => {
    const question = await asked('ok', props);
    await tap(question.el, 'Hài lòng');
    await send(question.el);
    const [item] = await storedAre(question, 1);
    return [item?.subject, item?.channel, words(question.el, '.about')];
  };
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('desk, procedure, unit are said under the question', async () => {
    for (const [props, about] of [
      [{}, ''],
      [{ desk: '2' }, 'Quầy số 2'],
      [{ procedure: '1.001193' }, 'Thủ tục 1.001193'],
      [{ unit: 'Văn phòng: một cửa' }, 'Văn phòng: một cửa'],
    ] as const) {
      const { el } = await asked('ok', props);
      expect(words(el, '.about')).to.equal(about);
    }
    expect((await subjectOf({ desk: '2' })).slice(0, 2)).to.deep.equal(['desk:2', 'web']);
  });

  it('whoever came by the code of a desk rates that desk; the code says nothing else', async () => {
    history.replaceState(null, '', '#danh-gia=desk:3');
    expect((await subjectOf({})).slice(0, 2)).to.deep.equal(['desk:3', 'qr']);
    expect((await subjectOf({ subject: 'one-stop' })).slice(0, 2)).to.deep.equal(['desk:3', 'qr']);
    expect((await subjectOf({ procedure: '1.001193' })).slice(0, 2)).to.deep.equal([
      'procedure:1.001193',
      'web',
    ]);
    const { el } = await asked();
    history.replaceState(null, '', '#danh-gia=desk:4');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await waitUntil(() => words(el, '.about') === 'Quầy số 4', 'the other desk');
  });

  it('a code with nonsense in it changes nothing', async () => {
    for (const hash of ['desk:0', 'officer:Mai', '%E0%A4', 'https://example.com', 'unit:Mai 0912345678']) {
      history.replaceState(null, '', `#danh-gia=${hash}`);
      const { el } = await asked();
      expect(words(el, '.about'), hash).to.equal('');
    }
    expect((await subjectOf({})).slice(0, 2)).to.deep.equal(['one-stop', 'web']);
  });

  it('a subject nobody takes: the webmaster is told, the answer counts for the one-stop desk', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void said.push(text);
    try {
      expect((await subjectOf({ desk: 'hai' })).slice(0, 2)).to.deep.equal(['one-stop', 'web']);
      await waitUntil(() => said.length > 0, 'told');
    } finally {
      console.warn = warn;
    }
    expect(said[0]).to.include('"desk:hai" cannot be rated, "one-stop" is rated instead');
  });
});

describe('<commune-satisfaction>: thanks, and when not', () => {
  it('no thanks while the collector is silent; “saved” is said when it is', async () => {
    const { el } = await asked('hang');
    await tap(el, 'Hài lòng');
    await send(el);
    expect(status(el)).to.equal(SENDING);
    await says(el, QUEUED);
  });

  it('a lost acknowledgement: saved, sent again by the next page, stored once', async () => {
    const question = await asked('lose,ok');
    const { el } = question;
    await tap(el, 'Hài lòng');
    await send(el);
    await says(el, QUEUED);
    await waitUntil(() => status(el) === RECEIVED, 'thanks in the end', { timeout: 18_000 });
    const { rows } = await question.collector.seen();
    expect(Object.values(rows).map(({ times }) => times)).to.deep.equal([2]);
  }).timeout(25_000);

  it('a page in place of an answer, an answer about others: no thanks', async () => {
    for (const how of ['html', 'others', 'empty', 'cut', '503']) {
      const { el } = await asked(how);
      await tap(el, 'Hài lòng');
      await send(el);
      await says(el, QUEUED);
      el.remove();
    }
  });

  it('an answer the collector refuses: said so, with the number to call', async () => {
    const profile = { format: 'commune-profile/1', name: 'Xã Mẫu', hotline: '0269 0123 456' };
    const { url } = serve({ 'commune.json': profile });
    const { el } = await asked('reject', { profile: url('commune.json') });
    await tap(el, 'Hài lòng');
    await send(el);
    await says(el, 'Đánh giá này chưa được ghi nhận. Bạn gọi điện hoặc nói với quầy một cửa nhé.');
    await waitUntil(() => words(el, 'a.call') === 'Gọi 0269 0123 456', 'the number');
  });
});
