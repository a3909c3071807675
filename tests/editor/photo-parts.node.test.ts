/** Reading a picture's header, cropping and stripping: pure, so thousands of cases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  MAX_ZOOM,
  moved,
  squareOf,
  withinBounds,
  zoomed,
  type Crop,
  type Size,
} from '../../src/editor/photo/crop.js';
import { PhotoProblem } from '../../src/editor/photo/photo-problem.js';
import { pictureHeader } from '../../src/editor/photo/picture-header.js';
import { stripMetadata } from '../../src/editor/photo/strip-metadata.js';

const MAGIC = [
  [0xff, 0xd8, 0xff],
  [0xff, 0xd8, 0xff, 0xc0, 0, 17],
  [0xff, 0xd8, 0xff, 0xda],
  [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
  [...'RIFF\0\0\0\0WEBPVP8X'].map((c) => c.charCodeAt(0)),
  [...'RIFF\0\0\0\0WEBPVP8L'].map((c) => c.charCodeAt(0)),
  [...'GIF89a'].map((c) => c.charCodeAt(0)),
  [...'\0\0\0\u0018ftypheic\0\0ispe'].map((c) => c.charCodeAt(0)),
  [],
];
const anyFile = fc
  .tuple(fc.constantFrom(...MAGIC), fc.uint8Array({ maxLength: 200 }))
  .map(([magic, rest]) => new Uint8Array([...magic, ...rest]));

test('any bytes at all have a header or a PhotoProblem', () => {
  fc.assert(
    fc.property(anyFile, (bytes) => {
      try {
        const { width, height, complete } = pictureHeader(bytes);
        assert.ok(Number.isInteger(width) && width >= 0 && Number.isInteger(height) && height >= 0);
        assert.equal(typeof complete, 'boolean');
      } catch (problem) {
        assert.ok(problem instanceof PhotoProblem, String(problem));
      }
    }),
    { numRuns: 3000 },
  );
});

test('stripping metadata ends for any bytes and leaves what is no metadata', () => {
  fc.assert(
    fc.property(anyFile, (bytes) => {
      assert.ok(stripMetadata(bytes).length <= bytes.length + 2);
    }),
    { numRuns: 2000 },
  );
  const segment = (marker: number, ...body: number[]): number[] => [
    0xff,
    marker,
    0,
    body.length + 2,
    ...body,
  ];
  const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xe1, 0xff, 0xd9];
  const kept = [0xff, 0xd8, ...segment(0xe0, 1), ...segment(0xee, 2), ...segment(0xdb, 3)];
  const dirty = [...kept, ...segment(0xe1, 9, 9), ...segment(0xe2, 9), ...segment(0xfe, 9), ...scan];
  assert.deepEqual([...stripMetadata(new Uint8Array(dirty))], [...kept, ...scan]);
});

const size: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 120, max: 12_000 }),
  height: fc.integer({ min: 120, max: 12_000 }),
});
const anyNumber = fc.oneof(fc.double(), fc.double({ min: 0, max: 4 }));
const anyCrop: fc.Arbitrary<Crop> = fc.record({ x: anyNumber, y: anyNumber, zoom: anyNumber });

const inside = (crop: Crop, { width, height }: Size): void => {
  const { left, top, side } = squareOf(crop, { width, height });
  assert.ok(side > 0 && left >= -1e-6 && top >= -1e-6, JSON.stringify({ left, top, side }));
  assert.ok(left + side <= width + 1e-6 && top + side <= height + 1e-6);
};

test('the square never leaves the picture, however it is moved and zoomed', () => {
  fc.assert(
    fc.property(size, anyCrop, anyNumber, anyNumber, anyNumber, (picture, crop, right, down, zoom) => {
      inside(crop, picture);
      inside(moved(crop, right, down, picture), picture);
      inside(zoomed(crop, zoom, picture), picture);
    }),
    { numRuns: 2000 },
  );
});

test('moving there and back, and zooming in and out, ends where it began when no edge is met', () => {
  const picture = { width: 4000, height: 3000 };
  const start = withinBounds({ x: 0.5, y: 0.5, zoom: 2 });
  const near = (a: Crop, b: Crop): void => {
    for (const key of ['x', 'y', 'zoom'] as const) assert.ok(Math.abs(a[key] - b[key]) < 1e-9, key);
  };
  near(moved(moved(start, 0.1, -0.2, picture), -0.1, 0.2, picture), start);
  near(zoomed(zoomed(start, MAX_ZOOM, picture), 2, picture), start);
});
