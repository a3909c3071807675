import { expect } from '@open-wc/testing';
import { setLocale } from '../../src/i18n/localization.js';
import { pressKey } from '../helpers/keys.js';
import {
  all,
  announced,
  button,
  calls,
  field,
  heard,
  ids,
  item,
  items,
  listed,
  notices,
  one,
  root,
  searched,
  spaced,
  typed,
  words,
} from '../helpers/on-page.js';
import { pageWideForm } from '../helpers/page-wide-form.js';
import { serve } from '../helpers/serve.js';
import { daysAgo, profile } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import {
  card,
  mai,
  PEOPLE,
  person,
  place,
  shown,
  staffFile,
  unfolded,
  units,
  others,
} from '../helpers/staff.js';
import { waitUntil } from '../helpers/wait.js';

// What a touch loads is there before the first test: a busy machine must not decide what passes.
before(() => import('../../src/elements/staff/desk.js'));

describe('<commune-staff>: the directory', () => {
  it('people stand by unit, units as in the file, heads before deputies before all others', async () => {
    const el = await shown(PEOPLE());
    expect(units(el)).to.deep.equal(['Ủy ban nhân dân', 'Trung tâm Phục vụ hành chính công', 'Thôn']);
    expect(ids(el)).to.deep.equal(['tien', 'pao', 'mai', 'hly', 'ngoc', 'un']);
    expect(announced(el)).to.equal('6 người');
  });

  it('an order in the file goes before all else; people without a unit stand last', async () => {
    const el = await shown([
      person({ id: 'x', name: 'Không Đơn Vị' }),
      person({ id: 'a', name: 'A', unit: ['Phòng'], position: 'Trưởng phòng' }),
      person({ id: 'b', name: 'B', unit: ['Phòng'], order: 2 }),
      person({ id: 'c', name: 'C', unit: ['Phòng'], order: 1 }),
    ]);
    expect(ids(el)).to.deep.equal(['c', 'b', 'a', 'x']);
    expect(units(el)).to.deep.equal(['Phòng', 'Bộ phận khác']);
  });

  it('a card says name, position, fields, procedures, hours, term, e-mail and when it was confirmed', async () => {
    const el = await shown([mai()]);
    const said = card(el, 'mai');
    for (const words of [
      'Lò Thị Mai',
      'Công chức Tư pháp - Hộ tịch',
      'Hộ tịch, Chứng thực',
      '2 thủ tục',
      'Thứ Ba: 7:30–11:30',
      '2026–2031',
      'mai@example.gov.vn',
      'Xác nhận đúng ngày',
      'Trung tâm Phục vụ hành chính công; Văn phòng',
    ])
      expect(said).to.include(words);
    expect(all(el, 'a[href*="#thu-tuc"]').length).to.equal(0);
  });

  it('every number has a button that says it, and is read out with the person and the kind of number', async () => {
    const el = await shown([mai(), ...PEOPLE().slice(1, 2)]);
    expect(calls(el, '[data-id="mai"]')).to.deep.equal([
      'Gọi 0269 0123 405 (máy lẻ 12), Lò Thị Mai, cơ quan',
      'Gọi 0900 000 005, Lò Thị Mai, di động',
    ]);
    expect(calls(el, '[data-id="tien"]').length).to.equal(2);
    const link = one(el, '[data-id="mai"] a.call') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('tel:+842690123405;ext=12');
    expect(spaced(link.textContent)).to.equal('Gọi 0269 0123 405 (máy lẻ 12)');
    const { width, height } = link.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width).to.be.closeTo(link.parentElement?.getBoundingClientRect().width ?? 0, 1);
  });

  it('Zalo leads to the mobile number; words that are no number stay words', async () => {
    const el = await shown(PEOPLE());
    const zalo = one(el, 'a[href^="https://zalo.me"]') as HTMLAnchorElement;
    expect(zalo.href).to.equal('https://zalo.me/0900000005');
    expect(zalo.rel).to.include('noopener');
    expect(card(el, 'un')).to.include('đang cập nhật');
    expect(calls(el, '[data-id="un"]')).to.deep.equal([]);
  });

  it('with `procedures-page`, the codes in charge lead to their sheets', async () => {
    const el = await shown([mai()], { proceduresPage: '/thu-tuc.html' });
    expect(all<HTMLAnchorElement>(el, '.codes a').map((a) => a.getAttribute('href'))).to.deep.equal([
      '/thu-tuc.html#thu-tuc=1.001193',
      '/thu-tuc.html#thu-tuc=1.000894',
    ]);
  });

  it('what was confirmed more than 180 days ago says so softly', async () => {
    const el = await shown([
      person({ id: 'old', name: 'Cũ', confirmedOn: daysAgo(181) }),
      person({ id: 'new', name: 'Mới', confirmedOn: daysAgo(180) }),
    ]);
    expect(card(el, 'old')).to.include('đã lâu. Nên gọi hỏi trước.');
    expect(card(el, 'new')).to.not.include('đã lâu');
    expect(card(el, 'new')).to.include('Xác nhận đúng ngày');
  });

  describe('who is there today', () => {
    const away = (absence: object, more = {}) => person({ id: 'a', name: 'Lò Văn An', absence, ...more });

    it('away: until when, and who stands in, with a number to call', async () => {
      const el = await shown([away({ from: daysAgo(3), to: daysAgo(-2), substitute: 'mai' }), mai()]);
      const until = daysAgo(-2).split('-').reverse().join('/');
      expect(card(el, 'a')).to.include(`Vắng đến hết ${until} Người thay: Lò Thị Mai Gọi 0269 0123 405`);
      expect(calls(el, '[data-id="a"] .presence')).to.deep.equal([
        'Gọi 0269 0123 405 (máy lẻ 12), Lò Thị Mai, cơ quan',
      ]);
    });

    it('the first and the last day count; the day before and after do not', async () => {
      const el = await shown([
        person({ id: 'first', name: 'A', absence: { from: daysAgo(0), to: daysAgo(-9) } }),
        person({ id: 'last', name: 'B', absence: { from: daysAgo(9), to: daysAgo(0) } }),
        person({ id: 'over', name: 'C', absence: { from: daysAgo(9), to: daysAgo(1) } }),
        person({ id: 'soon', name: 'D', absence: { from: daysAgo(-1), to: daysAgo(-3) } }),
        person({ id: 'later', name: 'E', absence: { from: daysAgo(-60) } }),
        person({ id: 'open', name: 'F', absence: { from: daysAgo(1) } }),
        person({ id: 'only', name: 'G', absence: { substitute: 'A' } }),
      ]);
      const said = (id: string) => spaced(item(el, id).querySelector('.presence')?.textContent);
      expect(said('first')).to.match(/^Vắng đến hết/);
      expect(said('last')).to.match(/^Vắng đến hết/);
      expect(said('over')).to.equal('');
      expect(said('soon')).to.match(/^Sẽ vắng từ .* đến hết/);
      expect(said('later')).to.equal('');
      expect(said('open')).to.equal('Đang vắng, chưa rõ ngày về');
      expect(said('only')).to.equal('');
    });

    it('a substitute by name, or as words when the file has nobody or two of that name', async () => {
      const twice = [person({ id: 'x', name: 'Lò Văn Hai' }), person({ id: 'y', name: 'Lò Văn Hai' })];
      const el = await shown([
        away({ from: daysAgo(1), substitute: 'lò thị mai' }),
        person({ id: 'b', name: 'B', absence: { from: daysAgo(1), substitute: 'Lò Văn Hai' } }),
        person({ id: 'c', name: 'C', absence: { from: daysAgo(1), substitute: 'Quầy số 2' } }),
        mai(),
        ...twice,
      ]);
      expect(calls(el, '[data-id="a"] .presence').length).to.equal(1);
      expect(card(el, 'b')).to.include('Người thay: Lò Văn Hai');
      expect(card(el, 'c')).to.include('Người thay: Quầy số 2');
      expect(calls(el, '[data-id="b"] .presence')).to.deep.equal([]);
    });

    it('nobody is called present only because no absence is written down', async () => {
      const el = await shown([person({ id: 'a', name: 'A', confirmedOn: daysAgo(1) })]);
      expect(root(el).querySelector('.presence')).to.equal(null);
    });
  });

  describe('at a glance', () => {
    it('up to five people need no search field; six have one', async () => {
      const few = await shown(PEOPLE().slice(0, 5));
      expect(root(few).querySelector('input')).to.equal(null);
      expect(root(await shown(PEOPLE())).querySelector('input')).to.not.equal(null);
    });

    it('five of a large file are five', async () => {
      const el = await place({ data: staffFile(PEOPLE()), ids: 'mai, hly' });
      await listed(el, 2);
      expect(root(el).querySelector('input')).to.equal(null);
    });

    it('an extension stays in one line, an address breaks behind its signs', async () => {
      const el = await shown([mai()], {}, { style: 'inline-size: 288px' });
      expect(one(el, '.calls .call').textContent).to.include('(máy\u00a0lẻ\u00a012)');
      expect(calls(el, '.calls')[0]).to.include('(máy lẻ 12)');
      expect(
        [...one(el, '[href^="mailto:"]').childNodes].filter(({ nodeName }) => nodeName === 'WBR'),
      ).to.have.length.at.least(3);
      expect(words(el, '[href^="mailto:"]')).to.equal('mai@example.gov.vn');
    });

    it('an extension is said in the language of the page', async () => {
      const el = await shown([mai()]);
      try {
        await setLocale('en');
        await el.updateComplete;
        expect(calls(el, '.calls')[0]).to.include('0269 0123 405 (ext. 12)');
      } finally {
        await setLocale('vi');
      }
    });

    it('the example in the search field is seen whole on a narrow phone', async () => {
      const el = await shown(PEOPLE(), {}, { style: 'inline-size: 328px' });
      const input = field(el);
      const style = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      pen.font = style.font;
      const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      expect(pen.measureText(input.placeholder).width).to.be.below(room);
    });

    it('columns are as wide as our text needs on pages of small letters, too', async () => {
      const el = await shown(PEOPLE(), {}, { style: 'inline-size: 600px; font-size: 10px' });
      for (const { offsetWidth } of items(el)) expect(offsetWidth).to.be.above(500);
    });
  });

  describe('consent', () => {
    it('without a consent date mobile number, Zalo and photo are nowhere: not seen, not found, not in the contact', async () => {
      const { consentOn: _none, ...rest } = mai();
      const el = await shown([rest, ...others()], { jsonLd: true });
      field(el).focus();
      await waitUntil(() => el.querySelector('script[type="application/ld+json"]'), 'described');
      const everything = `${root(el).innerHTML}${el.innerHTML}`;
      for (const secret of ['0900', 'zalo', 'mai.jpg'])
        expect(everything.toLowerCase()).to.not.include(secret);
      expect(await searched(el, '0900 000 005')).to.deep.equal([]);
      await searched(el, 'mai');
      const saved = await contactOf(el, 'mai');
      expect(saved).to.include('FN:Lò Thị Mai').and.to.include('TYPE=work').and.not.include('cell');
    });

    it('with one, they are there', async () => {
      const el = await shown([mai(), ...others()]);
      expect(item(el, 'mai').querySelector('img')).to.not.equal(null);
      expect(await searched(el, '0900 000 005')).to.deep.equal(['mai']);
      expect(await contactOf(el, 'mai')).to.include('tel:+84900000005');
    });
  });

  describe('photos', () => {
    it('load late, tell nobody where they are shown, and have their room before they come', async () => {
      const el = await shown([mai()]);
      const img = one(el, 'img') as HTMLImageElement;
      expect(img.loading).to.equal('lazy');
      expect(img.referrerPolicy).to.equal('no-referrer');
      expect(img.alt).to.equal('');
      const box = img.parentElement as HTMLElement;
      expect(box.getAttribute('aria-hidden')).to.equal('true');
      expect([box.offsetWidth, box.offsetHeight]).to.deep.equal([72, 72]);
    });

    it('lie beside the staff file', async () => {
      const { url } = serve({ 'staff.json': staffFile([mai()]) });
      const el = await listed(await place({ src: url('staff.json') }), 1);
      expect((one(el, 'img') as HTMLImageElement).src).to.equal(url('photos/mai.jpg'));
    });

    it('one that does not come leaves the letter of the name', async () => {
      const el = await shown([{ ...mai(), photo: '/fault/status/404' }]);
      await waitUntil(() => root(el).querySelector('img.failed'), 'failed');
      expect(getComputedStyle(one(el, 'img')).visibility).to.equal('hidden');
      expect(words(el, '.initial')).to.equal('M');
    });

    for (const photo of [
      'data:image/png;base64,AAAA',
      'x.svg',
      'https://x.example/a.SVG?v=1',
      'x.svgz',
      'blob:x',
      'mailto:x',
    ])
      it(`${photo} is not shown`, async () => {
        const el = await shown([{ ...mai(), photo }]);
        expect(root(el).querySelector('img')).to.equal(null);
      });
  });

  describe('search', () => {
    it('by name, position, unit, field, village or digits, without accents; how many is announced', async () => {
      const el = await shown(PEOPLE());
      for (const [query, found] of [
        ['lo thi mai', ['mai']],
        ['chu tich', ['pao', 'tien', 'mai']], // “Công chức … Hộ tịch”, after the two who are it
        ['chung thuc', ['mai']],
        ['lang kep', ['ngoc']],
        ['0269 0123 403', ['hly']],
        ['hly', ['hly']],
        ['hanh chinh cong', ['mai', 'hly']],
      ] as const) {
        expect(await searched(el, query), query).to.deep.equal([...found]);
        expect(announced(el)).to.equal(`${found.length} kết quả`);
        // Digits, and a name written in one, are found but not marked.
        expect(all(el, 'mark').length > 0, query).to.equal(!/^\d|^hly$/.test(query));
      }
    });

    it('nobody found: the words typed, what to do, whom to call', async () => {
      const { url } = serve({ 'commune.json': profile() });
      const el = await listed(await place({ data: staffFile(PEOPLE()), profile: url('commune.json') }), 6);
      expect(await searched(el, 'zzz')).to.deep.equal([]);
      expect(words(el, '[part="nothing-found"]')).to.include('Không thấy ai cho “zzz”.');
      expect(calls(el, '[part="nothing-found"]').length).to.equal(1);
      expect(announced(el)).to.equal('0 kết quả');
    });

    it('Escape and the cross bring the whole directory back', async () => {
      const el = await shown(PEOPLE());
      await searched(el, 'mai');
      field(el).focus();
      await pressKey('Escape');
      await listed(el, 6);
      await searched(el, 'mai');
      one(el, '.clear').click();
      await listed(el, 6);
      expect(root(el).activeElement).to.equal(field(el));
    });

    it('tells the page once the reader pauses, and when somebody opens a person', async () => {
      const el = await shown(PEOPLE());
      const events = heard(el);
      await searched(el, 'mai');
      await waitUntil(() => events.length > 0, 'told');
      expect(events).to.deep.equal([{ type: 'commune-search', detail: { query: 'mai', count: 1 } }]);
      await unfolded(el, 'mai');
      expect(events.at(-1)).to.deep.equal({ type: 'commune-select', detail: { code: 'mai' } });
    });

    it('Enter in a page-wide form sends nothing, and no button of ours does', async () => {
      const el = await shown(PEOPLE());
      const form = await pageWideForm(el);
      await listed(el, 6);
      await form.enterIn([field(el)]);
      await unfolded(el, 'mai');
      await form.enterIn([button(el, 'Mã QR danh bạ')]);
      // A real download would put Firefox's list of downloads before the page, and take the focus from every later test.
      let saved = 0;
      await swapped(
        HTMLAnchorElement.prototype,
        'click',
        () => {
          saved++;
        },
        async () => {
          button(el, 'Lưu danh bạ').click();
          await waitUntil(() => saved > 0, 'a file');
        },
      );
      form.untouched();
    });
  });

  describe('a part of the file', () => {
    it('`unit`, `field` and `ids` restrict, without accents; `ids` in the order written', async () => {
      const el = await shown(PEOPLE());
      el.unit = 'thôn';
      await listed(el, 2);
      expect(ids(el)).to.deep.equal(['ngoc', 'un']);
      el.unit = 'Văn phòng; Thôn';
      await listed(el, 3);
      el.unit = '';
      el.field = 'Đất đai, môi trường';
      await listed(el, 1);
      expect(ids(el)).to.deep.equal(['hly']);
      el.field = '';
      el.ids = 'un, mai nobody';
      await listed(el, 2);
      expect(ids(el)).to.deep.equal(['un', 'mai']);
      expect(units(el)).to.deep.equal([]);
    });
  });

  describe('leaders', () => {
    const leaders = [
      'tien',
      { name: 'Giàng A Páo', position: 'Phó Chủ tịch', phone: '0269 0123 777' },
      'nobody',
      'ngoc', // without a number
    ];

    it('stand on top with a number each, from the profile or by id from the staff file', async () => {
      const { url } = serve({ 'commune.json': { ...profile(), leaders } });
      const el = await listed(await place({ data: staffFile(PEOPLE()), profile: url('commune.json') }), 6);
      expect(words(el, '[part="leaders"]')).to.match(/^Gọi lãnh đạo Quàng Văn Tiến ?Chủ tịch/);
      expect(calls(el, '[part="leaders"]')).to.deep.equal([
        'Gọi 0269 0123 401, Quàng Văn Tiến',
        'Gọi 0269 0123 499, Quàng Văn Tiến',
        'Gọi 0269 0123 777, Giàng A Páo',
      ]);
      el.unit = 'Thôn';
      await listed(el, 2);
      expect(root(el).querySelector('[part="leaders"]')).to.equal(null);
    });

    it('the list is drawn with them, not before them: nothing jumps', async () => {
      let answer: (r: Response) => void = () => undefined;
      const { url } = serve({ 'commune.json': () => new Promise<Response>((resolve) => (answer = resolve)) });
      const el = await place(
        { data: staffFile(PEOPLE()), profile: url('commune.json') },
        { fallback: 'Gọi xã.' },
      );
      await waitUntil(() => root(el).querySelector('.waiting'), 'waiting');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(ids(el)).to.deep.equal([]);
      answer(new Response(JSON.stringify({ ...profile(), leaders })));
      await listed(el, 6);
      expect(root(el).querySelector('[part="leaders"]')).to.not.equal(null);
    });
  });

  it('two on one page, each with its own', async () => {
    const first = await shown(PEOPLE());
    const second = document.createElement('commune-staff');
    second.data = staffFile([mai()]);
    first.parentElement?.append(second);
    await listed(second, 1);
    await searched(first, 'páo');
    expect(ids(first)).to.deep.equal(['pao']);
    expect(ids(second)).to.deep.equal(['mai']);
    await typed(first, '');
    await listed(first, 6);
    expect(notices(second)).to.deep.equal([]);
  });
});

/** Presses "Lưu danh bạ" and reads the file the browser would save. */
const contactOf = async (el: Parameters<typeof ids>[0], id: string): Promise<string> => {
  const made: Blob[] = [];
  const noFile = (event: Event) => event.preventDefault();
  await swapped(
    URL,
    'createObjectURL',
    (blob: Blob) => {
      made.push(blob);
      return '#saved';
    },
    async () => {
      addEventListener('click', noFile, true);
      const save = [...item(el, id).querySelectorAll('button')].find((b) =>
        b.textContent.includes('Lưu danh bạ'),
      );
      save?.click();
      await waitUntil(() => made.length > 0, 'a file');
    },
  );
  removeEventListener('click', noFile, true);
  return (made[0] as Blob).text();
};
