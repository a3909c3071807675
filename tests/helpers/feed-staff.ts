/** Hostile files for `<commune-staff>`, as cards and as a list. */
import { feed, type Fed, type Outcome } from './feed.js';
import { hostileStaff } from './hostile-staff.js';

interface Directory extends Fed {
  layout?: string;
}

/** @param seed the same seed gives the same files */
export const feedStaff = (count: number, seed: number): Promise<Outcome> =>
  feed<Directory>('commune-staff', hostileStaff(count, seed), `seed ${seed}`, {
    prepare: (element, _file, at) => {
      element.layout = at % 3 === 0 ? 'list' : 'cards';
    },
  });
