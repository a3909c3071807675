/**
 * Strings that run when a page writes them as HTML, as a link or as code: the families of the public collections
 * (OWASP, PortSwigger, HTML5 Security), each in several encodings. Everything calls `hit()`. Pure.
 */

const IMG = '<img src=x onerror=hit()>';

/** One of each way in; `parent.hit()` where the code would run in a frame. */
export const FAMILIES: readonly string[] = [
  // elements that run by themselves
  '<script>hit()</script>',
  '<script src="data:text/javascript,hit()"></script>',
  '<script type=module>hit()</script>',
  IMG,
  '<img/src=x/onerror=hit()>',
  '<img src=x onerror=hit()//',
  '<img srcset=x onerror=hit()>',
  '<image src=x onerror=hit()>',
  '<svg onload=hit()>',
  '<svg/onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg><set attributeName=x onbegin=hit()>',
  '<svg><image href=x onerror=hit()></svg>',
  '<svg><a xlink:href="javascript:hit()"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=\'http://www.w3.org/2000/svg\'><script>hit()</script></svg>#x"></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.hit()</script>"></iframe></foreignObject></svg>',
  '<math><mi xlink:href="javascript:hit()">x</mi></math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>',
  '<body onload=hit()>',
  '<body onpageshow=hit()>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe onload=hit()></iframe>',
  '<frameset onload=hit()>',
  '<object data="javascript:hit()"></object>',
  '<object data="data:text/html,<script>parent.hit()</script>"></object>',
  '<object data=x onerror=hit()></object>',
  '<embed src="javascript:hit()">',
  '<embed src=x onload=hit()>',
  '<video><source onerror=hit()></video>',
  '<video src=x onerror=hit()></video>',
  '<audio src=x onerror=hit()></audio>',
  '<details open ontoggle=hit()>x</details>',
  '<input autofocus onfocus=hit()>',
  '<select autofocus onfocus=hit()></select>',
  '<textarea autofocus onfocus=hit()></textarea>',
  '<button autofocus onfocus=hit()>x</button>',
  '<x tabindex=1 autofocus onfocus=hit()>x</x>',
  '<input type=image src=x onerror=hit()>',
  '<link rel=stylesheet href=x onerror=hit()>',
  '<link rel=stylesheet href="javascript:hit()">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<base href="javascript:hit()//">',
  '<style>@import "javascript:hit()";</style>',
  '<style onload=hit()></style>',
  '<style>@keyframes a{}</style><x style="animation:a 1s" onanimationstart=hit()>x</x>',
  '<x style="content-visibility:auto" oncontentvisibilityautostatechange=hit()>x</x>',
  '<div style="background:url(javascript:hit())">x</div>',
  '<div style="width:expression(hit())">x</div>',
  '<table background="javascript:hit()"><tr><td>x</table>',
  '<marquee onstart=hit()>x</marquee>',
  // elements that run when touched
  '<a href="javascript:hit()">x</a>',
  '<a href="java&#9;script:hit()">x</a>',
  '<a href="&#14; javascript:hit()">x</a>',
  '<area href="javascript:hit()">',
  '<form action="javascript:hit()"><button>x</button></form>',
  '<form><button formaction="javascript:hit()">x</button></form>',
  '<x onclick=hit()>x</x>',
  '<x onmouseover=hit()>x</x>',
  // out of what surrounds the text
  `</title>${IMG}`,
  `</textarea>${IMG}`,
  `</style>${IMG}`,
  `</script>${IMG}`,
  `</template>${IMG}`,
  `<noscript><p title="</noscript>${IMG}">`,
  `-->${IMG}`,
  `]]>${IMG}`,
  `">${IMG}`,
  `'>${IMG}`,
  `\`>${IMG}`,
  '" autofocus onfocus=hit() x="',
  "' autofocus onfocus=hit() x='",
  '` autofocus onfocus=hit() x=`',
  // marks of templates, ours among them
  `<!--?lit$123456789$-->${IMG}`,
  `<?lit$123456789$>${IMG}`,
  '${hit()}',
  '`${hit()}`',
  '#{hit()}',
  '<%= hit() %>',
  '{{constructor.constructor("hit()")()}}',
  '{{$on.constructor("hit()")()}}',
  '[[${hit()}]]',
  // code
  "';hit();'",
  '";hit();"',
  '\\";hit();//',
  ');hit();//',
  '\u2028hit();//',
  // addresses
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  'javascript://example.vn/%0ahit()',
  'java\tscript:hit()',
  'java\nscript:hit()',
  '\u0001javascript:hit()',
  ' javascript:hit()',
  'javascript&colon;hit()',
  'view-source:javascript:hit()',
  'feed:javascript:hit()',
  'vbscript:hit()',
  'data:text/html,<script>parent.hit()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hit()"/>',
  'blob:null/hit()',
  'https://example.vn/" onmouseover="hit()',
  'tel:1" onmouseover="hit()',
];

const each = (text: string, code: (point: number, sign: string) => string): string =>
  [...text].map((sign) => code(sign.codePointAt(0) ?? 0, sign)).join('');

const hex = (point: number, length: number): string => point.toString(16).padStart(length, '0');

/** What filters and databases have been fooled with. */
export const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'capitals in tags': (text) => text.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
  'decimal entities': (text) => each(text, (point) => `&#${point};`),
  'hexadecimal entities': (text) => each(text, (point) => `&#x${hex(point, 4)};`),
  'entities without an end': (text) => text.replace(/[<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0}`),
  'named entities': (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(':', '&colon;'),
  percent: (text) => encodeURIComponent(text),
  'percent twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'escaped for script': (text) => each(text, (point) => `\\u${hex(point, 4)}`),
  'escaped in bytes': (text) =>
    each(text, (point) => (point < 256 ? `\\x${hex(point, 2)}` : `\\u{${hex(point, 4)}}`)),
  'full width': (text) =>
    each(text, (point, sign) => (point > 32 && point < 127 ? String.fromCodePoint(point + 0xfee0) : sign)),
  'zero bytes': (text) => text.replace(/(<\/?|java)/g, '$1\u0000'),
  'line breaks': (text) => text.replace(/([a-z]{3})(?=[a-z])/, '$1\n').replaceAll(' ', '\n'),
  'UTF-7': (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  'behind a byte order mark': (text) => `\ufeff${text}`,
  'reversed for the eye': (text) => `\u202e${text}\u202c`,
};

/** Every family in every encoding: neighbours are of different families. */
export const hostileStrings: readonly string[] = Object.values(ENCODINGS).flatMap((encode) =>
  FAMILIES.map(encode),
);
