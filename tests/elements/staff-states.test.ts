import { expect } from '@open-wc/testing';
import {
  MANY,
  fallsBackUntilShown,
  firstScreenThenAll,
  recoversOnRetry,
  refusesOtherData,
  showsTheStoredCopy,
  type Subject,
} from '../helpers/failing-data.js';
import { ids, listed, notices, root, words, told } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { writeStaff } from '../helpers/staff-csv.js';
import { card, mai, PEOPLE, person, place, shown, staffFile } from '../helpers/staff.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';

describe('<commune-staff>: when things go wrong, and before they go well', () => {
  const subject: Subject<CommuneStaff> = {
    place,
    name: 'staff.json',
    good: () => staffFile(PEOPLE()),
    shown: (el) => listed(el, 6),
  };
  fallsBackUntilShown(subject);
  recoversOnRetry(subject);
  refusesOtherData(subject);
  showsTheStoredCopy(subject, (el) => (el as unknown as { staff: { reload(): void } }).staff.reload());

  it('an empty directory says so, and whom to ask', async () => {
    const el = await place({ data: staffFile([]) });
    await told(el);
    expect(notices(el)).to.deep.equal(['Chưa có tên cán bộ nào ở đây. Hỏi quầy một cửa của xã.']);
  });

  it('some rows broken: the others are shown, with a notice', async () => {
    const many = Array.from({ length: 12 }, (_, i) => person({ id: `p${i}`, name: `Lò Văn ${i}` }));
    const el = await listed(await place({ data: staffFile([...many, { id: 'x' }]) }), 12);
    await told(el);
    expect(notices(el)).to.deep.equal(['Hiện 12 người. 1 dòng bị lỗi nên chưa hiện được.']);
  });

  it('the same people from CSV, in whatever encoding and with whatever separator', async () => {
    for (const { bytes, what } of writeStaff([mai(), person({ id: 'un', name: 'Ún', unit: ['Thôn'] })])) {
      const { url } = serve({ 'staff.csv': () => new Response(bytes) });
      const el = await listed(await place({ src: url('staff.csv') }), 2);
      expect(ids(el), what).to.deep.equal(['mai', 'un']);
      expect(card(el, 'mai'), what).to.include('Gọi 0900 000 005');
    }
  });

  it('without a profile there is no number to promise under the list', async () => {
    const el = await shown([mai()]);
    expect(words(el, '.ask-us')).to.equal('');
  });

  describe('sizes', () => {
    it('one person', async () => {
      const el = await shown([mai()]);
      expect(ids(el)).to.deep.equal(['mai']);
    });

    firstScreenThenAll(() =>
      place({
        data: staffFile(
          Array.from({ length: MANY }, (_, i) =>
            person({
              id: `p${i}`,
              name: `Lò Văn ${i}`,
              unit: [`Phòng ${i % 9}`],
              officePhones: ['0269 0123 400'],
            }),
          ),
        ),
      }),
    );

    for (const layout of ['cards', 'list'])
      it(`the longest texts and 20 numbers stay inside 320 px, as ${layout}`, async () => {
        const word = 'Nguyễnvănđặngthịngọcánh'.repeat(13).slice(0, 300);
        const el = await shown(
          [
            {
              ...mai(),
              name: word,
              position: `${word} ${word.slice(0, 199)}`,
              unit: [word, word],
              officePhones: Array.from({ length: 20 }, () => word.slice(0, 199)),
              fields: [word],
              village: word,
              hours: word,
              term: word.slice(0, 200),
              email: `${'a'.repeat(300)}@example.gov.vn`,
              absence: { substitute: word, from: '2026-01-01' },
            },
          ],
          { layout },
          { style: 'width: 320px' },
        );
        const right = el.getBoundingClientRect().right + 1;
        for (const part of root(el).querySelectorAll('[part~="item"] *'))
          expect(part.getBoundingClientRect().right, part.localName).to.be.at.most(right);
      });
  });
});
