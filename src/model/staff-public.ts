/** The copy of a directory that may lie on a web server, where everybody can download the whole file. */
import { withConsent, type Person } from './person.js';

export interface PublicCopy {
  people: Person[];
  /** How many people lost something, and which columns nobody is shown are left out. */
  mobiles: number;
  photos: number;
  columns: string[];
}

/**
 * The people without what the page may not show: mobile number, Zalo and photo of who has not agreed or has taken it
 * back, the words and days about that, and columns we do not know (a birthday, a home address: nobody is shown them).
 * Office numbers stay as they are. The whole file remains the one to edit: what is left out cannot be brought back.
 *
 * @param today ISO day in Việt Nam
 */
export const publicCopy = (people: readonly Person[], today: string): PublicCopy => {
  const copies = people.map((p) => {
    const { extra: _extra, ...shown } = withConsent(p, today);
    const { consentOn: _day, withdrawnOn: _withdrawn, ...nothingMore } = shown;
    const agreed = shown.mobile ?? shown.photo ?? shown.zalo;
    return agreed === undefined ? nothingMore : shown;
  });
  const lost = (key: 'mobile' | 'photo'): number =>
    people.filter((p, i) => p[key] !== undefined && copies[i]?.[key] === undefined).length;
  return {
    people: copies,
    mobiles: lost('mobile'),
    photos: lost('photo'),
    columns: [...new Set(people.flatMap(({ extra = {} }) => Object.keys(extra)))],
  };
};

/** Whether the whole file holds something that the public copy does not. */
export const hidesSomething = ({ mobiles, photos, columns }: PublicCopy): boolean =>
  mobiles + photos + columns.length > 0;
