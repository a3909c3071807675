// Head, hair and headwear. The face stays a sign for a face: dots, two strokes and a smile.

const SKIN = {
  light: ['#f3d0b0', '#dfae88'],
  warm: ['#e9bd94', '#cf9a6e'],
  tan: ['#dba97c', '#bd8457'],
  brown: ['#c99468', '#a87046'],
};
const HAIR = { black: '#221c1e', brown: '#3b2a24', grey: '#6b686b', silver: '#dcdbd8' };

/** Behind head and body. */
const BACK = {
  long: (c) =>
    `<path d="M98 132C92 60 228 60 222 132C228 190 232 226 214 256H106C88 226 92 190 98 132Z" fill="${c}"/>`,
  bob: (c) =>
    `<path d="M98 132C92 62 228 62 222 132C224 168 226 188 214 204H106C94 188 96 168 98 132Z" fill="${c}"/>`,
  bun: (c) =>
    `<path d="M104 132C100 72 220 72 216 132C216 158 208 176 200 184H120C112 176 104 158 104 132Z" fill="${c}"/><circle cx="204" cy="182" r="22" fill="${c}"/>`,
  tail: (c) =>
    `<path d="M104 132C100 72 220 72 216 132C216 158 208 176 200 184H120C112 176 104 158 104 132Z" fill="${c}"/><path d="M196 168C238 190 232 236 214 262C206 244 200 214 190 190Z" fill="${c}"/>`,
  topBun: (c) =>
    `<path d="M104 132C100 72 220 72 216 132C216 158 208 176 200 184H120C112 176 104 158 104 132Z" fill="${c}"/><ellipse cx="160" cy="54" rx="36" ry="27" fill="${c}"/>`,
};

/** Over the forehead. Every hairline leaves the same face free, so that all faces are of one family. */
const FRONT = {
  sidePart: (c) =>
    `<path d="M106 138C98 82 126 62 162 62C200 62 222 84 214 138C210 126 207 116 200 106C182 110 158 106 142 94C136 106 116 112 106 138Z" fill="${c}"/>`,
  short: (c) =>
    `<path d="M106 136C100 84 126 64 160 64C194 64 220 84 214 136C210 122 206 112 199 104C178 96 142 96 121 104C114 112 110 122 106 136Z" fill="${c}"/>`,
  crew: (c) =>
    `<path d="M107 132C104 90 128 72 160 72C192 72 216 90 213 132C210 120 206 110 200 102C180 92 140 92 120 102C114 110 110 120 107 132Z" fill="${c}"/>`,
  wave: (c) =>
    `<path d="M106 138C96 92 118 58 156 62C184 50 226 76 214 138C211 124 206 116 202 108C190 114 178 100 168 98C154 110 134 102 124 108C114 114 110 124 106 138Z" fill="${c}"/>`,
  swept: (c) =>
    `<path d="M107 134C102 96 116 70 160 66C204 70 218 96 213 134C210 118 204 106 196 98C176 88 144 88 124 98C116 106 110 118 107 134Z" fill="${c}"/>`,
  receding: (c) =>
    `<path d="M104 146C96 108 106 82 128 74C118 88 118 104 115 116C110 124 108 134 104 146ZM216 146C224 108 214 82 192 74C202 88 202 104 205 116C210 124 212 134 216 146Z" fill="${c}"/>`,
  middle: (c) =>
    `<path d="M104 150C96 88 126 62 160 62C194 62 224 88 216 150C213 124 196 104 160 88C124 104 107 124 104 150Z" fill="${c}"/>`,
  sideLong: (c) =>
    `<path d="M104 152C94 86 124 60 162 62C200 62 226 90 216 152C212 128 196 112 140 88C126 102 108 122 104 152Z" fill="${c}"/>`,
  fringe: (c) =>
    `<path d="M104 150C96 86 126 62 160 62C194 62 224 86 216 150C214 136 212 128 208 118C178 122 142 122 112 118C108 128 106 136 104 150Z" fill="${c}"/>`,
};

/** Cloth on the head, over the hair. */
const HEADWEAR = {
  // Thái scarf: dark cloth folded over the head, embroidered ends.
  pieu: ({ main, trim, second }) =>
    `<path d="M98 126C90 66 122 42 162 42C204 42 230 68 222 126C216 112 200 98 160 96C120 98 104 112 98 126Z" fill="${main}"/>
     <path d="M101 112C112 92 134 84 160 84C186 84 208 92 219 112" fill="none" stroke="${trim}" stroke-width="9"/>
     <path d="M102 113C113 93 134 85 160 85C186 85 207 93 218 113" fill="none" stroke="${second}" stroke-width="3.5" stroke-dasharray="7 6"/>
     <path d="M204 56L240 70L236 112L214 98Z" fill="${main}"/><path d="M236 78L238 71L240 70L236 112L228 107Z" fill="${trim}"/>`,
  // Wound turban of Mông women.
  turban: ({ main, trim, second }) =>
    `<path d="M96 112C90 58 120 34 160 34C200 34 230 58 224 112C206 94 114 94 96 112Z" fill="${main}"/>
     <path d="M98 96C124 74 196 74 222 96" fill="none" stroke="${trim}" stroke-width="7"/>
     <path d="M102 76C128 54 192 54 218 76" fill="none" stroke="${second}" stroke-width="5"/>`,
  // Narrow band tied round the head.
  band: ({ main, trim }) =>
    `<path d="M103 118C104 104 106 98 110 92C140 80 180 80 210 92C214 98 216 104 217 118C186 102 134 102 103 118Z" fill="${main}"/>
     <path d="M106 106C134 92 186 92 214 106" fill="none" stroke="${trim}" stroke-width="4" stroke-dasharray="9 5"/>`,
  // Silver pin of a married Thái woman's high bun.
  pin: () =>
    `<path d="M118 44L202 62" stroke="#dfe4e8" stroke-width="5" stroke-linecap="round"/><circle cx="118" cy="44" r="6" fill="#dfe4e8"/>`,
};

const glasses = `<g fill="#ffffff30" stroke="#3a3a40" stroke-width="3.5"><rect x="119" y="124" width="36" height="29" rx="12"/>
  <rect x="165" y="124" width="36" height="29" rx="12"/><path d="M155 134Q160 130 165 134M119 134L110 130M201 134L210 130" fill="none"/></g>`;

const face = ([, shade], { brow, smile }) =>
  `<g fill="#2a2022"><circle cx="138" cy="139" r="5"/><circle cx="182" cy="139" r="5"/></g>
   <path d="M127 121Q137 115 148 120M172 120Q183 115 193 121" fill="none" stroke="${brow}" stroke-width="4" stroke-linecap="round"/>
   <path d="M154 161Q160 166 166 161" fill="none" stroke="${shade}" stroke-width="4" stroke-linecap="round"/>
   <path d="${smile === 'wide' ? 'M140 176Q160 196 180 176' : 'M144 178Q160 190 176 178'}" fill="none" stroke="#9b4a42" stroke-width="4.5" stroke-linecap="round"/>`;

/** Lines of age beside the mouth. */
const lines = ([, shade]) =>
  `<path d="M130 166Q126 174 129 182M190 166Q194 174 191 182" fill="none" stroke="${shade}" stroke-width="3" stroke-linecap="round"/>`;

/** What is drawn before the body. */
export const behind = ({ hair = 'black', back }) => (back ? BACK[back](HAIR[hair]) : '');

/** Neck: drawn before the clothes, so that collars lie over it. */
export const neck = ({ skin }) => {
  const [tone, shade] = SKIN[skin];
  return `<path d="M134 180H186V228Q160 262 134 228Z" fill="${tone}"/><path d="M134 186H186V204Q160 226 134 204Z" fill="${shade}"/>`;
};

/** Head with everything on it, drawn last. */
export const head = ({ skin, hair = 'black', front, wear, spectacles, old, smile }) => {
  const tones = SKIN[skin];
  return `<g fill="${tones[0]}"><ellipse cx="107" cy="146" rx="10" ry="15"/><ellipse cx="213" cy="146" rx="10" ry="15"/></g>
    <path d="M108 130C108 92 128 74 160 74C192 74 212 92 212 130C212 172 194 206 160 206C126 206 108 172 108 130Z" fill="${tones[0]}"/>
    ${face(tones, { brow: hair === 'silver' ? HAIR.grey : HAIR[hair], smile })}
    ${old ? lines(tones) : ''}${front ? FRONT[front](HAIR[hair]) : ''}
    ${wear ? HEADWEAR[wear.kind](wear) : ''}${spectacles ? glasses : ''}`;
};
