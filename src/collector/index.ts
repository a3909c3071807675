/** The collector: takes answers about satisfaction, shows figures, serves the files of a commune. Node only. */
export { backupSqlite } from './backup.js';
export { proxyList } from './caller.js';
export { dayAfter, dayOf, dayStart, isDay, minutes } from './clock.js';
export { jsonLog, type Log } from './log.js';
export { startCollector, type Collector, type CollectorOptions } from './server.js';
export { openSqlite } from './sqlite.js';
export { isServed } from './static-files.js';
export { StoreFailure, type OpenStore, type Store } from './store.js';
export { addToken, listTokens, revokeToken, TOKEN_KINDS, type Token, type TokenKind } from './tokens.js';
