import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { all, heard, item, listed, one, root, spaced, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { asFile, birth, daysAgo, indexOf, inOneFile, LINES, profile } from '../helpers/sheets.js';
import { mai, person, staffFile } from '../helpers/staff.js';
import { waitUntil } from '../helpers/wait.js';

const calls = (el: CommuneProcedures, within: string): string[] =>
  all(el, `${within} a.call`).map((a) => a.getAttribute('aria-label') ?? '');
const officers = (el: CommuneProcedures): string[] => all(el, '.officer').map((o) => o.dataset['id'] ?? '');

const sheetWith = async (people: readonly unknown[], commune: unknown = profile()) => {
  const { url } = serve({ 'staff.json': staffFile(people), 'commune.json': commune });
  const el = await place({
    data: inOneFile(birth()),
    code: '1.001193',
    profile: url('commune.json'),
    staffSrc: url('staff.json'),
  });
  await sheetShown(el, '1.001193');
  return { el, url };
};

describe('<commune-procedures> with a staff file: whom to see', () => {
  it('the officer in charge by code: photo beside the staff file, position, hours, call buttons; the hotline steps back', async () => {
    const { el, url } = await sheetWith([person({ id: 'x', name: 'X', fields: ['Hộ tịch'] }), mai()]);
    expect(officers(el)).to.deep.equal(['mai']);
    const said = words(el, '[part="officers"]');
    for (const text of ['Người phụ trách', 'Lò Thị Mai', 'Công chức Tư pháp - Hộ tịch', 'Thứ Ba: 7:30–11:30'])
      expect(said).to.include(text);
    expect((one(el, '.officer img') as HTMLImageElement).src).to.equal(url('photos/mai.jpg'));
    expect(calls(el, '.officer')).to.deep.equal([
      'Gọi 0269 0123 405 (máy lẻ 12), Lò Thị Mai, cơ quan',
      'Gọi 0900 000 005, Lò Thị Mai, di động',
    ]);
    expect(all(el, '[part="contact"] > a.call.primary').length).to.equal(0);
  });

  it('nobody has the code: those in charge of the field, the third and later ones folded', async () => {
    const { el } = await sheetWith(
      ['a', 'b', 'c'].map((id) =>
        person({ id, name: id, fields: ['hộ tịch'], officePhones: ['0269 0123 400'] }),
      ),
    );
    expect(officers(el)).to.deep.equal(['a', 'b', 'c']);
    expect(one(el, '.officer[data-id="c"]').closest('details')?.open).to.equal(false);
    expect(one(el, '.officer[data-id="b"]').closest('details')).to.equal(null);
  });

  it('nobody handles it: the sheet stays as it was', async () => {
    const { el } = await sheetWith([person({ id: 'a', name: 'A', fields: ['Đất đai'] })]);
    expect(root(el).querySelector('[part="officers"]')).to.equal(null);
    expect(all(el, '[part="contact"] > a.call.primary').length).to.equal(1);
  });

  it('away: who stands in', async () => {
    const { el } = await sheetWith([
      { ...mai(), absence: { from: daysAgo(1), substitute: 'an' } },
      person({ id: 'an', name: 'Lò Văn An', officePhones: ['0269 0123 406'] }),
    ]);
    expect(words(el, '.officer .presence')).to.include('Người thay: Lò Văn An');
    expect(calls(el, '.officer .presence')).to.deep.equal(['Gọi 0269 0123 406, Lò Văn An, cơ quan']);
  });

  it('without consent neither mobile number nor photo is on the sheet', async () => {
    const { consentOn: _none, ...rest } = mai();
    const { el } = await sheetWith([rest]);
    expect(calls(el, '.officer').length).to.equal(1);
    expect(root(el).querySelector('.officer img')).to.equal(null);
    expect(root(el).innerHTML).to.not.include('0900 000 005');
  });

  it('leaders named by id get name, position and number from the staff file', async () => {
    const { el } = await sheetWith(
      [person({ id: 'tien', name: 'Quàng Văn Tiến', position: 'Chủ tịch', officePhones: ['0269 0123 401'] })],
      { ...profile(), leaders: ['tien'] },
    );
    expect(words(el, '.leaders-fold')).to.include('Quàng Văn Tiến');
    expect(calls(el, '.leaders-fold')).to.deep.equal(['Gọi 0269 0123 401, Quàng Văn Tiến']);
  });

  it('a staff file that fails is told to the page, and the sheet stands without it', async () => {
    const { url } = serve({ 'index.json': indexOf(LINES), '1.001193.json': asFile(birth()) });
    const el = await listed(
      await place({ src: url('index.json'), staffSrc: url('staff.csv') }),
      LINES.length,
    );
    const events = heard(el);
    item(el, '1.001193').querySelector('a')?.click();
    await sheetShown(el, '1.001193');
    await waitUntil(() => events.some(({ type }) => type === 'commune-error'), 'told');
    expect(spaced(one(el, '[part="contact"]').textContent)).to.include('Hỏi quầy một cửa');
  });

  it('is not asked for before somebody touches the list', async () => {
    const { url, asked } = serve({ 'index.json': indexOf(LINES), 'staff.json': staffFile([mai()]) });
    const el = await listed(
      await place({ src: url('index.json'), staffSrc: url('staff.json') }),
      LINES.length,
    );
    expect(asked).to.not.include('staff.json');
    el.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => asked.includes('staff.json'), 'asked');
  });
});
