/** Opening, changing, reviewing and saving, as a clerk sees and presses it. */
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import {
  choose,
  csv,
  field,
  ids,
  line,
  LINES,
  noDrafts,
  opened,
  openPerson,
  place,
  press,
  problemsAt,
  savedBy,
  shows,
  textOf,
  tick,
  type,
  waitFor,
} from '../helpers/editor.js';
import { todayInVietnam } from '../../src/format/today.js';
import { readStaffTable } from '../../src/model/staff-table.js';
import { pressKey, pressTogether } from '../helpers/keys.js';
import { all, button, buttons, one, root, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { waitUntil } from '../helpers/wait.js';

const TODAY = todayInVietnam();
const person = (text: string, id: string): unknown =>
  (readStaffTable(text)?.file as { items: { id: string }[] }).items.find((item) => item.id === id);

describe('<commune-staff-editor>', () => {
  beforeEach(noDrafts);
  after(noDrafts); // a page that closes while it writes holds the storage of the next one (WebKit)

  describe('opening', () => {
    it('asks for a file, says that it stays on this device, and shows its people by unit', async () => {
      const el = await place();
      expect(shows(el, 'Chọn tệp danh bạ')).to.equal(true);
      expect(shows(el, 'không gửi đi đâu')).to.equal(true);
      await opened(csv(), 'danh-ba.csv', el);
      expect(words(el, '.title')).to.equal('danh-ba.csv');
      expect(
        all(el, '.unit-name').map((unit) => unit.textContent?.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal(['Lãnh đạo (1)', 'Văn phòng (2)']);
      expect(ids(el)).to.deep.equal(['son', 'mai', 'hoa']);
      expect(shows(el, '3 người')).to.equal(true);
      expect(shows(el, 'Chưa có thay đổi')).to.equal(true);
    });

    it('tells every repair and every unknown column', async () => {
      const el = await opened(
        'Họ và tên,Di động,Đồng ý công khai,Ghi chú\r\nLò Thị Mai,900000001,có,abc\r\n',
        'a.csv',
      );
      expect(words(el, '.repairs summary')).to.equal('Khi mở tệp, máy đã xử lý 2 chỗ. Xem từng chỗ');
      expect(words(el, '.repairs')).to.include('Đã thêm số 0 bị Excel bỏ mất: 900000001 → 0900000001');
      expect(words(el, '.repairs')).to.include('Dòng 2, Di động');
      expect(shows(el, 'Trang web không dùng 1 cột: Ghi chú.')).to.equal(true);
      await openPerson(el, 'lo-thi-mai');
      expect(problemsAt(el, 'consentOn')).to.deep.equal([
        'Ghi “có” nhưng thiếu ngày đồng ý, nên chưa tính. Hãy ghi ngày đồng ý.',
      ]);
      expect(words(el, '.extra')).to.include('Ghi chú');
      const text = await review(el)
        .then(() => savedBy(el, 'Lưu a.csv'))
        .then(({ blob }) => textOf(blob));
      expect(text).to.include('Ghi chú').and.to.include('abc');
    });

    for (const [what, content, says] of [
      ['an empty file', '', 'Tệp trống'],
      ['another table', 'Tên hàng,Giá\r\nGạo,1\r\n', 'không thấy cột “Họ và tên”'],
      ['a web page', '<!doctype html><html><body>404</body></html>', 'trang web'],
      ['JSON of another kind', '{"format":"commune-fees/1","items":[]}', 'không phải danh bạ'],
      ['a table whose open quote swallows the rest', 'Họ và tên,Chức vụ\r\nA,"x\r\nB,y', 'thiếu phần cuối'],
      ['JSON that was cut', '{"format":"commune-staff/1","items":[{"id":"a",', 'thiếu phần cuối'],
    ] as const)
      it(`${what}: one sentence, nothing thrown, another file can be chosen`, async () => {
        const el = await place();
        const told = oneEvent(el, 'commune-error');
        choose(el, 'input[type="file"]', new File([content], 'x.csv'));
        await told;
        await waitFor(el, says);
        expect(words(el, '[role="alert"]')).to.include(says);
        await opened(csv(), 'staff.csv', el);
        expect(ids(el).length).to.equal(3);
      });

    it('opens the file the page names, tells the page, and takes the focus from nobody', async () => {
      const { url } = serve({ 'staff.csv': csv() });
      const el = document.createElement('commune-staff-editor');
      const loaded = oneEvent(el, 'commune-load');
      el.src = url('staff.csv');
      document.body.append(el);
      const { detail } = (await loaded) as CustomEvent<{ count: number; src: string }>;
      await waitUntil(() => ids(el).length === 3, 'list');
      expect(detail).to.deep.include({ count: 3, src: url('staff.csv') });
      expect(document.activeElement === document.body).to.equal(true);
      el.remove();
    });

    it('a file that is not there: says so, and tries again when asked', async () => {
      const files: Record<string, unknown> = {};
      const { url } = serve(files);
      const el = await place({ src: url('staff.csv') });
      await waitFor(el, 'Trên trang web không còn tệp này');
      files['staff.csv'] = csv();
      await press(el, 'Thử lại');
      await waitUntil(() => ids(el).length === 3, 'list');
    });

    it('an address that gives a page: says that it is one, to the clerk and to the page', async () => {
      const { url } = serve({ 'staff.csv': '<!doctype html><title>Đăng nhập</title>' });
      const el = document.createElement('commune-staff-editor');
      const told = oneEvent(el, 'commune-error');
      el.src = url('staff.csv');
      document.body.append(el);
      expect((await told).detail).to.deep.include({ code: 'html' });
      await waitFor(el, 'Đây là một trang web, không phải tệp danh bạ.');
      el.remove();
    });

    it('an address that is none: a sentence, nothing thrown', async () => {
      const el = await place({ src: 'http://[' });
      await waitFor(el, 'chưa tải được tệp');
    });

    it('moved while the file is loading: loads it in the new place', async () => {
      const { url } = serve({
        'staff.csv': () => new Promise((done) => setTimeout(() => done(new Response(csv())), 100)),
      });
      const el = await place({ src: url('staff.csv') });
      const other = document.createElement('div');
      document.body.append(other);
      other.append(el);
      await waitUntil(() => ids(el).length === 3, 'list');
      other.remove();
    });

    it('hostile texts are texts: nothing runs, no picture comes from a strange address', async () => {
      const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
      const item = { id: evil, name: evil, position: evil, unit: [evil], officePhones: [evil], email: evil };
      const people = {
        format: 'commune-staff/1',
        items: [{ ...item, photo: 'javascript:document.title=1' }],
      };
      const { url } = serve({ 'staff.json': people });
      const before = document.title;
      const el = await place({ src: url('staff.json') });
      await waitUntil(() => ids(el).length === 1, 'list');
      await openPerson(el, CSS.escape(evil));
      await press(el, 'Đã đồng ý hôm nay');
      expect(words(el, '.title')).to.equal(evil);
      expect(all(el, 'img, script, a[href^="javascript"]').length).to.equal(0);
      await review(el);
      expect(words(el, '[part="difference"]')).to.include(evil);
      expect(document.title).to.equal(before);
    });

    it('takes a file dropped on it', async () => {
      const el = await place();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([csv()], 'keo.csv'));
      one(el, '.drop').dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      );
      await waitUntil(() => ids(el).length === 3, 'list');
      expect(words(el, '.title')).to.equal('keo.csv');
    });

    it('begins a new list, with the focus in the first field', async () => {
      const el = await place();
      await press(el, 'lập danh bạ mới');
      expect(root(el).activeElement === field(el, 'Họ và tên')).to.equal(true);
    });
  });

  describe('changing', () => {
    it('a phone number: typed, reviewed as old → new, saved; opened again it is there', async () => {
      const el = await opened();
      await openPerson(el, 'son');
      expect(words(el, '.title')).to.equal('Nguyễn Văn Sơn');
      await type(el, 'Di động', '0900 000 009');
      await review(el);
      expect(words(el, '[part="difference"]')).to.equal(
        'Nguyễn Văn Sơn Di động Trước: 0900 000 001 → Nay: 0900 000 009',
      );
      const { name, blob } = await savedBy(el, 'Lưu staff.csv');
      expect(name).to.equal('staff.csv');
      const text = await textOf(blob);
      expect(text.startsWith('\ufeffMã,')).to.equal(true);
      expect(text).to.equal(`\ufeff${text.slice(1)}`);
      expect(person(text, 'son')).to.deep.include({ mobile: '0900 000 009' });
      expect(person(text, 'mai')).to.deep.equal(person(csv(), 'mai'));
      await waitFor(el, 'Đã lưu staff.csv xuống máy này.');
      expect(shows(el, 'Tải tệp này lên thư viện tệp của trang web, ghi đè tệp cũ.')).to.equal(true);

      const again = await opened(text);
      await openPerson(again, 'son');
      expect(field(again, 'Di động').value).to.equal('0900 000 009');
    });

    it('problems stand beside the field, and one press mends each', async () => {
      const el = await opened(
        csv('a,Lò Thị Mai,,Văn phòng,0269 0123 402,900000002 ,mai @example.gov.vn,,', LINES[0] ?? ''),
      );
      expect(line(el, 'a').textContent).to.match(/chỗ cần sửa/);
      await openPerson(el, 'a');
      expect(problemsAt(el, 'mobile')).to.deep.equal([
        'Số di động chưa hiện với dân vì chưa ghi ngày đồng ý.',
        'Số này vẫn nằm trong tệp đưa lên mạng. Nếu người này không đồng ý, hãy bỏ số, hoặc chỉ đưa lên bản để đăng.',
      ]);
      expect(field(el, 'Di động').getAttribute('aria-invalid')).to.equal('true');
      expect(field(el, 'Di động').getAttribute('aria-describedby')).to.equal('f-mobile-problems');
      await press(el, 'Đã đồng ý hôm nay');
      expect(problemsAt(el, 'mobile')).to.deep.equal([]);
      expect(field(el, 'Ngày đồng ý công khai').value).to.equal(TODAY);
      await press(el, 'Sửa thành mai@example.gov.vn');
      expect(field(el, 'Thư điện tử công vụ').value).to.equal('mai@example.gov.vn');
      await press(el, 'Xác nhận đúng hôm nay');
      expect(all(el, '[part="problem"]').length).to.equal(0);
      expect(words(el, '.said')).to.include('Đã xác nhận thông tin của Lò Thị Mai');
    });

    it('adds, removes and takes back', async () => {
      const el = await opened();
      await press(el, 'Thêm người');
      expect(problemsAt(el, 'name')[0]).to.match(/Chưa ghi họ và tên/);
      await type(el, 'Họ và tên', "H'Ly Niê Kđăm");
      await press(el, 'Danh sách');
      expect(shows(el, '4 người')).to.equal(true);
      await openPerson(el, 'mai');
      await press(el, 'Bỏ người này');
      expect(words(el, '.said')).to.include('Đã bỏ Lò Thị Mai.');
      expect(ids(el)).not.to.include('mai');
      await press(el, 'Hoàn tác');
      expect(ids(el)).to.include('mai');
      await review(el);
      expect(words(el, '[part="difference"]')).to.equal("Thêm 1 người H'Ly Niê Kđăm");
      const text = await textOf((await savedBy(el, 'Lưu staff.csv')).blob);
      expect(person(text, 'h-ly-nie-kdam')).to.deep.include({ name: "H'Ly Niê Kđăm" });
    });

    it('moves a person up and down by keyboard; the focus stays on the button', async () => {
      const el = await opened();
      await press(el, 'Sắp xếp');
      const down = button(el, 'Chuyển Lò Thị Mai xuống');
      down.focus();
      await pressKey('Enter');
      await el.updateComplete;
      expect(ids(el)).to.deep.equal(['son', 'hoa', 'mai']);
      expect(root(el).activeElement === button(el, 'Chuyển Lò Thị Mai xuống')).to.equal(true);
      expect(words(el, '.said')).to.include('Lò Thị Mai: thứ 2 trong 2 người.');
      await pressKey('Enter'); // at the end already
      await el.updateComplete;
      expect(ids(el)).to.deep.equal(['son', 'hoa', 'mai']);
    });

    it('Ctrl+Z and Ctrl+Y work inside, and only inside', async () => {
      const el = await opened();
      await openPerson(el, 'son');
      field(el, 'Chức vụ').focus();
      await type(el, 'Chức vụ', 'Bí thư');
      await pressTogether('Control', 'z');
      await el.updateComplete;
      expect(field(el, 'Chức vụ').value).to.equal('Chủ tịch UBND');
      expect(words(el, '.said')).to.equal('Đã hoàn tác: sửa Chức vụ của Nguyễn Văn Sơn.');
      await pressTogether('Control', 'y');
      await el.updateComplete;
      expect(field(el, 'Chức vụ').value).to.equal('Bí thư');
      field(el, 'Chức vụ').blur();
      await pressTogether('Control', 'z');
      await el.updateComplete;
      expect(field(el, 'Chức vụ').value).to.equal('Bí thư');
    });

    it('ticks consent and confirmation for one person, and confirmation for all', async () => {
      const el = await opened();
      await openPerson(el, 'mai');
      await tick(el, 'Người này đồng ý cho dân thấy số di động và ảnh');
      expect(field(el, 'Ngày đồng ý công khai').value).to.equal(TODAY);
      await tick(el, 'Người này đồng ý cho dân thấy số di động và ảnh');
      expect(field(el, 'Ngày đồng ý công khai').value).to.equal('');
      await press(el, 'Danh sách');
      await press(el, 'Xác nhận tất cả đúng hôm nay');
      expect(words(el, '.said')).to.include('Đã xác nhận tất cả mọi người.');
      await review(el);
      const text = await textOf((await savedBy(el, 'Lưu staff.csv')).blob);
      for (const id of ['son', 'mai', 'hoa'])
        expect(person(text, id)).to.deep.include({ confirmedOn: TODAY });
    });

    it('finds people by name without accents, by position and by digits', async () => {
      const el = await opened();
      for (const [query, expected] of [
        ['lo mai', ['mai']],
        ['chu tich', ['son']],
        ['0123 403', ['hoa']],
        ['', ['son', 'mai', 'hoa']],
      ] as const) {
        await type(el, 'Tìm người', query);
        await waitUntil(() => ids(el).join() === expected.join(), `${query}: ${ids(el).join()}`);
      }
      await type(el, 'Tìm người', 'zzz');
      await waitFor(el, 'Không có ai như vậy.');
    });

    it('several numbers and lines: one more is added, and an empty one is not saved', async () => {
      const el = await opened();
      await openPerson(el, 'mai');
      await press(el, 'Thêm số cơ quan');
      await type(el, 'Điện thoại cơ quan (2)', '0269 0123 499');
      await press(el, 'Thêm số cơ quan');
      await type(el, 'Lĩnh vực phụ trách', 'Hộ tịch\n\nĐất đai');
      await review(el);
      const text = await textOf((await savedBy(el, 'Lưu staff.csv')).blob);
      expect(person(text, 'mai')).to.deep.include({
        officePhones: ['0269 0123 402', '0269 0123 499'],
        fields: ['Hộ tịch', 'Đất đai'],
      });
    });

    it('shows how citizens will see the person: no mobile number without consent', async () => {
      const el = await opened();
      await openPerson(el, 'mai');
      await type(el, 'Di động', '0900 000 002');
      expect(words(el, '.preview')).to.include('0269 0123 402').and.not.to.include('0900 000 002');
      await press(el, 'Đã đồng ý hôm nay');
      expect(words(el, '.preview')).to.include('0900 000 002');
    });
  });

  describe('saving', () => {
    it('waits while something would be lost, and leads there', async () => {
      const el = await opened();
      await press(el, 'Thêm người');
      await review(el);
      expect(words(el, '[role="alert"]')).to.include('Phải sửa những người này trước khi lưu');
      expect(button(el, 'Lưu staff.csv').disabled).to.equal(true);
      await press(el, 'Người chưa ghi tên');
      await type(el, 'Họ và tên', 'Điểu Thị Rứ');
      await review(el);
      expect(button(el, 'Lưu staff.csv').disabled).to.equal(false);
    });

    it('JSON keeps what stands beside the people, and is opened again as the same', async () => {
      const file = {
        $schema: 'staff.json',
        format: 'commune-staff/1',
        source: { name: 'UBND xã' },
        items: [
          { id: 'mai', name: 'Lò Thị Mai', unit: ['Văn phòng'], zalo: false, extra: { 'Ghi chú': 'x' } },
        ],
      };
      const el = await opened(JSON.stringify(file), 'can-bo.json');
      await openPerson(el, 'mai');
      await type(el, 'Chức vụ', 'Công chức');
      await review(el);
      const { name, blob } = await savedBy(el, 'Lưu can-bo.json');
      expect(name).to.equal('can-bo.json');
      expect(JSON.parse(await textOf(blob))).to.deep.equal({
        ...file,
        updated: TODAY,
        items: [{ ...file.items[0], position: 'Công chức', officePhones: [], fields: [], procedures: [] }],
      });
      const again = await opened(await textOf(blob), 'can-bo.json');
      await review(again);
      expect(words(again, '[part="difference"]')).to.equal('Không có gì khác so với tệp đã mở.');
      expect(await textOf((await savedBy(again, 'Lưu can-bo.json')).blob)).to.equal(await textOf(blob));
    });

    it('warns before the page is left only while something is unsaved', async () => {
      const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const el = await opened();
      expect(leaving()).to.equal(false);
      await openPerson(el, 'son');
      await type(el, 'Chức vụ', 'Bí thư');
      expect(leaving()).to.equal(true);
      await review(el);
      await savedBy(el, 'Lưu staff.csv');
      await el.updateComplete;
      expect(leaving()).to.equal(false);
      await press(el, 'Danh sách');
      await press(el, 'Thêm người');
      expect(leaving()).to.equal(true);
      el.remove();
      expect(leaving()).to.equal(false);
    });
  });

  describe('on the page of somebody else', () => {
    it('inside a form of the whole page: nothing is sent, by no button and no key', async () => {
      const el = await place({}, html`<form action="/nowhere"></form>`);
      const form = el.closest('form') as HTMLFormElement;
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      await opened(csv(), 'staff.csv', el);
      await press(el, 'Sắp xếp');
      await openPerson(el, 'son');
      field(el, 'Di động').focus();
      await pressKey('Enter');
      await press(el, 'Thêm số cơ quan');
      await review(el);
      await savedBy(el, 'Lưu staff.csv');
      expect(sent).to.equal(0);
      expect([...new FormData(form).keys()]).to.deep.equal([]);
    });

    it('two on a page: each has its own file', async () => {
      const first = await opened(csv(), 'mot.csv');
      const second = await opened(csv(LINES[1] ?? ''), 'hai.csv');
      await openPerson(first, 'mai');
      await type(first, 'Chức vụ', 'Bí thư');
      await pressTogether('Control', 'z');
      await openPerson(second, 'mai');
      expect(field(second, 'Chức vụ').value).to.equal('Công chức');
      expect(ids(first).length + ids(second).length).to.equal(0);
      await press(first, 'Danh sách');
      expect([ids(first).length, words(second, '.title')]).to.deep.equal([3, 'Lò Thị Mai']);
    });

    it('moved to another place of the page: goes on where it was', async () => {
      const el = await opened();
      await openPerson(el, 'mai');
      await type(el, 'Chức vụ', 'Bí thư');
      const other = document.createElement('div');
      document.body.append(other);
      other.append(el);
      await el.updateComplete;
      expect(field(el, 'Chức vụ').value).to.equal('Bí thư');
      expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      other.remove();
    });
  });

  it('a long list comes in slices; who gets the focus is drawn at once, and nobody is left out', async () => {
    const many = Array.from({ length: 130 }, (_, i) => `n${i},Người Thứ ${i},CC,Văn phòng,,,,,`);
    const el = await opened(csv(...many));
    await waitUntil(() => ids(el).length === 130, 'everybody is drawn');
    await openPerson(el, 'n120');
    await press(el, 'Danh sách');
    expect(ids(el)).to.include('n120');
    expect(root(el).activeElement?.closest('[part="item"]')?.getAttribute('data-id')).to.equal('n120');
    await type(el, 'Tìm người', 'thu 77');
    await waitUntil(() => ids(el).join() === 'n77', 'one is found');
    await type(el, 'Tìm người', '');
    expect(ids(el).length).to.equal(50);
    expect(words(el, '.count')).to.equal('(130)');
    await waitUntil(() => ids(el).length === 130, 'everybody is drawn again');
  });

  it('going back to the list leads to the line of the person', async () => {
    const el = await opened();
    await openPerson(el, 'hoa');
    expect(root(el).activeElement === one(el, '.title')).to.equal(true);
    await press(el, 'Danh sách');
    expect(line(el, 'hoa').contains(root(el).activeElement)).to.equal(true);
    expect(buttons(el, 'Mở tệp khác').length).to.equal(1);
  });
});

async function review(el: Parameters<typeof press>[0]): Promise<void> {
  await press(el, 'Xem lại và lưu');
}
