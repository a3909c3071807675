import { expect } from '@open-wc/testing';
import { todayInVietnam } from '../../src/format/today.js';
import { changesNoPrototype, pressLinks, trap } from '../helpers/hostile-page.js';
import { button, items, root, searched, listed } from '../helpers/on-page.js';
import { parsePublic } from '../helpers/staff-data.js';
import { FAMILIES } from '../helpers/hostile-strings.js';
import { feedStaff } from '../helpers/feed-staff.js';
import { hostileStaff } from '../helpers/hostile-staff.js';
import { mai, place, shown, unfolded } from '../helpers/staff.js';
import { unsafe } from '../helpers/unsafe.js';
import { waitUntil } from '../helpers/wait.js';

const FILES = 300;

describe('<commune-staff>: hostile data', () => {
  const { quiet } = trap();

  it(`${FAMILIES.length} strings in every text and address: shown as text, nothing runs`, async () => {
    const people = FAMILIES.map((text, i) => ({
      ...mai(),
      id: `${i} ${text}`,
      name: text,
      position: text,
      unit: [text, text],
      officePhones: [text],
      mobile: text,
      email: `a@${text.replace(/[\s@]/g, '')}`,
      photo: text,
      fields: [text],
      procedures: [text],
      hours: text,
      term: text,
      village: text,
      absence: { from: '2026-01-01', substitute: text },
    }));
    const el = await shown(people, {
      jsonLd: true,
      reportUrl: 'javascript:hit()',
      proceduresPage: 'javascript:hit()',
    });
    expect(unsafe(el)).to.deep.equal([]);
    expect(items(el)[0]?.textContent).to.include(FAMILIES[0]);
    await searched(el, 'img src');
    await waitUntil(() => items(el).length > 0, 'found');
    await unfolded(el, items(el)[0]?.dataset['id'] ?? '');
    button(el, 'Mã QR').click();
    await waitUntil(() => root(el).querySelector('[part="qr"]'), 'code');
    expect(unsafe(el)).to.deep.equal([]);
    pressLinks(el);
    expect(JSON.parse(el.querySelector('script')?.textContent ?? '')).to.have.property('employee');
    el.remove();
    await quiet();
  }).timeout(20_000);

  it(`${FILES} generated files: shown or refused within a second, nothing thrown, nothing run`, async () => {
    const { failures, shown: good } = await feedStaff(FILES, 20261122);
    expect(failures).to.deep.equal([]);
    expect(good).to.be.within(FILES / 5, FILES - 1); // both kinds were there
  }).timeout(60_000);

  it('whatever the file says, nobody without a consent date keeps mobile number, Zalo or photo', () => {
    let kept = 0;
    const today = todayInVietnam();
    for (const file of hostileStaff(FILES, 7))
      for (const person of parsePublic(file)) {
        // A day that is yet to come is no consent.
        if (person.consentOn !== undefined && person.consentOn <= today) kept++;
        else expect(person).to.not.have.any.keys('mobile', 'zalo', 'photo');
      }
    expect(kept).to.be.above(10);
  });

  changesNoPrototype({ format: 'commune-staff/1', items: [mai()] }, async (data) =>
    listed(await place({ data }), 1),
  );
});
