import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fillTemplate, safeUrl } from '../../src/format/safe-url.js';

describe('safeUrl', () => {
  it('keeps http, https, mailto, tel and relative links', () => {
    for (const url of [
      'http://example.gov.vn/a?b=c#d',
      'https://example.gov.vn',
      'HTTPS://EXAMPLE.GOV.VN',
      'mailto:xa@example.gov.vn',
      'tel:02690123456',
      'mau/to-khai.doc',
      '/mau.doc',
      '../mau.doc',
      '?trang=2',
      '#thu-tuc=1.001193',
      '//example.gov.vn/x',
    ])
      assert.equal(safeUrl(url), url);
  });

  it('refuses every other scheme, however it is written', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      '\u00a0javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0000javascript:alert(1)',
      '\u0001\u001fjavascript:alert(1)',
      'javascript\r:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'blob:https://example.gov.vn/1',
      'file:///etc/passwd',
      'view-source:https://example.gov.vn',
      'x-anything:1',
    ])
      assert.equal(safeUrl(url), undefined, JSON.stringify(url));
  });

  it('says undefined for nothing', () => {
    assert.equal(safeUrl(undefined), undefined);
    assert.equal(safeUrl(''), undefined);
    assert.equal(safeUrl(' \n '), undefined);
  });

  it('never gives a link that a browser would run, whatever surrounds the scheme', () => {
    const noise = fc.string({
      unit: fc.constantFrom('\u0000', '\t', '\n', '\r', ' ', '\u001b', '\u007f', '\u0085'),
    });
    const scheme = fc.constantFrom('javascript', 'JAVASCRIPT', 'data', 'vbscript', 'blob');
    fc.assert(
      fc.property(noise, scheme, noise, fc.nat(10), fc.string(), (before, name, inside, at, rest) => {
        const split = at % name.length;
        const url = safeUrl(`${before}${name.slice(0, split)}${inside}${name.slice(split)}:${rest}`);
        if (url === undefined) return;
        const { protocol } = new URL(url, 'https://page.example/');
        assert.match(protocol, /^(https?|mailto|tel):$/);
      }),
    );
  });
});

describe('fillTemplate', () => {
  it('fills code and id', () => {
    assert.equal(
      fillTemplate('https://portal.example/tim?keyword={code}', { code: '1.001193' }),
      'https://portal.example/tim?keyword=1.001193',
    );
    assert.equal(
      fillTemplate('https://portal.example/{id}/{code}', { id: 'a', code: 'b' }),
      'https://portal.example/a/b',
    );
  });

  it('gives no link when a value is missing or the template asks for something else', () => {
    assert.equal(fillTemplate('https://portal.example/{id}', { code: '1' }), undefined);
    assert.equal(fillTemplate('https://portal.example/{id}', { id: '' }), undefined);
    assert.equal(fillTemplate('https://portal.example/{ma}', { code: '1' }), undefined);
    assert.equal(fillTemplate('https://portal.example/{}', { code: '1' }), undefined);
    assert.equal(fillTemplate(undefined, { code: '1' }), undefined);
  });

  it('takes a template without holes as it is', () => {
    assert.equal(fillTemplate('https://portal.example/tra-cuu', {}), 'https://portal.example/tra-cuu');
  });

  it('refuses a template with a hostile scheme', () => {
    assert.equal(fillTemplate('javascript:alert("{code}")', { code: '1' }), undefined);
    assert.equal(fillTemplate('{code}:alert(1)', { code: 'javascript' }), undefined);
  });

  it('lets no value change the host, the path or the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (code) => {
        const url = fillTemplate('https://portal.example/tim?keyword={code}&x=1', { code });
        assert.ok(url);
        const parsed = new URL(url);
        assert.equal(parsed.origin + parsed.pathname, 'https://portal.example/tim');
        assert.equal(parsed.searchParams.get('x'), '1');
        assert.equal(parsed.searchParams.get('keyword'), code.replace(/\p{Surrogate}/gu, ''));
      }),
    );
  });
});
