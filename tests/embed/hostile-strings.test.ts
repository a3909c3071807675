/** Public cross-site scripting strings in every text and address field of the built element, without any policy. */
import { expect } from '@open-wc/testing';
import { feedStrings } from '../helpers/feed-strings.js';
import { FAMILIES, hostileStrings } from '../helpers/hostile-strings.js';

before(async () => {
  await import(/* @vite-ignore */ new URL('/dist/embed/commune-all.js', location.href).href);
  await customElements.whenDefined('commune-procedures');
});

/** Every family comes by: the number of strings between two has no factor in common with that of families. */
const STEP = 15;

it('runs none of them: sheets, lines, words searched for, the profile', async function () {
  this.timeout(120_000);
  const { failures, sheets, shown } = await feedStrings(STEP);
  expect(failures).to.deep.equal([]);
  expect(sheets).to.equal(Math.ceil(hostileStrings.length / STEP));
  expect(shown, 'pages on which the strings can be read').to.be.greaterThan(sheets * 0.9);
});

it('positive control: written as HTML or followed as links they run', async function () {
  this.timeout(20_000);
  const fired = new Set<string>();
  const frames = FAMILIES.map((family) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside: (Window & { hit?: () => void }) | null = frame.contentWindow;
    const body = frame.contentDocument?.body;
    if (inside) inside.hit = () => fired.add(family);
    if (body) body.innerHTML = family;
    body?.querySelectorAll<HTMLElement>('a[href], area, x').forEach((node) => node.click());
    const link = frame.contentDocument?.createElement('a');
    if (link && !/^(https?|tel|blob|view-source|feed|vbscript):/.test(family)) {
      link.setAttribute('href', family);
      frame.contentDocument?.body.append(link);
      if (link.protocol === 'javascript:') link.click();
    }
    return frame;
  });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  for (const frame of frames) frame.remove();
  expect(fired.size).to.be.greaterThan(40);
});
