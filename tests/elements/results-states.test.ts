import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { CommuneResults } from '../../src/elements/results/commune-results.js';
import {
  bigEnough,
  noViolationIn,
  noViolationInMedia,
  noViolationOnPaper,
  type States,
} from '../helpers/accessibility.js';
import {
  fallsBackUntilShown,
  recoversOnRetry,
  refusesOtherData,
  showsTheStoredCopy,
  type Subject,
} from '../helpers/failing-data.js';
import { changesNoPrototype, trap } from '../helpers/hostile-page.js';
import { FAMILIES } from '../helpers/hostile-strings.js';
import { pressKey } from '../helpers/keys.js';
import { all, button, failed, items, notices, one, root, spaced, told, words } from '../helpers/on-page.js';
import { goodResult, resultFiles } from '../helpers/results.js';
import {
  collector,
  drawn,
  figure,
  place,
  resultsFileOf,
  ROWS,
  shown,
  span,
  surveyed,
} from '../helpers/results-page.js';
import { serve } from '../helpers/serve.js';
import { swapped } from '../helpers/swap.js';
import { unsafe } from '../helpers/unsafe.js';
import { waitUntil } from '../helpers/wait.js';

before(() => import('../../src/elements/results/tools.js'));

const whole = async (style = '', props: Partial<CommuneResults> = {}): Promise<CommuneResults> => {
  const { endpoint, profile } = collector();
  const el = await shown(ROWS(), { endpoint, profile, ...props }, { style });
  await surveyed(el);
  return el;
};

const STATES: States<CommuneResults> = {
  'one column, everything open': async (style = '') => {
    const el = await whole(`${style}; width: 320px`);
    for (const details of all<HTMLDetailsElement>(el, 'details')) details.open = true;
    await waitUntil(() => root(el).querySelector('.indicator'), 'the indicators');
    return el;
  },
  'columns, twelve months': async (style = '') => {
    const el = await whole(`${style}; width: 1100px`);
    await span(el, true);
    return el;
  },
  'no figures': async (style = '') => {
    const el = await place({ data: resultsFileOf([]) }, { style });
    await told(el);
    return el;
  },
  'file and collector failed': async (style = '') => {
    const { endpoint, profile } = collector({});
    const el = await place({ data: 'x', endpoint, profile }, { style, fallback: 'Gọi xã.' });
    await failed(el);
    return el;
  },
  'collector failed': async (style = '') => {
    const { endpoint, profile } = collector({});
    const el = await shown(ROWS(), { endpoint, profile }, { style });
    await told(el);
    return el;
  },
};

describe('<commune-results>: before it goes well, and when it does not', () => {
  const subject: Subject<CommuneResults> = {
    place,
    name: 'results.json',
    good: () => resultsFileOf(ROWS()),
    shown: drawn,
  };
  fallsBackUntilShown(subject);
  recoversOnRetry(subject);
  refusesOtherData(subject);
  showsTheStoredCopy(subject, (el) => (el as unknown as { file: { reload(): void } }).file.reload());

  it('a file without figures, and a file of which nothing is asked for, say so and whom to ask', async () => {
    for (const props of [{ data: resultsFileOf([]) }, { data: resultsFileOf(ROWS()), measures: 'x' }]) {
      const el = await place(props);
      await told(el);
      expect(notices(el)).to.deep.equal(['Chưa có số liệu nào ở đây. Hỏi quầy một cửa của xã.']);
    }
  });

  it('some rows broken: the others are shown, with a notice', async () => {
    const el = await shown([...ROWS(), ...ROWS(), 7]);
    expect(notices(el)[0]).to.match(/^Đọc được \d+ dòng\. 1 dòng bị lỗi/);
  });

  it('the file failed, the collector answers: both are said', async () => {
    const { endpoint, profile } = collector();
    const el = await place({ data: 'x', endpoint, profile, period: '2026-10' });
    await surveyed(el);
    await waitUntil(() => root(el).querySelector('.failure'), 'the failure of the file');
    expect(one(el, '.failure').getAttribute('role')).to.equal('alert');
  });

  it('an endpoint without a commune, or that is no web address: nothing is asked, and it is said', async () => {
    const asked: string[] = [];
    const hear = (input: unknown) => {
      asked.push(String(input));
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    await swapped(window, 'fetch', hear, async () => {
      for (const props of [
        { endpoint: 'https://example.gov.vn/' },
        { endpoint: 'javascript:hit()', site: '99001' },
      ]) {
        const el = await shown(ROWS(), props);
        await told(el);
        expect(notices(el)[0]).to.include('Chưa lấy được số lượt đánh giá');
        el.remove();
      }
    });
    expect(asked).to.deep.equal([]);
  });
});

describe('<commune-results>: on any page', () => {
  noViolationIn(STATES);
  noViolationInMedia('one column', () => STATES['one column, everything open']!());
  noViolationOnPaper('figures and lines stay, choices and buttons go', whole, {
    stays: ['[data-measure="late"] .figure', '[data-measure="late"] .line-picture'],
    goes: ['.controls', '.foot', 'summary'],
  });

  it('everything to press is at least 44 px high', async () => {
    bigEnough(await whole(), ['button', 'summary', 'select', '.spans label']);
  });

  it('nothing sticks out at 320 px and with letters four times as large', async () => {
    for (const style of ['width: 320px', 'width: 1280px; font-size: 400%']) {
      const el = await whole(style);
      const { left, right } = el.getBoundingClientRect();
      const out = all(el, '*').filter((inside) => {
        const box = inside.getBoundingClientRect();
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
      });
      expect(out.map((inside) => inside.outerHTML.slice(0, 80))).to.deep.equal([]);
      el.remove();
    }
  });

  it('with the keyboard alone: period, twelve months, how it is worked out', async () => {
    const el = await shown();
    one(el, 'select').focus();
    await pressKey('Tab');
    expect(root(el).activeElement?.matches('input[type="radio"]:checked')).to.equal(true);
    await pressKey('ArrowRight');
    await waitUntil(() => words(el, '.board-name').startsWith('Kết quả 12 tháng'), 'twelve months');
    await pressKey('Tab');
    expect(root(el).activeElement?.matches('summary')).to.equal(true);
    await pressKey('Enter');
    await waitUntil(() => (one(el, 'details') as HTMLDetailsElement).open, 'opened');
  });

  it('headings stand where the page wants them', async () => {
    const el = await shown(ROWS(), { headingLevel: 3 });
    expect(one(el, '.board-name').getAttribute('aria-level')).to.equal('3');
    expect(one(el, '.group-name').getAttribute('aria-level')).to.equal('4');
    expect(one(el, '.measure-name').getAttribute('aria-level')).to.equal('5');
  });

  it('two on one page keep to themselves, also when one is moved', async () => {
    const one_ = await shown();
    const two = await shown(ROWS(), { measures: 'late' });
    await span(two, true);
    expect(words(one_, '.board-name')).to.equal('Kết quả tháng 10/2026');
    one_.parentElement?.append(two);
    await drawn(two);
    expect(words(two, '.board-name')).to.match(/^Kết quả 12 tháng/);
    expect(items(one_).length).to.equal(6);
  });

  it('a page-wide form is never sent and gets no field of ours', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><input name="page" /></form>`);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const el = await whole();
    form.append(el);
    await swapped(
      HTMLAnchorElement.prototype,
      'click',
      () => undefined,
      () =>
        swapped(
          window,
          'print',
          () => undefined,
          async () => {
            for (const press of all<HTMLButtonElement>(el, 'button')) press.click();
            await waitUntil(() => el.hasAttribute('data-commune-printing'), 'pressed');
          },
        ),
    );
    window.dispatchEvent(new Event('afterprint'));
    expect(sent).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['page']);
  });

  it('a part that does not arrive is said, and the next press tries again', async () => {
    const el = await shown();
    const page = el as unknown as { loading: Promise<unknown> | undefined };
    page.loading = Promise.reject(new Error('no connection'));
    page.loading.catch(() => undefined);
    button(el, 'Tải số liệu').click();
    await waitUntil(() => words(el, '.foot [role="status"]') !== '', 'said');
    await swapped(
      HTMLAnchorElement.prototype,
      'click',
      () => undefined,
      async () => {
        button(el, 'Tải số liệu').click();
        await waitUntil(() => words(el, '.foot [role="status"]') === '', 'tried again');
      },
    );
  });
});

describe('<commune-results>: hostile data', () => {
  const { quiet } = trap();
  const FILES = 300;

  it(`${FAMILIES.length} strings in every text: shown as text, nothing runs`, async () => {
    for (const text of FAMILIES) {
      const { url } = serve({ 'commune.json': { format: 'commune-profile/1', name: text, hotline: text } });
      const el = await shown([goodResult({ definition: text, source: text, extra: { [text]: text } })], {
        profile: url('commune.json'),
        period: text,
        measures: `onTime ${text}`,
      });
      expect(unsafe(el)).to.deep.equal([]);
      el.remove();
    }
    await quiet();
  }).timeout(40_000);

  it(`${FILES} generated files: shown or refused, nothing thrown, under ten no percentage`, async () => {
    const files = fc.sample(resultFiles, { numRuns: FILES, seed: 20261122 });
    const el = await place();
    let good = 0;
    for (const data of files) {
      el.data = data;
      await waitUntil(
        () => (el as unknown as { file: { state: { status: string } } }).file.state.status !== 'idle',
        'read',
        { interval: 1 },
      );
      await new Promise((resolve) => setTimeout(resolve));
      await el.updateComplete;
      if (items(el).length > 0) good++;
      for (const card of items(el))
        if (/^Chưa đủ dữ liệu/.test(spaced(card.querySelector('.no-figure')?.textContent)))
          expect(spaced(card.querySelector('.figure-of')?.textContent)).to.not.include('%');
      expect(unsafe(el)).to.deep.equal([]);
    }
    expect(good).to.be.within(FILES / 5, FILES - 1);
    await quiet();
  }).timeout(60_000);

  changesNoPrototype({ format: 'commune-results/1', items: [goodResult()] }, async (data) => {
    const el = await drawn(await place({ data }));
    expect(figure(el, 'onTime')).to.equal('90 %');
    return el;
  });

  it('nothing in the address of the page brings in a file or a collector', async () => {
    const before = location.href;
    try {
      history.replaceState(null, '', '?src=x.json&endpoint=https://example.gov.vn/&site=99002#endpoint=x');
      const el = await shown();
      expect([el.src, el.endpoint, el.site]).to.deep.equal([undefined, undefined, undefined]);
      expect(root(el).querySelector('[data-group="collector"]')).to.equal(null);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
