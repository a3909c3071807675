/** What a reader could take for something else: each of these says in words what it is. */
import { expect } from '@open-wc/testing';
import { setLocale } from '../../src/i18n/localization.js';
import { inEnglish } from '../helpers/languages.js';
import { all, notices, one, root, spaced } from '../helpers/on-page.js';
import { goodResult, monthly } from '../helpers/results.js';
import {
  collector,
  figure,
  ROWS,
  shown,
  span,
  statsOf,
  survey,
  surveyed,
  within,
} from '../helpers/results-page.js';

describe('<commune-results>: hard to misread', () => {
  const settled = (early: number, onTime: number, of: number) => [
    ...monthly('early', '2026-10', [[early, of]]),
    ...monthly('onTime', '2026-10', [[onTime, of]]),
  ];

  it('on time beside early: both together in one line, of the month and of twelve', async () => {
    const el = await shown(settled(1463, 497, 2000));
    expect(figure(el, 'onTime')).to.equal('24,8 %');
    expect(within(el, 'onTime', '.figure-of ~ .remark')[0]).to.equal('Cùng với trước hạn: 98 %.');
    expect(within(el, 'early', '.remark')).to.deep.equal([]);
    await span(el, true);
    expect(within(el, 'onTime', '.figure-of ~ .remark')[0]).to.equal('Cùng với trước hạn: 98 %.');
    const few = await shown(settled(5, 4, 9));
    expect(root(few).textContent).to.not.include('Cùng với').and.not.include('%');
    const alone = await shown(monthly('onTime', '2026-10', [[46, 200]]));
    expect(root(alone).textContent).to.not.include('Cùng với');
  });

  it('one of very many is not 0: beside the line, and in the bars of answers', async () => {
    const { endpoint, profile } = collector({
      ...statsOf(),
      month: [{ channel: 'kiosk', scale: 3, levels: [1, 0, 1999], reasons: {} }],
    });
    const late = monthly('late', '2026-10', [
      [4, 2000],
      [1, 2000],
    ]);
    const el = await shown(late, { endpoint, profile });
    expect(figure(el, 'late')).to.equal('dưới 0,1 %');
    expect(within(el, 'late', '.chart-values span').at(-1)).to.equal('<0,1');
    await surveyed(el);
    expect(survey(el, 'kiosk')).to.include('Không hài lòng 1 lượt · dưới 0,1 %');
    expect(survey(el, 'kiosk')).to.include('Hài lòng 0 lượt · 0 %');
  });

  it('a month taken before it was over is named beside the line that dips there', async () => {
    const rows = monthly('received', '2026-10', [[300], [310], [320]]);
    const cut = goodResult({
      measure: 'received',
      period: '2026-09',
      count: 9,
      of: '',
      retrieved: '2026-09-02',
    });
    const el = await shown(rows.map((row) => (row.period === '2026-09' ? cut : row)));
    expect(within(el, 'received', '.remark').join(' ')).to.include(
      'Số lấy khi tháng chưa hết: tháng 9/2026.',
    );
    const sound = await shown(rows);
    expect(root(sound).textContent).to.not.include('chưa hết');
  });

  it('a figure whose period cannot be read is not passed over in silence', async () => {
    const el = await shown([
      ...ROWS(),
      goodResult({ measure: 'received', period: 'tháng 13/2026', count: 900 }),
    ]);
    expect(notices(el).join(' ')).to.match(/1 dòng bị lỗi nên chưa hiện được/);
    expect(notices(await shown([...ROWS(), goodResult({ measure: 'Hồ sơ tồn', count: 9 })]))).to.deep.equal(
      [],
    );
  });

  it('the largest numbers stay inside their card on a narrow phone', async () => {
    const most = [1_000_000_000, 1_000_000_000] as const;
    const el = await shown(
      [...monthly('received', '2026-10', [most, most]), ...monthly('late', '2026-10', [most])],
      {},
      {
        style: 'width: 320px',
      },
    );
    const { right } = el.getBoundingClientRect();
    const out = all(el, '.measure *').filter(
      (inside) =>
        inside.scrollWidth > inside.clientWidth + 1 &&
        inside.clientWidth > 1 &&
        inside.matches('p, .measure'),
    );
    expect(out.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    expect(one(el, '.measure').getBoundingClientRect().right).to.be.at.most(right + 1);
  });

  it('in English: every word but those of the commune', async () => {
    const { endpoint, profile } = collector();
    const el = await shown(ROWS(), { endpoint, profile });
    await surveyed(el);
    await setLocale('en');
    try {
      await el.updateComplete;
      expect(within(el, 'onTime', '.figure-of ~ .remark')[0]).to.equal(
        'Together with those settled early: 98%.',
      );
      inEnglish(el);
      await span(el, true);
      inEnglish(el);
      expect(spaced(one(el, '.board-name').textContent)).to.include('Results of 12 months');
    } finally {
      await setLocale('vi');
    }
  });
});
