import { saveFile } from '../elements/shared/save-file.js';
import { csvName, jsonName, publicName } from './opened.js';
import type { SavedFile } from './review-view.js';
import type { Session } from './session.js';
import { csvOf, jsonOf, publicCsvOf } from './staff-file.js';
import { photosZip } from './zip.js';

/**
 * Puts one file among the clerk's downloads.
 * @param today ISO day, written into JSON; consents given later are none in the copy for the website
 */
export const saveStaff = async (session: Session, kind: SavedFile, today: string): Promise<void> => {
  const { opened, people, newPhotos } = session;
  switch (kind) {
    case 'csv':
      return saveFile(new Blob([csvOf(people)], { type: 'text/csv' }), csvName(opened));
    case 'public': {
      const { csv } = publicCsvOf(people, today);
      return saveFile(new Blob([csv], { type: 'text/csv' }), publicName(opened));
    }
    case 'json': {
      const json = jsonOf(people, opened.envelope, today);
      return saveFile(new Blob([json], { type: 'application/json' }), jsonName(opened));
    }
    case 'zip': {
      const photos = newPhotos.map(([path, blob]) => ({ name: path.replace(/^.*\//, ''), blob }));
      return saveFile((await photosZip(photos)).blob, 'photos.zip');
    }
  }
};
