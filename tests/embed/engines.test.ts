/** The built loader in every engine: hashes checked, data fetched once, changed files refused. */
import { aTimeout, expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait.js';

let serial = 0;
const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const open = (body: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 900px; height: 600px';
  frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
  document.body.append(frame);
  frames.push(frame);
  return frame;
};

const items = (frame: HTMLIFrameElement): number =>
  frame.contentDocument?.querySelector('commune-procedures')?.shadowRoot?.querySelectorAll('[part~="item"]')
    .length ?? 0;

const hits = async (key: string): Promise<number> => {
  const response = await fetch(`/fault/hits?key=${key}`);
  return ((await response.json()) as { hits: number }).hits;
};

it('loads the element for the tag, and its data once', async () => {
  const key = `embed-${Date.now()}-${serial++}`;
  const frame = open(
    `<commune-procedures src="/fault/good?n=5&key=${key}">Gọi xã</commune-procedures>
     <script type="module" src="/dist/embed/commune.js"></script>`,
  );
  await waitUntil(() => items(frame) === 5, 'five entries');
  expect(await hits(key)).to.equal(1);
});

const fileOf = async (chunk: string): Promise<string> => {
  const { files } = (await (await fetch('/dist/embed/sri.json')).json()) as { files: Record<string, string> };
  return Object.keys(files).find((file) => new RegExp(`^${chunk}-[\\w-]{8}\\.js$`).test(file)) ?? '';
};

it('refuses a file that was changed on the server, and keeps the fallback', async () => {
  const frame = open(
    `<commune-qr value="x">Gọi xã</commune-qr>
     <script type="module" src="/changed/commune-qr/commune.js"></script>`,
  );
  await aTimeout(1500);
  expect(frame.contentDocument?.title).to.equal('');
  expect(frame.contentWindow?.customElements.get('commune-qr')).to.equal(undefined);
});

it('positive control: the changed file would run', async () => {
  const frame = open(
    `<script type="module" src="/changed/commune-procedures/${await fileOf('commune-procedures')}"></script>`,
  );
  await waitUntil(() => frame.contentDocument?.title === 'changed', 'the change');
});

it('turns a <div data-commune> into the element, also one added later', async () => {
  const frame = open('<main></main><script type="module" src="/dist/embed/commune.js"></script>');
  await aTimeout(100);
  const page = frame.contentDocument as Document;
  const div = page.createElement('div');
  div.dataset['commune'] = 'procedures';
  div.dataset['src'] = '/fault/good?n=4';
  page.querySelector('main')?.append(div);
  await waitUntil(() => items(frame) === 4, 'four entries');
});
