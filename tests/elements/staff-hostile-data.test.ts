import { expect } from '@open-wc/testing';
import { todayInVietnam } from '../../src/format/today.js';
import { all, button, items, root, searched } from '../helpers/on-page.js';
import { parsePublic } from '../helpers/staff-data.js';
import { FAMILIES } from '../helpers/hostile-strings.js';
import { feedStaff } from '../helpers/feed-staff.js';
import { hostileStaff } from '../helpers/hostile-staff.js';
import { mai, place, shown, unfolded } from '../helpers/staff.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import { waitUntil } from '../helpers/wait.js';

declare global {
  interface Window {
    hit?: () => void;
  }
}

const FILES = 300;

/** Addresses in the element's tree that would run or load something they must not. */
const unsafe = (el: CommuneStaff): string[] =>
  [...root(el).querySelectorAll('*')].flatMap((node) =>
    [...node.attributes]
      .filter(({ name, value }) =>
        name === 'href' || name === 'src'
          ? !/^(https?|mailto|tel):$/.test(new URL(value, 'https://host.example/').protocol)
          : /^(srcdoc|style|on)/.test(name),
      )
      .map(({ name, value }) => `${node.localName} ${name}="${value.slice(0, 60)}"`),
  );

describe('<commune-staff>: hostile data', () => {
  let hits = 0;
  const stray: string[] = [];
  const onError = (event: ErrorEvent) => void stray.push(event.message);
  const onReject = (event: PromiseRejectionEvent) => void stray.push(String(event.reason));
  beforeEach(() => {
    hits = 0;
    stray.length = 0;
    window.hit = () => {
      hits++;
    };
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onReject);
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onReject);
    delete window.hit;
  });
  const quiet = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // what would still be executed
    expect(hits).to.equal(0);
    expect(stray).to.deep.equal([]);
  };

  it('the control: the same string runs where it is written as HTML', async () => {
    const box = document.createElement('div');
    box.innerHTML = '<img src=x onerror=hit()>';
    document.body.append(box);
    await waitUntil(() => hits > 0, 'hit');
    box.remove();
  });

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
    const stop = (event: Event) => event.preventDefault();
    el.addEventListener('click', stop);
    for (const link of all<HTMLAnchorElement>(el, 'a')) link.click();
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

  it('a page that hands over the same hostile object twice changes no prototype', async () => {
    const file: unknown = JSON.parse(
      '{"format":"commune-staff/1","items":[{"id":"a","name":"A","__proto__":{"x":1},"extra":{"__proto__":"x"}}]}',
    );
    await place({ data: file });
    await place({ data: file });
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
