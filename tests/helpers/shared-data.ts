import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real inputs lie beside the repository and are never copied into it; tests that need them are skipped without. */
const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Value for `test(…, { skip })`: a reason when the real data are not here, else false. */
export const noSharedData: string | false = existsSync(FOLDER) ? false : 'skipped: ../shared/data not here';

if (noSharedData !== false) console.log(noSharedData);

export const sharedPath = (name: string): string => fileURLToPath(new URL(name, FOLDER));

export const sharedText = (name: string): string => readFileSync(sharedPath(name), 'utf8');
