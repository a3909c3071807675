import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { CommuneStaffEditor } from '../../src/editor/commune-staff-editor.js';
import {
  choose,
  csv,
  noDrafts,
  opened,
  openPerson,
  place,
  press,
  savedBy,
  type,
  waitFor,
} from '../helpers/editor.js';
import { DARK, inMedium } from '../helpers/media.js';
import { all, one, root } from '../helpers/on-page.js';
import { blobOf, quarters } from '../helpers/pictures.js';
import { waitUntil } from '../helpers/wait.js';

const BAD = csv(
  'a,Lò Thị Mai,,Văn phòng,900000001; đang cập nhật,01680000002,mai@@x,có,2026-01-01',
  ',,,,0269 0123 402,,,,',
);
const unfolded = (el: CommuneStaffEditor): CommuneStaffEditor => {
  for (const details of all(el, 'details')) (details as HTMLDetailsElement).open = true;
  return el;
};

/** What a clerk can meet. */
const STATES: Record<string, () => Promise<CommuneStaffEditor>> = {
  'the start': () => place(),
  'the start, with a draft and a file that failed': async () => {
    const el = await opened();
    await openPerson(el, 'mai');
    await type(el, 'Chức vụ', 'x');
    await waitFor(el, 'Bản nháp đã giữ');
    el.remove();
    const next = await place();
    await waitFor(next, 'Mở lại');
    choose(next, 'input[type="file"]', new File(['<html>'], 'x.csv'));
    await waitFor(next, 'trang web');
    return next;
  },
  'the list, with repairs, problems and buttons to sort': async () => {
    const el = unfolded(await opened(BAD));
    await press(el, 'Sắp xếp');
    return el;
  },
  'a person full of problems, every fold open': async () => {
    const el = await opened(BAD);
    await openPerson(el, 'a');
    return unfolded(el);
  },
  'a photo being cut': async () => {
    const el = await opened();
    await openPerson(el, 'mai');
    choose(el, '.group input[type="file"]', new File([await blobOf(quarters(400, 300))], 'x.jpg'));
    await waitFor(el, 'Dùng ảnh này');
    return el;
  },
  'the review, with a stop and differences': async () => {
    const el = await opened(BAD);
    await press(el, 'Xác nhận tất cả đúng hôm nay');
    await press(el, 'Xem lại và lưu');
    return el;
  },
  saved: async () => {
    const el = await opened();
    await openPerson(el, 'mai');
    await type(el, 'Chức vụ', 'x');
    await press(el, 'Xem lại và lưu');
    await savedBy(el, 'Lưu staff.csv');
    await waitFor(el, 'Việc còn lại');
    return el;
  },
};

const dark = (el: CommuneStaffEditor): HTMLElement => {
  const box = el.parentElement as HTMLElement;
  box.style.cssText = DARK;
  return box;
};

describe('<commune-staff-editor>: accessibility', () => {
  beforeEach(noDrafts);
  after(noDrafts); // a page that closes while it writes holds the storage of the next one (WebKit)

  for (const [state, show] of Object.entries(STATES)) {
    it(`${state}: no violation, light and dark`, async () => {
      const el = await show();
      await expect(el).to.be.accessible();
      await expect(dark(el)).to.be.accessible();
    }).timeout(20_000);

    it(`${state}: nothing is wider than 320 px, every button is 44 px high`, async () => {
      const el = await show();
      const box = el.parentElement as HTMLElement;
      box.style.inlineSize = '288px'; // 320 less the page's own margin
      await el.updateComplete;
      const wide = [...root(el).querySelectorAll<HTMLElement>('*')]
        .filter((node) => node.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
        .filter((node) => !node.closest('.visually-hidden, .head'));
      expect(wide.map((node) => `${node.tagName}.${node.className}`)).to.deep.equal([]);
      const low = all(el, 'button, .picker, summary, .tick').filter((button) => {
        const { height, width } = button.getBoundingClientRect();
        // The name in a line of the list is as large as the line.
        return width > 0 && height < 44 && !button.classList.contains('open');
      });
      expect(low.map((button) => button.outerHTML.slice(0, 120))).to.deep.equal([]);
    });
  }

  for (const state of ['the start', 'a person full of problems, every fold open'])
    it(`${state}, forced colours: no violation`, async function () {
      await inMedium(this, 'forced colours', async () => {
        await expect(await STATES[state]?.()).to.be.accessible();
      });
    }).timeout(20_000);

  it('every input has a visible label and no browser fills it in', async () => {
    const el = await opened(BAD);
    await openPerson(el, 'a');
    unfolded(el);
    await waitUntil(() => all(el, 'input').length > 10);
    for (const input of all<HTMLInputElement>(el, 'input:not([type="file"]), textarea')) {
      const [label] = input.labels ?? [];
      expect((label?.getBoundingClientRect().height ?? 0) > 0, input.id).to.equal(true);
      if (input.type !== 'checkbox') expect(input.autocomplete, input.id).to.equal('off');
    }
    expect(root(el).querySelector<HTMLInputElement>('#f-mobile')?.type).to.equal('tel');
    expect(root(el).querySelector<HTMLInputElement>('#f-email')?.inputMode).to.equal('email');
    expect(root(el).querySelector<HTMLInputElement>('#f-consentOn')?.type).to.equal('date');
  });

  it('what has the focus is never behind the bar that stays', async () => {
    const el = await opened(BAD);
    await openPerson(el, 'a');
    unfolded(el);
    await waitUntil(() => all(el, 'input').length > 10);
    const bar = one(el, '.bar');
    expect(getComputedStyle(bar).position).to.equal('sticky');
    for (const control of all(el, '.view :is(input, textarea, button)')) {
      window.scrollTo(0, 0);
      control.focus({ preventScroll: true });
      control.scrollIntoView({ block: 'nearest' }); // as far as Firefox scrolls for the Tab key; Chromium goes to the middle
      const { bottom } = control.getBoundingClientRect();
      const behind = bottom > bar.getBoundingClientRect().top && bar.getBoundingClientRect().bottom > bottom;
      expect(behind, control.outerHTML.slice(0, 80)).to.equal(false);
    }
  });

  it('the tree read aloud before saving: each button by its words, with the space between them', async function () {
    const el = await opened();
    await press(el, 'Xem lại và lưu');
    interface Node {
      role: string;
      name?: string;
      children?: Node[];
    }
    const tree = await executeServerCommand<Node | false, undefined>('x-ax-tree');
    if (tree === false || tree === null) this.skip(); // only Chromium can
    const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
    const said = flat(tree).map(({ role, name = '' }) => `${role} ${name}`);
    expect(said).to.include.members(['button Danh sách', 'button Lưu staff.csv', 'button Lưu staff.json']);
  });
});
