/** Which square of a picture becomes the portrait. */
export interface Crop {
  /** Where the square lies in the room it has, 0 left … 1 right and 0 top … 1 bottom. */
  x: number;
  y: number;
  /** 1: the largest square that fits; 2: half its side. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const MAX_ZOOM = 4;

/** Faces are above the middle of a portrait. */
export const DEFAULT_CROP: Readonly<Crop> = { x: 0.5, y: 0.3, zoom: 1 };

const between = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;

export const withinBounds = ({ x, y, zoom }: Crop): Crop => ({
  x: between(x, 0, 1),
  y: between(y, 0, 1),
  zoom: between(zoom, 1, MAX_ZOOM),
});

/** The square in pixels of the picture. */
export const squareOf = (
  crop: Crop,
  { width, height }: Size,
): { left: number; top: number; side: number } => {
  const { x, y, zoom } = withinBounds(crop);
  const side = Math.min(width, height) / zoom;
  return { left: x * (width - side), top: y * (height - side), side };
};

const cropOf = (left: number, top: number, zoom: number, { width, height }: Size): Crop => {
  const side = Math.min(width, height) / zoom;
  // No room to move in: the middle, whatever that is.
  const share = (at: number, room: number): number => (room < 0.5 ? 0.5 : at / room);
  return withinBounds({ x: share(left, width - side), y: share(top, height - side), zoom });
};

/** Moved by a part of the square's side: `(0.5, 0)` shows what lies half a square further right. */
export const moved = (crop: Crop, right: number, down: number, size: Size): Crop => {
  const { left, top, side } = squareOf(crop, size);
  return cropOf(left + right * side, top + down * side, withinBounds(crop).zoom, size);
};

/** Another zoom around the same middle. */
export const zoomed = (crop: Crop, zoom: number, size: Size): Crop => {
  const { left, top, side } = squareOf(crop, size);
  const target = between(zoom, 1, MAX_ZOOM);
  const half = Math.min(size.width, size.height) / target / 2;
  return cropOf(left + side / 2 - half, top + side / 2 - half, target, size);
};
