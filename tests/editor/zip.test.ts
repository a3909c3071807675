/** photos.zip for a media library, and back. */
import { expect } from '@open-wc/testing';
import { photoFileName, photosZip, readPhotosZip } from '../../src/editor/zip.js';

const jpeg = (...rest: number[]): Blob =>
  new Blob([new Uint8Array([0xff, 0xd8, ...rest])], { type: 'image/jpeg' });

it('what is packed comes back byte for byte, in order', async () => {
  const photos = Array.from({ length: 45 }, (_, i) => ({ name: `nguoi-${i}`, blob: jpeg(i, 1, 2, 3) }));
  const { blob, names } = await photosZip(photos);
  expect(names[44]).to.equal('nguoi-44.jpg');
  const back = (await readPhotosZip(blob)) ?? [];
  expect(back.map(({ name }) => name)).to.deep.equal(names);
  for (const [i, photo] of back.entries())
    expect([...new Uint8Array(await photo.blob.arrayBuffer())]).to.deep.equal([0xff, 0xd8, i, 1, 2, 3]);
});

it('names are safe in every file system and address, and never meet', async () => {
  expect(photoFileName('Đỗ Thị Hà/../x')).to.equal('Do-Thi-Ha-x.jpg');
  expect(photoFileName('lo-thi-mai.JPG')).to.equal('lo-thi-mai.jpg');
  expect(photoFileName('../..')).to.equal('anh.jpg');
  expect(photoFileName('a'.repeat(400)).length).to.be.below(130);
  const { names } = await photosZip([
    { name: 'Mai', blob: jpeg(1) },
    { name: 'mai', blob: jpeg(2) },
    { name: 'mai', blob: jpeg(3) },
  ]);
  expect(names).to.deep.equal(['Mai.jpg', 'mai-2.jpg', 'mai-3.jpg']);
});

it('what is no photo is passed over, what is no archive gives nothing', async () => {
  const { blob } = await photosZip([
    { name: 'a', blob: new Blob(['<svg/>']) },
    { name: 'b', blob: jpeg(1) },
    { name: 'c', blob: new Blob([new Uint8Array(1_000_001)]) },
  ]);
  expect((await readPhotosZip(blob))?.map(({ name }) => name)).to.deep.equal(['b.jpg']);
  expect(await readPhotosZip(new Blob(['no archive']))).to.equal(undefined);
  expect(await readPhotosZip(new Blob([]))).to.equal(undefined);
  expect(await readPhotosZip(blob.slice(0, blob.size - 30))).to.equal(undefined);
});
