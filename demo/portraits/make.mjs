// node demo/portraits/make.mjs : draws the people of the demo into demo/data/photos/<id>.jpg (320 × 320).
// They are invented, and so that nobody takes them for photographs of somebody they are drawings.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../../tests/runner/chromium.mjs';
import { bodyClip, clothes } from './clothes.mjs';
import { behind, head, neck } from './head.mjs';
import { people } from './people.mjs';

const SIZE = 320;
const folder = join(import.meta.dirname, '../data/photos');

const svg = (look) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 320 320">
    <defs>${bodyClip}</defs><rect width="320" height="320" fill="${look.ground}"/>
    <circle cx="160" cy="150" r="128" fill="#ffffff" fill-opacity=".38"/>
    ${behind(look)}${neck(look)}${clothes(look.wears)}${head(look)}</svg>`;

/** Runs in the page: a canvas writes a JPEG that knows nothing but its colours (no EXIF). */
const toJpeg = async (source, size) => {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
};

const browser = await puppeteer.launch(await chromiumOptions());
const page = await browser.newPage();
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));
let largest = 0;
for (const [id, look] of Object.entries(people)) {
  const jpeg = Buffer.from(await page.evaluate(toJpeg, svg(look), SIZE), 'base64');
  largest = Math.max(largest, jpeg.length);
  writeFileSync(join(folder, `${id}.jpg`), jpeg);
}
await browser.close();
console.log(`${Object.keys(people).length} portraits, the largest ${(largest / 1000).toFixed(1)} kB`);
