/** Consents in words, and the copy of the directory that may lie on the website. */
import { expect } from '@open-wc/testing';
import {
  field,
  noDrafts,
  opened,
  openPerson,
  press,
  problemsAt,
  savedBy,
  textOf,
  tick,
} from '../helpers/editor.js';
import { all, words } from '../helpers/on-page.js';

const HEADER =
  'Mã,Họ và tên,Chức vụ,Đơn vị,Điện thoại cơ quan,Di động,Ảnh,Đồng ý công khai,Ngày rút đồng ý,Ngày sinh';
const MAI = 'mai,Lò Thị Mai,CC,VP,0269 0123 456,0900 000 001,,Không,,1/1/1980';
const SON = 'son,Vi A Sơn,CC,VP,0269 0123 457,0900 000 002,,2026-03-01,,';
const file = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');

describe('<commune-staff-editor> and what the public may have', () => {
  beforeEach(noDrafts);
  after(noDrafts);

  it('the whole file is public: told before saving, and the copy for the website is without it', async () => {
    const el = await opened(file(MAI, SON), 'staff.csv');
    await press(el, 'Xem lại và lưu');
    expect(words(el, '.public')).to.include('ai cũng tải về được cả tệp');
    expect(words(el, '.public')).to.include('số di động của 1 người; cột Ngày sinh, Đồng ý công khai');
    const copy = await savedBy(el, 'Lưu bản để đăng: staff-de-dang.csv');
    expect(copy.name).to.equal('staff-de-dang.csv');
    const text = await textOf(copy.blob);
    for (const hidden of ['0900 000 001', '1980', 'Không']) expect(text).not.to.include(hidden);
    for (const shown of ['0269 0123 456', '0900 000 002', 'Lò Thị Mai']) expect(text).to.include(shown);
    // The copy is not the directory: the whole one is still to be saved.
    const whole = await textOf((await savedBy(el, 'Lưu staff.csv')).blob);
    expect(whole).to.include('0900 000 001').and.to.include(',Không,').and.to.include('1/1/1980');
    expect(words(el, '.next')).to.include('Tải staff-de-dang.csv (bản để đăng)');
    expect(words(el, '.next')).to.include('đặt tên staff.csv');
  });

  it('nothing to hide: no copy is offered', async () => {
    const el = await opened(file(SON), 'staff.csv');
    await press(el, 'Xem lại và lưu');
    expect(all(el, '.public').length).to.equal(0);
    expect(all(el, '[data-save="public"]').length).to.equal(0);
  });

  it('a “Không” stays through saving and opening, and no button says yes for the person', async () => {
    const el = await opened(file(MAI), 'a.csv');
    await openPerson(el, 'mai');
    expect(problemsAt(el, 'consentOn')).to.deep.equal(['Ghi “Không”: người này chưa đồng ý công khai.']);
    expect(problemsAt(el, 'mobile')[0]).to.equal('Số di động chưa hiện với dân vì người này chưa đồng ý.');
    expect(words(el, '.preview')).not.to.include('0900 000 001');
    await press(el, 'Xem lại và lưu');
    const again = await opened(await textOf((await savedBy(el, 'Lưu a.csv')).blob), 'a.csv');
    await openPerson(again, 'mai');
    expect(problemsAt(again, 'consentOn')[0]).to.include('“Không”');
  });

  it('a consent taken back hides the number; given anew it shows again', async () => {
    const el = await opened(file(SON.replace(/,,$/, ',2026-04-01,')), 'a.csv');
    await openPerson(el, 'son');
    expect(words(el, '.preview')).not.to.include('0900 000 002');
    expect(problemsAt(el, 'mobile')[0]).to.include('đã rút đồng ý');
    await tick(el, 'Người này đồng ý cho dân thấy số di động và ảnh');
    expect(words(el, '.preview')).to.include('0900 000 002');
    expect(field(el, 'Ngày rút đồng ý').value).to.equal('');
  });

  it('a list of numbers pasted into one field becomes one field each', async () => {
    const el = await opened(file(SON), 'a.csv');
    await openPerson(el, 'son');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '0269 0123 458; 0269 0123 459\n113');
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox leaves out what the constructor is given.
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    field(el, 'Điện thoại cơ quan').dispatchEvent(paste);
    await el.updateComplete;
    const inputs = all<HTMLInputElement>(el, '[data-field="officePhones"] input');
    expect(inputs.map(({ value }) => value)).to.deep.equal([
      '0269 0123 457',
      '0269 0123 458',
      '0269 0123 459',
      '113',
    ]);
  });
});
