/** Nothing of a clerk's work or file goes away without a word. */
import { expect } from '@open-wc/testing';
import {
  csv,
  field,
  ids,
  noDrafts,
  opened,
  openPerson,
  place,
  press,
  problemsAt,
  savedBy,
  textOf,
  type,
  waitFor,
} from '../helpers/editor.js';
import { all, one, words } from '../helpers/on-page.js';
import { waitUntil } from '../helpers/wait.js';

const dropOn = (target: HTMLElement, content: string, name: string): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  target.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
  );
};

describe('<commune-staff-editor> loses nothing in silence', () => {
  beforeEach(noDrafts);
  after(noDrafts);

  it('cells nobody could read: told when opening and before saving, kept in the saved file', async () => {
    const header = 'Mã,Họ và tên,Đơn vị,Di động,Zalo,Đồng ý công khai,Xác nhận ngày';
    const el = await opened(
      `${header}\r\nmai,Lò Thị Mai,VP,0900 000 001,thỉnh thoảng,x,31/02/2026\r\n`,
      'a.csv',
    );
    await openPerson(el, 'mai');
    expect(problemsAt(el, 'consentOn')[0]).to.include('“x”');
    expect(problemsAt(el, 'confirmedOn')[0]).to.include('“31/02/2026”');
    expect(words(el, '.extra')).to.equal('Zalo thỉnh thoảng');
    await press(el, 'Xem lại và lưu');
    for (const cell of ['“x”', '“31/02/2026”', '“thỉnh thoảng”'])
      expect(words(el, '.repairs')).to.include(cell);
    expect(words(el, '.left')).to.include('Còn 1 người có chỗ cần sửa.');
    const text = await textOf((await savedBy(el, 'Lưu a.csv')).blob);
    const again = await opened(text, 'a.csv');
    await openPerson(again, 'mai');
    expect(problemsAt(again, 'consentOn')[0]).to.include('“x”');
    expect(problemsAt(again, 'confirmedOn')[0]).to.include('“31/02/2026”');
    expect(words(again, '.extra')).to.equal('Zalo thỉnh thoảng');
  });

  it('a consent taken back: told that the number still stands in the file, until it is taken out', async () => {
    const el = await opened();
    await openPerson(el, 'son');
    await type(el, 'Ngày đồng ý công khai', '');
    expect(words(el, '.preview')).not.to.include('0900 000 001');
    await press(el, 'Xem lại và lưu');
    expect(words(el, '.left')).to.include('Tệp có số di động của 1 người chưa ghi ngày đồng ý.');
    await press(el, 'Danh sách');
    await openPerson(el, 'son');
    await press(el, 'Bỏ số di động');
    await press(el, 'Xem lại và lưu');
    expect(all(el, '.left').length).to.equal(0);
    expect(await textOf((await savedBy(el, 'Lưu staff.csv')).blob)).not.to.include('0900 000 001');
  });

  it('a folded part stays open while somebody types in it, and the next person has their own', async () => {
    const el = await opened();
    await openPerson(el, 'son');
    const partOf = (label: string) => field(el, label).closest('details') as HTMLDetailsElement;
    partOf('Người thay').open = true;
    await type(el, 'Người thay', 'L');
    await type(el, 'Người thay', '');
    expect(partOf('Người thay').open).to.equal(true);
    await type(el, 'Thứ tự trong đơn vị', 'x');
    expect(partOf('Thứ tự trong đơn vị').open).to.equal(true);
    await type(el, 'Thứ tự trong đơn vị', '1');
    expect(partOf('Thứ tự trong đơn vị').open).to.equal(true);
    await press(el, 'Sau:');
    expect(partOf('Người thay').open).to.equal(false);
  });

  it('a file dropped on an open one: opened, or told why not', async () => {
    const el = await opened();
    dropOn(one(el, '.people'), 'abc', 'anh.jpg');
    await waitFor(el, 'Chưa mở được tệp khác.');
    expect(ids(el).length).to.equal(3);
    await press(el, 'Mở tệp khác');
    expect(all(el, '[role="alert"]').length).to.equal(0);
    await opened(csv(), 'staff.csv', el);
    await openPerson(el, 'mai');
    await type(el, 'Chức vụ', 'Bí thư');
    dropOn(one(el, '.title'), csv('z,Vi A,,,,,,,'), 'khac.csv');
    await waitFor(el, 'Chưa mở tệp vừa thả. Hãy lưu các thay đổi ở đây trước.');
    expect(field(el, 'Chức vụ').value).to.equal('Bí thư');
    await press(el, 'Hoàn tác');
    dropOn(one(el, '.title'), csv('z,Vi A,,,,,,,'), 'khac.csv');
    await waitUntil(() => ids(el).join() === 'z', 'the dropped file');
  });

  it('a draft taken up while something else is being edited: the button says what goes', async () => {
    const first = await opened();
    await openPerson(first, 'mai');
    await type(first, 'Chức vụ', 'Bí thư');
    await waitFor(first, 'Bản nháp đã giữ');
    first.remove();
    const el = await opened(csv(), 'staff.csv', await place());
    await waitUntil(() => all(el, '[data-draft] .primary').length === 1, 'the offer');
    expect(words(el, '[data-draft] .primary')).to.equal('Mở lại');
    await openPerson(el, 'hoa');
    await type(el, 'Chức vụ', 'Chủ tịch');
    expect(words(el, '[data-draft] .primary')).to.equal('Mở lại, bỏ phần đang sửa ở đây');
  });
});
