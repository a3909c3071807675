// What a drawn person wears: shapes only, no badge of any real service.

const BODY = 'M22 320C24 262 70 240 128 226Q160 250 192 226C250 240 296 262 298 320Z';

const body = (colour) => `<path d="${BODY}" fill="${colour}"/>`;
/** Shapes that may not stick out over the shoulders. */
const inside = (shapes) => `<g clip-path="url(#body)">${shapes}</g>`;
export const bodyClip = `<clipPath id="body"><path d="${BODY}"/></clipPath>`;

const buttons = (colour, ys) =>
  ys.map((y) => `<circle cx="160" cy="${y}" r="3.2" fill="${colour}"/>`).join('');

/** Shirt with an open pointed collar. */
const shirt = ({ main, collar = '#fff', line = '#00000026' }) =>
  body(main) +
  inside(`<path d="M160 250V320" stroke="${line}" stroke-width="3"/>${buttons(line, [272, 296])}`) +
  `<path d="M128 222L160 256L134 276L112 234Z" fill="${collar}"/>
   <path d="M192 222L160 256L186 276L208 234Z" fill="${collar}"/>`;

/** Jacket over a white shirt; with a tie when \`tie\` is a colour. */
const suit = ({ main, lapel, tie }) =>
  body('#f7f7f4') +
  (tie ? `<path d="M152 252H168L164 266L172 320H148L156 266Z" fill="${tie}"/>` : '') +
  inside(
    `<path d="M0 200H124L154 320H0Z" fill="${main}"/><path d="M320 200H196L166 320H320Z" fill="${main}"/>
     <path d="M126 226L106 250L122 264L114 274L152 320H156Z" fill="${lapel}"/>
     <path d="M194 226L214 250L198 264L206 274L168 320H164Z" fill="${lapel}"/>`,
  ) +
  `<path d="M130 220L160 252L140 264L122 230Z" fill="#fff"/><path d="M190 220L160 252L180 264L198 230Z" fill="#fff"/>`;

/** Long Vietnamese dress: a high closed collar and a seam across the chest. */
const aoDai = ({ main, trim }) =>
  body(main) +
  inside(`<path d="M160 246C172 262 206 270 236 268" stroke="${trim}" stroke-width="3" fill="none"/>`) +
  `<path d="M130 208C146 222 174 222 190 208L196 234C178 248 142 248 124 234Z" fill="${main}"/>
   <path d="M130 208C146 222 174 222 190 208" stroke="${trim}" stroke-width="4" fill="none"/>
   <path d="M124 234C142 248 178 248 196 234" stroke="${trim}" stroke-width="2" fill="none"/>`;

/** Close-fitting blouse of Thái women: collar band and a row of silver clasps. */
const clasps = ({ main, trim = '#2b2b33' }) =>
  body(main) +
  inside(
    `<path d="M160 240V320" stroke="${trim}" stroke-width="12"/>` +
      [262, 284, 306]
        .map(
          (y) =>
            `<path d="M160 ${y}l-13 -8v16zM160 ${y}l13 -8v16z" fill="#eef1f3" stroke="#8f979e" stroke-width="1"/>`,
        )
        .join(''),
  ) +
  `<path d="M127 218C146 238 174 238 193 218L200 236C182 254 138 254 120 236Z" fill="${trim}"/>`;

/** Blouse with embroidered edges that meet on the chest: Mông, Dao and others. */
const edged = ({ main, band, stitch }) => {
  const edges = 'M118 214L160 278V330M202 214L160 278';
  return (
    body(main) +
    inside(
      `<path d="${edges}" fill="none" stroke="${band}" stroke-width="28" stroke-linejoin="round"/>
     <path d="${edges}" fill="none" stroke="${stitch}" stroke-width="5" stroke-dasharray="9 7"/>`,
    )
  );
};

/** Standing-collar jacket of mountain men, buttons or loops down the front. */
const tunic = ({ main, trim }) =>
  body(main) +
  inside(
    `<path d="M160 246V320" stroke="${trim}" stroke-width="3"/>` +
      [264, 286, 308].map((y) => `<path d="M144 ${y}H176" stroke="${trim}" stroke-width="4"/>`).join(''),
  ) +
  `<path d="M128 214C146 232 174 232 192 214L197 236C180 250 140 250 123 236Z" fill="${main}" stroke="${trim}" stroke-width="3"/>`;

/** Uniform shirt: collar, plain shoulder straps, the flaps of two pockets. */
const uniform = ({ main, dark, strap }) =>
  shirt({ main, collar: dark, line: '#00000040' }) +
  inside(
    `<path d="M60 250L104 236L110 250L56 268Z" fill="${strap}"/><path d="M260 250L216 236L210 250L264 268Z" fill="${strap}"/>
     <path d="M84 294H130M190 294H236" stroke="${dark}" stroke-width="6"/>`,
  );

/** White coat over a coloured shirt. */
const coat = ({ under }) =>
  body('#f6f8f8') +
  inside(
    `<path d="M124 220L160 300L196 220Z" fill="${under}"/>
     <path d="M126 222L104 250L124 262L158 320" fill="none" stroke="#b9c3c6" stroke-width="3"/>
     <path d="M194 222L216 250L196 262L162 320" fill="none" stroke="#b9c3c6" stroke-width="3"/>`,
  );

const CLOTHES = { shirt, suit, aoDai, clasps, edged, tunic, uniform, coat };

/** @param {{ kind: keyof typeof CLOTHES, [colour: string]: string }} wear */
export const clothes = ({ kind, ...colours }) => CLOTHES[kind](colours);
