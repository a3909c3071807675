import type { QrMatrix } from './qr-matrix.js';

/** Light modules around the code; with fewer, phones do not find it. */
export const QUIET_ZONE = 4;

/** Modules per side with the quiet zone: the side of the SVG's view box. */
export const qrSide = ({ size }: QrMatrix): number => size + 2 * QUIET_ZONE;

/** Path data of the dark modules, one rectangle per run in a row, quiet zone included. Unit: one module. */
export const qrPath = ({ size, modules }: QrMatrix): string => {
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!modules[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && modules[y * size + x + 1]) x++;
      const run = x + 1 - start;
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  return path;
};

/**
 * Side in millimetres at which a phone reads the code from paper: 0.6 mm per module, and never under
 * 40 mm (25 mm is the least that boards and counters get along with).
 */
export const qrMillimetres = (matrix: QrMatrix): number => Math.max(40, Math.ceil(qrSide(matrix) * 0.6));

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A file of its own, black on white, for posters. `title` is what screen readers and file managers show. */
export const qrSvgFile = (matrix: QrMatrix, title: string): string => {
  const side = qrSide(matrix);
  const mm = qrMillimetres(matrix);
  // eslint-disable-next-line no-control-regex -- control characters make an XML file unreadable
  const text = title.replace(/[\u0000-\u001f]/g, ' ').replace(/[&<>]/g, (c) => escapes[c] ?? c);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm}mm" height="${mm}mm" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges"><title>${text}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/>` +
    `<path d="${qrPath(matrix)}"/></svg>`
  );
};

/** File name without ending: "Đăng ký khai sinh" → `ma-qr-dang-ky-khai-sinh`. Old file servers take nothing else. */
export const qrFileName = (label: string): string => {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return ['ma-qr', ...words].join('-').slice(0, 60).replace(/-$/, '');
};
