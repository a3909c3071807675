import { expect } from '@open-wc/testing';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';
import {
  bigEnough,
  noViolationIn,
  noViolationInMedia,
  noViolationOnPaper,
  type States,
} from '../helpers/accessibility.js';
import { asked, fee, feesFileOf, place, ROWS, shown, touched } from '../helpers/fees-page.js';
import { pressKey } from '../helpers/keys.js';
import {
  all,
  button,
  field,
  item,
  listed,
  notices,
  one,
  root,
  searched,
  type,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { profile } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

before(() =>
  Promise.all([import('../../src/elements/fees/tools.js'), import('../../src/elements/shared/pay-panel.js')]),
);

const payees = [{ bin: '970436', account: '0000000000', holder: 'UBND XA MUONG SEN' }];
const whole = async (style = '', props: Partial<CommuneFees> = {}) => {
  const { url } = serve({ 'commune.json': profile({ payees }) });
  const coming = fee('sau', {
    name: 'Đăng ký lại khai tử',
    procedures: ['9.000001'],
    amount: 9000,
    channels: ['direct'],
    validFrom: '2099-01-01',
  });
  const data = feesFileOf([...ROWS(), coming]);
  const el = await place({ data, profile: url('commune.json'), ...props }, { style });
  await waitUntil(() => el.communeProfile !== undefined, 'the profile');
  return listed(el, 7);
};

const STATES: States<CommuneFees> = {
  'cards, one being paid': async (style = '') => {
    const el = await whole(`${style}; width: 360px`, { proceduresPage: '/tt' });
    for (const details of all<HTMLDetailsElement>(el, '.fees details')) details.open = true;
    item(el, 'khai-tu').querySelector('button')?.click();
    await waitUntil(() => root(el).querySelector('.qr'), 'the code');
    return el;
  },
  'a table, one being worked out': async (style = '') => {
    const el = await whole(`${style}; width: 1100px`);
    button(el, 'Tính số tiền').click();
    await waitUntil(() => root(el).querySelector('.calculator'), 'the calculator');
    const inputs = all<HTMLInputElement>(el, '.calculator input');
    for (const input of inputs) type(input, '30');
    await waitUntil(() => root(el).querySelector('.sum'), 'the sum');
    return el;
  },
  answered: async (style) => {
    const el = await whole(style);
    await asked(el, { channel: 0, group: 'người cao tuổi' });
    await waitUntil(() => root(el).querySelector('.answer'), 'answers');
    return el;
  },
  'nothing found': async (style) => {
    const el = await whole(style);
    await searched(el, 'zzz');
    return el;
  },
  empty: async (style = '') => {
    const el = await place({ data: feesFileOf([]) }, { style });
    await waitUntil(() => notices(el).length > 0, 'told');
    return el;
  },
  failed: async (style = '') => {
    const el = await place({ data: 'x' }, { style, fallback: 'Gọi xã.' });
    await waitUntil(() => root(el).querySelector('.failure'), 'card');
    return el;
  },
};

describe('<commune-fees>: accessibility', () => {
  noViolationIn(STATES);
  noViolationInMedia('cards', () => STATES['cards, one being paid']!());
  noViolationOnPaper(
    'amounts stay, fields and buttons go',
    async () => {
      const el = await whole();
      await touched(el);
      return el;
    },
    {
      stays: ['[data-id="khai-tu"] .fee-amount'],
      goes: ['input[type="search"]', '.foot', '.asking', '.actions', '.fees summary'],
    },
  );

  it('everything to press is at least 44 px high', async () => {
    const el = await STATES['cards, one being paid']!();
    await asked(el, {});
    await waitUntil(() => root(el).querySelector('.free-form'), 'the form');
    const fields = ['select', 'input:not([type="radio"])', 'label.choice'];
    bigEnough(el, ['button', 'a.button', 'summary', ...fields]);
  });

  it('with the keyboard alone: search, ask, work out', async () => {
    const el = await whole();
    await touched(el);
    field(el).focus();
    const at = (selector: string) => root(el).activeElement?.matches(selector) === true;
    await pressKey('Tab');
    expect(at('.asking summary')).to.equal(true);
    await pressKey('Enter');
    await waitUntil(() => (one(el, '.asking') as HTMLDetailsElement).open, 'the form');
    await pressKey('Tab');
    await pressKey(' ');
    await waitUntil(() => root(el).querySelector('.answer'), 'answers');
    expect(at('.asking input[type="radio"]:checked')).to.equal(true);
    button(el, 'Tính số tiền').focus();
    await pressKey('Enter');
    await waitUntil(() => root(el).querySelector('.calculator'), 'the calculator');
    await pressKey('Tab'); // over the law, folded
    expect(at('[part~="item"] summary')).to.equal(true);
    await pressKey('Tab');
    expect(at('.calculator input')).to.equal(true);
    await pressKey('3');
    await pressKey('Tab');
    expect(at('.calculator input')).to.equal(true);
    await pressKey('1');
    await waitUntil(() => words(el, '.sum').includes('5.000 đ'), 'two pages of 2.000 đ and one of 1.000 đ');
  });

  it('fields are headings where the page wants them; buttons say of which fee they are', async () => {
    const el = await shown(ROWS(), { headingLevel: 3 });
    const levels = all(el, '.fee-field').map((heading) => heading.getAttribute('aria-level'));
    expect([...new Set(levels)]).to.deep.equal(['3']);
    expect(button(el, 'Tính số tiền').getAttribute('aria-label')).to.equal(
      'Tính số tiền, Chứng thực bản sao',
    );
  });
});
