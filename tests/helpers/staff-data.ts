import { staffFile } from '../../src/elements/shared/person-data.js';
import type { Person } from '../../src/model/person.js';

/** The people of a file as the elements get them. */
export const parsePublic = (file: unknown): readonly Person[] => staffFile.parse(file).value?.items ?? [];
