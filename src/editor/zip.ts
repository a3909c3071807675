/** photos.zip: the portraits for a media library, and back. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

export interface NamedPhoto {
  /** Id of the person, or the file's name. */
  name: string;
  blob: Blob;
}

/** No folders, no marks that a file system or an address minds: `Lò Thị Mai/1` → `Lo-Thi-Mai-1.jpg`. */
export const photoFileName = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/\.jpe?g$/i, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
  return `${plain || 'anh'}.jpg`;
};

/**
 * @returns the archive and the file name each photo got, in the order given: names that meet get a number
 */
export const photosZip = async (photos: readonly NamedPhoto[]): Promise<{ blob: Blob; names: string[] }> => {
  const files: Zippable = {};
  const names: string[] = [];
  const taken = new Set<string>();
  for (const { name, blob } of photos) {
    const wanted = photoFileName(name);
    let file = wanted;
    // Windows and macOS take A.jpg and a.jpg for one file.
    for (let n = 2; taken.has(file.toLowerCase()); n++) file = wanted.replace(/\.jpg$/, `-${n}.jpg`);
    taken.add(file.toLowerCase());
    names.push(file);
    files[file] = new Uint8Array(await blob.arrayBuffer());
  }
  // Stored: JPEG does not get smaller.
  return { blob: new Blob([zipSync(files, { level: 0 })], { type: 'application/zip' }), names };
};

/** Of one photo and of all together, in bytes: what we write has at most 80,000 for each. */
const MOST = { photo: 1_000_000, all: 100_000_000, count: 5000 };

/**
 * The JPEG files of an archive by name, folders left out. Files that are too large or no JPEG are passed over.
 *
 * @returns undefined when this is no zip archive that can be read
 */
export const readPhotosZip = async (file: Blob): Promise<NamedPhoto[] | undefined> => {
  if (file.size > MOST.all) return undefined;
  try {
    let room = MOST.all;
    let count = 0;
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      // The claimed size is what fflate makes room for; more never comes out.
      filter: ({ name, originalSize }) => {
        const wanted =
          /\.jpe?g$/i.test(name) && originalSize <= MOST.photo && originalSize <= room && count < MOST.count;
        if (wanted) [room, count] = [room - originalSize, count + 1];
        return wanted;
      },
    });
    return Object.entries(files)
      .filter(([, bytes]) => bytes[0] === 0xff && bytes[1] === 0xd8)
      .map(([path, bytes]) => ({
        name: path.replace(/^.*[\\/]/, ''),
        blob: new Blob([bytes], { type: 'image/jpeg' }),
      }));
  } catch {
    return undefined;
  }
};
