import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyTemplates, numberLocale, numbersOf } from '../../.ci/build/minify-templates.js';

const cases: [what: string, source: string, result: string][] = [
  ['indentation in HTML becomes one blank', 'html`\n  <p>\n    ${x}\n  </p>\n`', 'html` <p> ${x} </p> `'],
  ['blanks without a line break stay', 'html`<b>a</b>  <i>b</i>`', 'html`<b>a</b>  <i>b</i>`'],
  [
    'nested templates',
    'html`\n${a ? html`\n<b>${c}\n</b>` : d}\n`',
    'html` ${a ? html` <b>${c} </b>` : d} `',
  ],
  ['<pre> keeps its lines', 'html`<pre>\n a\n</pre>`', 'html`<pre>\n a\n</pre>`'],
  ['<textarea> keeps its lines', 'html`<textarea>\n${a}</textarea>`', 'html`<textarea>\n${a}</textarea>`'],
  ['a message keeps its text', 'msg(html`a\n b`)', 'msg(html`a\n b`)'],
  ['CSS comments and indentation go', 'css`\n  /* c */\n  a {\n    b: c d;\n  }\n`', 'css` a{b: c d;}`'],
  ['a blank between CSS selectors stays', 'css`a\n  b{}`', 'css`a b{}`'],
  ['a comment that parts two words stays', 'css`a/* x */b{}`', 'css`a/**/b{}`'],
  ['strings in CSS stay', "css`a{content:'  /* x */ ; ';}`", "css`a{content:'  /* x */ ; ';}`"],
  [
    'a CSS string around a hole is left alone',
    "css`a{content:'${x} ; \n';}`",
    "css`a{content:'${x} ; \n';}`",
  ],
  [
    "a message loses the translators' description",
    "msg('A', { id: 'a', desc: 'why' })",
    "msg('A', {id: 'a'})",
  ],
  [
    'a shape loses its schema',
    'x = { read: f, schema: () => ({ a: { schema: () => b } }), c };',
    'x = { read: f,  c };',
  ],
  ['a schema at the end goes too', 'x = { read() {}, schema: () => y };', 'x = { read() {},  };'],
  ['untagged templates stay', '`\n  a\n`', '`\n  a\n`'],
  ['other tags stay', 'str`\n  a\n`', 'str`\n  a\n`'],
];
for (const [what, source, result] of cases)
  test(what, () => {
    assert.equal(minifyTemplates(source), result);
  });

test('messages are numbered, in the calls and in the locales; what no locale has keeps its id', () => {
  const locale = "export const templates = {\n'a.one': `One`,\n'a.two': str`Two ${0}: 'a.one': \`x\``,\n};\n";
  const numbers = numbersOf(locale);
  assert.deepEqual(
    [...numbers],
    [
      ['a.one', 0],
      ['a.two', 1],
    ],
  );
  assert.equal(
    numberLocale(locale, numbers),
    "export const templates = {\n0: `One`,\n1: str`Two ${0}: 'a.one': \`x\``,\n};\n",
  );
  assert.equal(
    minifyTemplates(
      "msg(str`Hai ${x}`, { id: 'a.two', desc: 'why' }); msg('Ba', { id: 'a.three' });",
      numbers,
    ),
    "msg(str`Hai ${x}`, {id: 1}); msg('Ba', {id: 'a.three'});",
  );
});
