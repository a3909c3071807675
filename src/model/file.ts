/** Every format and parser in one import, for tools that handle all files. Elements import only those they show. */
export { FORMATS, formatOf, type DataFile } from './envelope.js';
export { parseFees } from './fee-row.js';
export { parseIndex } from './catalogue.js';
export { parseLocal } from './local.js';
export { parseProcedure, parseProcedures } from './procedure.js';
export { parseStaff } from './person.js';
export { parseProfile } from './profile.js';
export { parseResults } from './result.js';
