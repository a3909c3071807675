import { expect } from '@open-wc/testing';
import { setLocale } from '../../src/i18n/localization.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import {
  bigEnough,
  noViolationIn,
  noViolationInMedia,
  noViolationOnPaper,
  type States,
} from '../helpers/accessibility.js';
import { all, button, item, listed, notices, one, root, searched, spaced } from '../helpers/on-page.js';
import { inEnglish } from '../helpers/languages.js';
import { serve } from '../helpers/serve.js';
import { daysAgo, profile } from '../helpers/sheets.js';
import { PEOPLE, person, place, shown, staffFile, unfolded } from '../helpers/staff.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const away = person({
  id: 'away',
  name: 'Lò Văn An',
  unit: ['Thôn'],
  absence: { from: daysAgo(1), to: daysAgo(-3), substitute: 'mai' },
});
const whole = async (style = '', props: Partial<CommuneStaff> = {}) => {
  const { url } = serve({ 'commune.json': { ...profile(), leaders: ['tien'] } });
  const people = [...PEOPLE(), away];
  return listed(
    await place({ data: staffFile(people), profile: url('commune.json'), ...props }, { style }),
    people.length,
  );
};

const STATES: States<CommuneStaff> = {
  'cards, one open with its code': async (style) => {
    const el = await whole(style, { proceduresPage: '/tt' });
    for (const details of all<HTMLDetailsElement>(el, '.facts details')) details.open = true;
    await unfolded(el, 'mai');
    button(el, 'Mã QR').click();
    await waitUntil(() => root(el).querySelector('.qr'), 'code');
    return el;
  },
  'a compact list, one open': async (style) => {
    const el = await whole(style, { layout: 'list' });
    await unfolded(el, 'mai');
    return el;
  },
  found: async (style) => {
    const el = await whole(style);
    await searched(el, 'chu tich');
    return el;
  },
  'nobody found': async (style) => {
    const el = await whole(style);
    await searched(el, 'zzz');
    return el;
  },
  empty: async (style = '') => {
    const el = await place({ data: staffFile([]) }, { style });
    await waitUntil(() => notices(el).length > 0, 'told');
    return el;
  },
  failed: async (style = '') => {
    const el = await place({ data: 'x' }, { style, fallback: 'Gọi xã.' });
    await waitUntil(() => root(el).querySelector('.failure'), 'card');
    return el;
  },
  'some rows broken': async (style = '') => {
    const many = Array.from({ length: 12 }, (_, i) => person({ id: `p${i}`, name: `Lò Văn ${i}` }));
    const el = await listed(await place({ data: staffFile([...many, {}]) }, { style }), 12);
    await waitUntil(() => notices(el).length > 0, 'told');
    return el;
  },
};

describe('<commune-staff>: accessibility', () => {
  noViolationIn(STATES);
  noViolationInMedia(
    'cards, the absent marked by a border where colours are the reader’s',
    () => STATES['cards, one open with its code']!(),
    (el, medium) => {
      const { borderTopWidth } = getComputedStyle(one(el, '.presence.away'));
      expect(borderTopWidth).to.equal(medium === 'forced colours' ? '1px' : '0px');
    },
  );
  noViolationOnPaper(
    'numbers stay, fields and pictures go',
    () => whole(),
    {
      stays: ['.calls a'],
      goes: ['input[type="search"]', '.portrait', '.more > summary'],
    },
    (el) => {
      // What the screen leaves out until it is scrolled to is drawn here.
      const far = all(el, '.section').map((section) => getComputedStyle(section).contentVisibility);
      expect([...new Set(far)]).to.deep.equal(['visible']);
    },
  );

  it('everything to press is at least 44 px high', async () => {
    const el = await STATES['cards, one open with its code']!('width: 320px');
    bigEnough(el, ['button', 'a.button', 'summary', '.report']);
  });

  it('each fold and each button of a person says of whom it is', async () => {
    const el = await shown(PEOPLE());
    await unfolded(el, 'mai');
    const said = [...item(el, 'mai').querySelectorAll('summary, button')].map(
      (part) => part.getAttribute('aria-label') ?? spaced(part.textContent),
    );
    expect(said).to.deep.equal([
      'Lưu danh bạ, Lò Thị Mai',
      'Thêm về Lò Thị Mai',
      'Mã QR danh bạ',
      'In bảng tên',
    ]);
  });

  it('in English the words are ours, the texts of the file stay Vietnamese, also on paper', async () => {
    await setLocale('en');
    try {
      const el = await whole();
      await unfolded(el, 'mai');
      inEnglish(el);
      for (const name of ['Print wall directory', 'Print everybody’s nameplates'])
        await swapped(
          window,
          'print',
          () => undefined,
          async () => {
            button(el, name).click();
            await waitUntil(() => el.hasAttribute('data-commune-printing'), 'printing');
            inEnglish(el);
            window.dispatchEvent(new Event('afterprint'));
            await el.updateComplete;
          },
        );
    } finally {
      await setLocale('vi');
    }
  });

  it('units and people are headings, one level apart, where the page wants them', async () => {
    const el = await shown(PEOPLE(), { headingLevel: 3 });
    const levels = (selector: string) =>
      new Set(all(el, selector).map((heading) => heading.getAttribute('aria-level')));
    expect([...levels('.unit')]).to.deep.equal(['3']);
    expect([...levels('.name')]).to.deep.equal(['4']);
  });
});
