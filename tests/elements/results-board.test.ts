import { expect } from '@open-wc/testing';
import { writeResultsTable } from '../../src/model/results-table.js';
import { all, button, one, root, spaced, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { goodResult, monthly } from '../helpers/results.js';
import {
  choose,
  collector,
  drawn,
  figure,
  measures,
  place,
  ROWS,
  shown,
  span,
  statsOf,
  survey,
  surveyed,
  under,
  within,
} from '../helpers/results-page.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const TABLE = '.months tbody tr';

describe('<commune-results>: figures', () => {
  it('one large figure per measure with its n, what has changed, source and day', async () => {
    const el = await shown();
    expect(words(el, '.board-name')).to.equal('Kết quả tháng 10/2026');
    expect(measures(el)).to.deep.equal(['received', 'early', 'onTime', 'late', 'satisfied', 'qd766']);
    expect([figure(el, 'received'), under(el, 'received')]).to.deep.equal(['2.618', 'hồ sơ']);
    expect([figure(el, 'onTime'), under(el, 'onTime')]).to.deep.equal(['23 %', '46 trên 200 hồ sơ']);
    expect(within(el, 'onTime', '.change')).to.deep.equal(['Giảm 4 điểm so với tháng 9/2026']);
    expect(within(el, 'received', '.change')).to.deep.equal(['Tăng 2.306 hồ sơ so với tháng 9/2026']);
    expect(words(el, '[data-group="dossiers"] .group-source')).to.include(
      'Nguồn: Sổ theo dõi hồ sơ, lấy ngày 02/11/2026.',
    );
  });

  it('a survey says how sure it is; dossiers, of which none is left out, do not', async () => {
    const el = await shown();
    expect(within(el, 'satisfied', '.figure-of ~ .remark')).to.deep.equal([
      'Nếu hỏi hết mọi người, tỷ lệ vào khoảng 83,7 % đến 98 %.',
      'Chưa có số liệu: tháng 11/2025 – tháng 5/2026, tháng 8/2026.',
      'Chưa đủ dữ liệu: tháng 7/2026.',
    ]);
    expect(within(el, 'satisfied', '.change')[0]).to.include('Chênh ít, có thể chỉ là ngẫu nhiên.');
    expect(within(el, 'early', '.remark')).to.deep.equal([]);
    const few = await shown(monthly('satisfied', '2026-10', [[17, 20]]));
    expect(within(few, 'satisfied', '.remark')[0]).to.equal('Mới có 20 lượt, con số còn thay đổi nhiều.');
  });

  it('of fewer than ten no percentage anywhere: the number of answers stands in its place', async () => {
    for (const n of [1, 7, 9]) {
      const el = await shown(monthly('satisfied', '2026-10', [[n, n]]));
      expect(figure(el, 'satisfied')).to.equal(`Chưa đủ dữ liệu (${n} lượt)`);
      expect(under(el, 'satisfied')).to.equal(`${n} trên ${n} lượt`);
      await span(el, true);
      expect(figure(el, 'satisfied')).to.equal(`Chưa đủ dữ liệu (${n} lượt)`);
      expect(root(el).textContent).to.not.include('%');
      el.remove();
    }
    const el = await shown(monthly('satisfied', '2026-10', [[9, 10]]));
    expect(figure(el, 'satisfied')).to.equal('90 %');
  });

  it('a missing month is a gap with its name, never 0; months with few answers too', async () => {
    const el = await shown();
    expect(words(el, '[data-group="dossiers"] .group-source')).to.include('5/2026, tháng 8/2026.');
    const line = one(el, '[data-measure="satisfied"] .line').getAttribute('d') ?? '';
    // Of 6/2026 to 10/2026 the second has few answers, the third none: a lone dot, then a line of two.
    expect(line.match(/M/g)?.length).to.equal(2);
    expect(line.match(/L/g)?.length).to.equal(1);
    const rows = within(el, 'satisfied', TABLE);
    expect(rows.length).to.equal(12);
    expect(rows.slice(-4)).to.deep.equal([
      '7/2026 Chưa đủ dữ liệu 6 7',
      '8/2026 Chưa có số liệu',
      '9/2026 92 % 46 50',
      '10/2026 94 % 47 50',
    ]);
  });

  it('a chosen period without figures says so; the line of the months before it stays', async () => {
    const el = await shown(ROWS(), { period: '2026-08' });
    expect(words(el, '.board-name')).to.equal('Kết quả tháng 8/2026');
    expect(figure(el, 'received')).to.equal('Chưa có số liệu');
    expect(within(el, 'received', '.change')).to.deep.equal([]);
    await choose(el, 'Tháng 9/2026');
    expect(figure(el, 'received')).to.equal('312');
    expect(within(el, 'received', '.change')).to.deep.equal([
      'Chưa so được với tháng 8/2026: chưa có số liệu.',
    ]);
    el.period = '2026-10';
    await el.updateComplete;
    expect(figure(el, 'received')).to.equal('2.618');
  });

  it('twelve months added up, and which of them are not in it', async () => {
    const el = await shown();
    await span(el, true);
    expect(words(el, '.board-name')).to.equal('Kết quả 12 tháng: tháng 11/2025 – tháng 10/2026');
    expect([figure(el, 'late'), under(el, 'late')]).to.deep.equal(['3,6 %', '29 trên 800 hồ sơ']);
    expect(within(el, 'late', '.remark')[0]).to.equal('Mới cộng 4 tháng.');
    expect(words(el, '[data-group="dossiers"] .group-source')).to.include('tháng 8/2026');
    expect(within(el, 'satisfied', '.remark').join(' ')).to.include('Mới cộng 4 tháng. Chưa có số liệu: ');
    await span(el, false);
    expect(figure(el, 'late')).to.equal('2 %');
  });

  it('what cannot be right is not shown, and the webmaster is told', async () => {
    const issues: unknown[] = [];
    const el = await place();
    el.addEventListener('commune-load', ({ detail }) => issues.push(...detail.issues));
    el.data = {
      format: 'commune-results/1',
      items: [
        goodResult({ measure: 'early', count: 250 }),
        goodResult({ measure: 'digitised', count: 40, of: undefined }),
        goodResult({ measure: 'received', count: 120, of: undefined, source: undefined }),
        goodResult({ measure: 'paidOnline', count: 120, of: undefined }),
      ],
    };
    await drawn(el);
    for (const withheld of ['early', 'digitised', 'received'])
      expect(figure(el, withheld)).to.equal('Đang kiểm tra lại');
    expect([figure(el, 'paidOnline'), ...within(el, 'paidOnline', '.remark')].slice(0, 2)).to.deep.equal([
      '120',
      'Chưa có tổng số nên chưa tính được tỷ lệ.',
    ]);
    await waitUntil(() => issues.length > 0, 'told');
    expect(issues.length).to.equal(4);
  });

  it('how a figure is worked out: the words of the file, else the usual ones, marked as such', async () => {
    const el = await shown([
      goodResult({ measure: 'early', definition: 'Trước ngày hẹn một ngày trở lên.' }),
      goodResult({ definition: undefined }),
    ]);
    expect(within(el, 'early', 'details > p')).to.deep.equal(['Trước ngày hẹn một ngày trở lên.']);
    expect(within(el, 'onTime', 'details > p')[0]).to.match(/^Cách tính thông thường: Số hồ sơ/);
  });

  it('only the measures asked for, in the order of the board; what the file lacks is said', async () => {
    const el = await shown(ROWS(), { measures: 'late, friendly received nonsense' });
    expect(measures(el)).to.deep.equal(['received', 'late', 'friendly']);
    expect(figure(el, 'friendly')).to.equal('Chưa có số liệu');
    el.measures = 'qd766';
    await el.updateComplete;
    expect(measures(el)).to.deep.equal(['qd766']);
  });

  it('points of Quyết định 766 out of their most, with cautions; what stands behind them on demand', async () => {
    const el = await shown();
    expect(within(el, 'qd766', ':is(.figure, .figure-of)')).to.deep.equal(['78,15', 'trên 100 điểm']);
    expect(within(el, 'qd766', '.bar-text')).to.include.members(['14,2 trên 18 điểm', '13,64 trên 22 điểm']);
    expect(within(el, 'qd766', '.bar-note').join(' ')).to.include('Không phải kết quả hỏi ý kiến');
    const widths = all(el, '[data-measure="qd766"] .bar-full').map((bar) => bar.getAttribute('width'));
    expect(widths[0]).to.equal('78.89');
    const fold = one(el, '[data-measure="qd766"] details') as HTMLDetailsElement;
    expect(fold.querySelector('.indicator')).to.equal(null);
    fold.open = true;
    await waitUntil(() => fold.querySelectorAll('.indicator').length > 10, 'the indicators');
  });

  it('an indicator with counts of the commune: its share, and points only where most and target are sourced', async () => {
    const counted = (id: string, count: number, of: number) =>
      goodResult({ period: '2026', measure: `qd766.${id}`, count, of });
    const el = await shown([
      ...ROWS(),
      counted('4.2', 140, 200),
      counted('2.1', 190, 200),
      counted('4.3', 4, 9),
    ]);
    (one(el, '[data-measure="qd766"] details') as HTMLDetailsElement).open = true;
    await waitUntil(() => within(el, 'qd766', '.indicator strong').length === 3, 'the counted indicators');
    expect(within(el, 'qd766', '.indicator strong')).to.deep.equal([
      '95 % (190 / 200)',
      '70 % (140 / 200), tính ra 3,5 / 4 điểm',
      '4 / 9',
    ]);
  });

  it('a group of points that is missing takes the total away', async () => {
    const el = await shown(ROWS().filter(({ measure }) => measure !== 'qd766.TTTT'));
    expect(within(el, 'qd766', '.figure')).to.deep.equal([]);
    expect(within(el, 'qd766', '.bar-text')).to.include('Chưa có số liệu');
  });
});

describe('<commune-results>: answers of the collector', () => {
  it('each way of answering by itself, with n, interval and levels in words', async () => {
    const { endpoint, profile } = collector();
    const el = await shown(ROWS(), { endpoint, profile });
    await surveyed(el);
    expect(survey(el, 'kiosk')).to.include('Máy tại quầy, 3 mức 95 % 95 trên 100 lượt');
    expect(survey(el, 'kiosk')).to.include('Hài lòng 40 lượt · 40 %');
    expect(survey(el, 'web')).to.include('Mới có 12 lượt, con số còn thay đổi nhiều.');
    expect(survey(el, 'web')).to.include('Thái độ, sự thân thiện 5 1');
    expect(survey(el, 'qr')).to.include('Chưa đủ dữ liệu (7 lượt)');
    expect(survey(el, 'qr')).to.not.include('%');
    expect(words(el, '[data-group="collector"] .group-source')).to.include(
      'Mỗi cách gửi tính riêng, không cộng với số liệu khác.',
    );
    // The survey on paper keeps its own figure.
    expect(under(el, 'satisfied')).to.equal('47 trên 50 lượt');
    await span(el, true);
    expect(all(el, '[data-channel]').length).to.equal(1);
    expect(survey(el, 'kiosk')).to.include('950 trên 1.000 lượt');
  });

  it('asks for the month shown; without a file for this month', async () => {
    const { endpoint, profile, asked } = collector(() =>
      Promise.resolve(new Response(JSON.stringify(statsOf('2026-09')))),
    );
    const el = await shown(ROWS(), { endpoint, profile, period: '2026-09' });
    await surveyed(el);
    expect(words(el, '[data-group="collector"] .group-source')).to.include('tháng 9/2026');
    expect(asked.filter((name) => name.startsWith('v1/'))).to.deep.equal(['v1/stats/99001']);
  });

  it('an answer of another commune or month is not believed', async () => {
    for (const wrong of [statsOf('2026-09'), statsOf('2026-10', '99002'), { v: 2 }, []]) {
      const { endpoint, profile } = collector(wrong);
      const el = await shown(ROWS(), { endpoint, profile });
      await waitUntil(() => root(el).querySelector('[data-group="collector"] .notice'), 'told');
      expect(all(el, '[data-channel]')).to.deep.equal([]);
      expect(figure(el, 'late')).to.equal('2 %');
      el.remove();
    }
  });

  it('a collector that cannot be reached: the file stays, “Thử lại” asks again', async () => {
    let good = false;
    const { endpoint, profile } = collector(
      () => new Response(JSON.stringify(statsOf()), { status: good ? 200 : 404 }),
    );
    const el = await shown(ROWS(), { endpoint, profile });
    await waitUntil(() => root(el).querySelector('[data-group="collector"] .notice'), 'told');
    expect(figure(el, 'late')).to.equal('2 %');
    good = true;
    button(el, 'Thử lại').click();
    await surveyed(el);
  });

  it('no answers yet; a collector without a file', async () => {
    const { endpoint } = collector({ ...statsOf(), month: [], year: [] });
    const el = await place({ endpoint, site: '99001', period: '2026-10' });
    await waitUntil(() => root(el).querySelector('[data-group="collector"] .no-figure'), 'told');
    expect(words(el, '[data-group="collector"] .no-figure')).to.equal('Chưa có lượt đánh giá nào');
    expect(spaced(root(el).textContent)).to.include('Kết quả tháng 10/2026');
  });
});

describe('<commune-results>: to keep and to hang up', () => {
  /** Presses a button that saves, and reads what is saved. */
  const saved = async (act: () => void): Promise<{ name: string; text: string }> => {
    let found: { name: string; blob: Promise<string> } | undefined;
    const press = function (this: HTMLAnchorElement) {
      found = { name: this.download, blob: fetch(this.href).then((answer) => answer.text()) };
    };
    await swapped(HTMLAnchorElement.prototype, 'click', press, async () => {
      act();
      await waitUntil(() => found, 'saved');
    });
    if (!found) throw new Error('nothing was saved');
    return { name: found.name, text: await found.blob };
  };

  it('the figures as a table that reads back, with no live formula', async () => {
    const rows = [...ROWS(), goodResult({ measure: 'digitised', source: '=1+1' })];
    const el = await shown(rows);
    const { name, text } = await saved(() => button(el, 'Tải số liệu').click());
    expect(name).to.equal('ket-qua.csv');
    expect(`\ufeff${text.replace(/^\ufeff/, '')}`).to.equal(writeResultsTable(rows));
    expect(text).to.include("'=1+1");
    const { url } = serve({ 'ket-qua.csv': () => new Response(text) });
    const again = await drawn(await place({ src: url('ket-qua.csv') }));
    expect(figure(again, 'late')).to.equal('2 %');
  });

  it('the counts of answers as a table', async () => {
    const { endpoint, profile } = collector();
    const el = await shown(ROWS(), { endpoint, profile });
    await surveyed(el);
    const { name, text } = await saved(() => button(el, 'Tải số lượt').click());
    expect(name).to.equal('danh-gia-2026-10.csv');
    expect(text).to.include('tháng 10/2026,Máy tại quầy,3,Rất hài lòng,55,100,');
  });

  it('a poster with every figure, its code and its sources; gone again after printing', async () => {
    const { endpoint, profile } = collector();
    const el = await shown(ROWS(), { endpoint, profile, shareBase: 'https://example.gov.vn/ket-qua' });
    await surveyed(el);
    await swapped(
      window,
      'print',
      () => undefined,
      async () => {
        button(el, 'In bảng A3').click();
        await waitUntil(() => el.hasAttribute('data-commune-printing'), 'printing');
        const poster = one(el, '[part="poster"]');
        const said = spaced(poster.textContent);
        for (const words of ['2.618', '2 %', '78,15', '95 %', 'Chưa đủ dữ liệu (7 lượt)', 'tháng 8/2026'])
          expect(said).to.include(words);
        expect(said).to.include('(1) Nguồn: Sổ theo dõi hồ sơ, lấy ngày 02/11/2026.');
        expect(poster.querySelector('.qr')).to.not.equal(null);
      },
    );
    window.dispatchEvent(new Event('afterprint'));
    await el.updateComplete;
    expect(root(el).querySelector('[part="poster"]')).to.equal(null);
  });
});
