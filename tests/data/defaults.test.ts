import { expect } from '@open-wc/testing';
import { readDefaults } from '../../src/data/defaults.js';

/** A page at a base of its own; scripts in it do not run. */
const page = (body: string): Document => {
  const doc = document.implementation.createHTMLDocument();
  doc.head.innerHTML =
    '<base href="https://phuochuu.example.gov.vn/trang/?profile=https://evil.example/p.json">';
  doc.body.innerHTML = body;
  return doc;
};

describe('readDefaults', () => {
  it('reads the script tag, addresses against the page', () => {
    expect(
      readDefaults(
        page(`<script type="module" src="https://cdn.example/commune-widgets/1.2.3/commune.js?v=1"
          data-lang="en" data-profile="../data/commune.json" data-staff="/staff.csv" data-fees="https://x.example/fees.csv"></script>`),
      ),
    ).to.deep.equal({
      lang: 'en',
      profile: 'https://phuochuu.example.gov.vn/data/commune.json',
      staff: 'https://phuochuu.example.gov.vn/staff.csv',
      fees: 'https://x.example/fees.csv',
    });
  });

  it('knows the all-in-one file too', () => {
    expect(readDefaults(page('<script src="/js/commune-all.js" data-lang="vi"></script>'))).to.deep.equal({
      lang: 'vi',
    });
  });

  it('ignores other scripts, and an empty or impossible value', () => {
    expect(
      readDefaults(
        page(`<script src="/commune.js.map" data-lang="a"></script><script data-lang="b"></script>
          <script src="/mycommune.js" data-lang="c"></script><script src="/x.js#/commune.js" data-lang="d"></script>
          <script src="/x.js?/commune.js" data-lang="e"></script>`),
      ),
    ).to.deep.equal({});
    expect(
      readDefaults(
        page('<script src="/commune.js" data-lang="" data-profile="" data-staff="http://"></script>'),
      ),
    ).to.deep.equal({});
  });

  it('the first of several tags wins', () => {
    expect(
      readDefaults(
        page(
          '<script src="/a/commune.js" data-lang="en"></script><script src="/b/commune.js" data-lang="vi"></script>',
        ),
      ),
    ).to.deep.equal({ lang: 'en' });
  });

  it('takes nothing from the address of the page', () => {
    expect(readDefaults(page('<script src="/commune.js"></script>'))).to.deep.equal({});
  });
});
