/** Pictures made in the page, and spoilt. */
export const drawn = (
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context);
  return canvas;
};

export const blobOf = (canvas: HTMLCanvasElement, type = 'image/jpeg', quality = 0.92): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`no ${type}`))), type, quality),
  );

export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

/** Red, green over blue, white: which corner is where after turning. */
export const quarters = (width: number, height: number): HTMLCanvasElement =>
  drawn(width, height, (context) => {
    const [w, h] = [width / 2, height / 2];
    for (const [colour, x, y] of [
      ['#f00', 0, 0],
      ['#0f0', w, 0],
      ['#00f', 0, h],
      ['#fff', w, h],
    ] as const) {
      context.fillStyle = colour;
      context.fillRect(x, y, w, h);
    }
  });

/** A photo as a telephone takes it: soft areas and much fine detail. */
export const photoLike = (width: number, height: number): HTMLCanvasElement =>
  drawn(width, height, (context) => {
    const sky = context.createLinearGradient(0, 0, width, height);
    sky.addColorStop(0, '#9bd');
    sky.addColorStop(1, '#463');
    context.fillStyle = sky;
    context.fillRect(0, 0, width, height);
    let seed = 7;
    for (let i = 0; i < 20_000; i++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      context.fillStyle = `hsl(${seed % 360} 60% ${20 + (seed % 60)}%)`;
      context.fillRect((seed >> 4) % width, (seed >> 8) % height, 4 + (seed % 40), 4 + (seed % 25));
    }
  });

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const u16 = (n: number): number[] => [n >> 8, n & 255];
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)];

/** Exif with an orientation and a place on the earth, as a telephone writes them. */
const exif = (orientation: number): number[] => {
  const field = (tag: number, type: number, count: number, value: number[]): number[] => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...value,
  ];
  const first = [
    ...u16(2),
    ...field(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    ...field(0x8825, 4, 1, u32(38)), // GPS, behind this directory
    ...u32(0),
  ];
  const degrees = [21, 1, 23, 1, 5, 1].flatMap(u32);
  const gps = [...u16(2), ...field(1, 2, 2, [...ascii('N'), 0, 0, 0]), ...field(2, 5, 3, u32(68)), ...u32(0)];
  const body = [...ascii('Exif'), 0, 0, ...ascii('MM'), ...u16(42), ...u32(8), ...first, ...gps, ...degrees];
  return [0xff, 0xe1, ...u16(body.length + 2), ...body];
};

const xmp = ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude</x:xmpmeta>');

/** The JPEG with Exif, GPS, XMP, a colour profile and a comment put in after its first two bytes. */
export const withMetadata = async (jpeg: Blob, orientation = 1): Promise<Blob> => {
  const bytes = await bytesOf(jpeg);
  const segment = (marker: number, body: number[]): number[] => [
    0xff,
    marker,
    ...u16(body.length + 2),
    ...body,
  ];
  const added = [
    ...exif(orientation),
    ...segment(0xe1, xmp),
    ...segment(0xe2, ascii('ICC_PROFILE\0\u0001\u0001not a profile')),
    ...segment(0xfe, ascii('taken at home')),
  ];
  return new Blob([bytes.subarray(0, 2), new Uint8Array(added), bytes.subarray(2)], { type: 'image/jpeg' });
};

export const contains = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(text);
