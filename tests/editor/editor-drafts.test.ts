/** Drafts: kept after each edit, offered again, never over the draft of another tab, and honest without storage. */
import { expect } from '@open-wc/testing';
import { readDraft } from '../../src/editor/draft-store.js';
import type { CommuneStaffEditor } from '../../src/editor/commune-staff-editor.js';
import {
  choose,
  csv,
  field,
  ids,
  noDrafts,
  opened,
  openPerson,
  place,
  press,
  savedBy,
  shows,
  type,
  waitFor,
} from '../helpers/editor.js';
import { all, one, root, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { blobOf, quarters } from '../helpers/pictures.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const kept = async (el: CommuneStaffEditor): Promise<void> => {
  await waitFor(el, 'Bản nháp đã giữ');
};
const edited = async (position: string, text = csv()): Promise<CommuneStaffEditor> => {
  const el = await opened(text);
  await openPerson(el, 'mai');
  await type(el, 'Chức vụ', position);
  return el;
};
/** Typed, but the pause in typing after which the draft is kept never ends (session.ts: 300 ms). */
const typedJustNow = (position: string): Promise<CommuneStaffEditor> => {
  const real = window.setTimeout.bind(window);
  const never = (run: () => void, ms?: number): number => (ms === 300 ? 0 : real(run, ms));
  return swapped(window, 'setTimeout', never, () => edited(position));
};
const stored = async (): Promise<string | undefined> =>
  (await readDraft('file:staff.csv'))?.people.find(({ draft }) => draft.id === 'mai')?.draft.position;

describe('<commune-staff-editor>: drafts', () => {
  beforeEach(noDrafts);
  after(noDrafts); // a page that closes while it writes holds the storage of the next one (WebKit)

  it('is kept after an edit, offered on the next visit with its time, and goes on where it was', async () => {
    const el = await edited('Bí thư');
    await kept(el);
    el.remove();
    const next = await place();
    await waitFor(next, 'của staff.csv, chưa lưu thành tệp');
    expect(words(next, '[data-draft]')).to.match(/Có bản nháp ngày \d\d\/\d\d\/\d{4} lúc \d\d:\d\d/);
    await press(next, 'Mở lại');
    await openPerson(next, 'mai');
    expect(field(next, 'Chức vụ').value).to.equal('Bí thư');
    await press(next, 'Xem lại và lưu');
    expect(words(next, '[part="difference"]')).to.include('Trước: Công chức → Nay: Bí thư');
  });

  it('is offered for the URL it belongs to, and thrown away when asked', async () => {
    const { url } = serve({ 'staff.csv': csv() });
    const el = await place({ src: url('staff.csv') });
    await waitUntil(() => ids(el).length === 3, 'list');
    expect(all(el, '[data-draft]').length).to.equal(0);
    await openPerson(el, 'mai');
    await type(el, 'Chức vụ', 'Bí thư');
    await kept(el);
    el.remove();
    const next = await place({ src: url('staff.csv') });
    await waitUntil(() => ids(next).length === 3, 'list');
    await waitUntil(() => all(next, '[data-draft]').length === 1, 'offer');
    await press(next, 'Bỏ bản nháp');
    expect(all(next, '[data-draft]').length).to.equal(0);
    await waitUntil(async () => (await readDraft(url('staff.csv'))) === undefined, 'gone');
    await openPerson(next, 'mai');
    expect(field(next, 'Chức vụ').value).to.equal('Công chức');
  });

  it('goes when the file is saved, and when everything is taken back', async () => {
    const el = await edited('Bí thư');
    await kept(el);
    await press(el, 'Xem lại và lưu');
    await savedBy(el, 'Lưu staff.csv');
    await waitUntil(async () => (await stored()) === undefined, 'gone after saving');
    await press(el, 'Danh sách');
    await openPerson(el, 'mai');
    await type(el, 'Chức vụ', 'Chủ tịch');
    await kept(el);
    expect(await stored()).to.equal('Chủ tịch');
    await press(el, 'Hoàn tác');
    await waitUntil(async () => (await stored()) === undefined, 'gone after undo');
  });

  it('keeps the last letters when the page goes away at once', async () => {
    const el = await typedJustNow('Bí thư');
    window.dispatchEvent(new Event('pagehide'));
    await waitUntil(async () => (await stored()) === 'Bí thư', 'kept');
    el.remove();
  });

  it('keeps the last letters while the browser asks whether to leave', async () => {
    const el = await typedJustNow('Bí thư');
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitUntil(async () => (await stored()) === 'Bí thư', 'kept');
    el.remove();
  });

  it('of a file from the disk: offered also on a page that opens its own file', async () => {
    const first = await edited('Bí thư');
    await kept(first);
    first.remove();
    const { url } = serve({ 'khac.csv': csv() });
    const el = await place({ src: url('khac.csv') });
    await waitUntil(() => all(el, '[data-draft]').length === 1, 'the offer');
    await waitUntil(() => ids(el).length === 3, 'list');
    expect(words(el, '[data-draft]')).to.include('của staff.csv');
    await press(el, 'Mở lại');
    expect(words(el, '.title')).to.equal('staff.csv');
    expect(all(el, '[data-draft]').length).to.equal(0);
  });

  it('another tab with the same draft: told, not overwritten; one of the two is chosen', async () => {
    const first = await edited('Bí thư');
    await kept(first);
    const second = await edited('Chủ tịch');
    await waitUntil(() => all(second, '[data-draft]').length === 1, 'the other draft is offered');
    await waitFor(second, 'Bản nháp chưa được giữ');
    expect(await stored()).to.equal('Bí thư');

    await press(second, 'Mở lại');
    await openPerson(second, 'mai');
    expect(field(second, 'Chức vụ').value).to.equal('Bí thư');
    await type(second, 'Chức vụ', 'Phó Bí thư');
    await kept(second);
    expect(await stored()).to.equal('Phó Bí thư');

    await type(first, 'Chức vụ', 'Bí thư Đảng ủy');
    await waitFor(first, 'sửa ở cửa sổ khác');
    expect(await stored()).to.equal('Phó Bí thư');
    await press(first, 'Giữ bản ở đây');
    await kept(first);
    expect(await stored()).to.equal('Bí thư Đảng ủy');
    await type(second, 'Chức vụ', 'x');
    await waitFor(second, 'sửa ở cửa sổ khác');
    await press(second, 'Mở bản kia');
    await waitUntil(() => ids(second).length === 3, 'the list');
    await openPerson(second, 'mai');
    expect(field(second, 'Chức vụ').value).to.equal('Bí thư Đảng ủy');
  });

  it('holds chosen photos too', async () => {
    const el = await edited('Bí thư');
    choose(
      el,
      '.group input[type="file"]',
      new File([await blobOf(quarters(400, 300))], 'mai.jpg', { type: 'image/jpeg' }),
    );
    await waitFor(el, 'Dùng ảnh này');
    await press(el, 'Dùng ảnh này');
    await waitUntil(() => /photos\/mai-[0-9a-f]{8}\.jpg/.test(words(el, '.photo-now')), 'photo');
    await waitUntil(async () => (await readDraft('file:staff.csv'))?.photos.length === 1, 'kept');
    el.remove();
    const next = await place();
    await waitFor(next, 'Mở lại');
    await press(next, 'Mở lại');
    await press(next, 'Xem lại và lưu');
    expect(shows(next, 'Lưu photos.zip (1 ảnh)')).to.equal(true);
    const { name, blob } = await savedBy(next, 'Lưu photos.zip');
    expect([name, blob.size > 1000]).to.deep.equal(['photos.zip', true]);
    await savedBy(next, 'Lưu staff.csv');
    await waitFor(next, 'Đã lưu staff.csv và photos.zip xuống máy này.');
    expect(shows(next, 'Tải 2 tệp này lên thư viện tệp')).to.equal(true);
  });

  it('without storage: everything works, and the clerk is told not to close the page', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    await swapped(IDBDatabase.prototype, 'transaction', refuse, async () => {
      const el = await edited('Bí thư');
      await waitFor(el, 'Trình duyệt này không cho giữ bản nháp. Đừng đóng trang trước khi lưu tệp.');
      await press(el, 'Xem lại và lưu');
      const { name } = await savedBy(el, 'Lưu staff.csv');
      expect(name).to.equal('staff.csv');
      expect(root(el).contains(one(el, '.next'))).to.equal(true);
    });
  });

  it('storage that never answers: the file opens all the same, and the clerk is told', async () => {
    const never = () => ({});
    const store = { get: never, getAll: never, getAllKeys: never, put: never, delete: never };
    await swapped(
      IDBDatabase.prototype,
      'transaction',
      () => ({ objectStore: () => store }),
      async () => {
        const el = await place();
        choose(el, 'input[type="file"]', new File([csv()], 'staff.csv'));
        await waitUntil(() => ids(el).length === 3, 'list');
        await openPerson(el, 'mai');
        await type(el, 'Chức vụ', 'Bí thư');
        await waitUntil(() => shows(el, 'không cho giữ bản nháp'), 'told');
      },
    );
  }).timeout(20_000);
});
