import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { builtFile, Host, LIST, listOf, SCRIPT, STRICT_CSP } from './host-page.js';

const host = new Host();
after(() => host.close());

const ALL = '<script type="module" src="/widgets/commune-all.js"></script>';

for (const [name, script] of [
  ['commune.js', SCRIPT],
  ['commune-all.js', ALL],
] as const) {
  test(`${name}: the list appears under the strictest policy, with no violation and nothing uncaught`, async () => {
    const opened = await host.open({ body: LIST, head: script, csp: STRICT_CSP });
    await listOf(opened.page, 3);
    assert.deepEqual(await opened.violations(), []);
    assert.deepEqual(opened.uncaught, []);
    assert.deepEqual(opened.console, []);
  });

  test(`${name}: an English page is English under the strictest policy`, async () => {
    const opened = await host.open({ body: LIST, head: script, csp: STRICT_CSP, lang: 'en' });
    await listOf(opened.page, 3);
    const text = await opened.page.$eval('commune-procedures', (el) => el.shadowRoot?.textContent ?? '');
    assert.match(text, /procedures/i);
    assert.deepEqual(await opened.violations(), []);
  });

  test(`${name}: no globals, no style, nothing of ours in the page but marked links`, async () => {
    const bare = await host.open({ body: '<p>x</p>' });
    const names = () => Object.getOwnPropertyNames(window).filter((key) => !key.includes('__aria')); // puppeteer's own
    const before = await bare.page.evaluate(names);
    const opened = await host.open({ body: LIST, head: script });
    await listOf(opened.page, 3);
    const added = (await opened.page.evaluate(names)).filter((key) => !before.includes(key));
    assert.deepEqual(added, []);
    const left = await opened.page.evaluate(() => ({
      styles:
        document.querySelectorAll('style, link[rel=stylesheet]').length + document.adoptedStyleSheets.length,
      links: document.querySelectorAll('link:not([rel=icon], [data-commune-widgets], [rel=preload])').length,
      body: document.body.children.length,
    }));
    assert.deepEqual(left, { styles: 0, links: 0, body: 1 });
  });

  test(`${name}: text is readable on a page with html{font-size:10px}`, async () => {
    const opened = await host.open({ body: LIST, head: `<style>html{font-size:10px}</style>${script}` });
    await listOf(opened.page, 3);
    const size = await opened.page.$eval('commune-procedures', (el) => {
      const item = el.shadowRoot?.querySelector('[part~="item"]');
      return item ? parseFloat(getComputedStyle(item).fontSize) : 0;
    });
    assert.ok(size >= 16, `${size} px`);
  });

  test(`${name}: works in a sandboxed frame, where storage is forbidden and the origin is null`, async () => {
    const opened = await host.open({
      body: '<iframe sandbox="allow-scripts" src="/framed"></iframe>',
      files: {
        '/framed': `<!doctype html><html lang="vi"><head>${script}</head><body>${LIST}</body></html>`,
      },
    });
    const frame = await opened.page.waitForFrame((candidate) => candidate.url().endsWith('/framed'));
    await listOf(frame, 3);
    assert.deepEqual(opened.uncaught, []);
  });

  test(`${name}: in a page-wide form, typing and Enter never send the form`, async () => {
    const opened = await host.open({ body: `<form action="/sent">${LIST}</form>`, head: script });
    await listOf(opened.page, 3);
    const field = await opened.page.waitForSelector('>>> input[type=search]', { visible: true });
    await field?.type('dang ky');
    await field?.press('Enter');
    for (const button of (await opened.page.$$('>>> button')).slice(0, 5))
      if (await button.isVisible()) await button.click();
    assert.ok(!opened.requests.includes('/sent'));
    assert.ok(opened.page.url().startsWith(`${opened.url}/`));
  });

  test(`${name}: a <div data-commune> becomes the element with its settings and its fallback`, async () => {
    const div =
      '<div id="here" class="box" data-commune="procedures" data-src="/data/procedures/index.json" data-heading-level="3" data-onclick="alert(1)"><p id="fallback">Gọi</p></div>';
    const opened = await host.open({ body: div, head: script });
    await listOf(opened.page, 3);
    const found = await opened.page.$eval('commune-procedures', (el) => ({
      attributes: Object.fromEntries([...el.attributes].map(({ name: key, value }) => [key, value])),
      fallback: el.querySelector('#fallback') !== null,
      divs: document.querySelectorAll('[data-commune]').length,
    }));
    assert.deepEqual(found, {
      attributes: { id: 'here', class: 'box', src: '/data/procedures/index.json', 'heading-level': '3' },
      fallback: true,
      divs: 0,
    });
  });

  test(`${name}: an element that is added later starts too`, async () => {
    const opened = await host.open({ body: '<main></main>', head: script });
    await opened.page.evaluate((list) => {
      const box = document.createElement('section');
      box.innerHTML = list;
      document.querySelector('main')?.append(box);
    }, LIST);
    await listOf(opened.page, 3);
  });

  test(`${name}: with JavaScript off the fallback is readable`, async () => {
    const opened = await host.open({ body: LIST, head: script, javaScript: false });
    const fallback = await opened.page.$('#fallback');
    assert.equal(await fallback?.isVisible(), true);
  });
}

test('a page without our tags loads nothing but commune.js', async () => {
  const opened = await host.open({ body: '<p>Tin tức</p>', head: SCRIPT });
  await opened.page.waitForNetworkIdle({ idleTime: 200 });
  assert.deepEqual(
    opened.requests.filter((path) => path.startsWith('/widgets/')),
    ['/widgets/commune.js'],
  );
});

test('the data is fetched once, and before the code has arrived', async () => {
  const opened = await host.open({ body: LIST, head: SCRIPT });
  await listOf(opened.page, 3);
  const data = opened.requests.filter((path) => path === '/data/procedures/index.json');
  assert.equal(data.length, 1);
  const chunk = opened.requests.findIndex((path) => path.includes('/commune-procedures-'));
  assert.ok(chunk > 0);
  const initiator = await opened.page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        name.endsWith('/index.json'),
      )?.initiatorType,
  );
  assert.equal(initiator, 'link');
});

test('the published integrity value lets commune.js run', async () => {
  const { files } = JSON.parse(builtFile('sri.json')) as { files: Record<string, string> };
  const head = `<script type="module" src="/widgets/commune.js" integrity="${files['commune.js'] ?? ''}" crossorigin="anonymous"></script>`;
  const opened = await host.open({ body: LIST, head });
  await listOf(opened.page, 3);
});
