import { createHash, randomBytes } from 'node:crypto';
import { minutes } from './clock.js';
import type { Store } from './store.js';

/** kiosk: may only send answers, of one commune. auditor: may only read, one commune or all. */
export const TOKEN_KINDS = ['kiosk', 'auditor'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token {
  /** First letters of the stored hash: names the token without giving it away. */
  id: string;
  kind: TokenKind;
  /** Five digits; undefined: every commune (auditors only). */
  site: string | undefined;
  name: string;
  /** Minutes since 1970. */
  created: number;
  expires: number | undefined;
  revoked: number | undefined;
}

/** 256 random bits cannot be guessed, so a plain hash keeps them as safely as a slow one. */
const hashOf = (secret: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`commune-widgets ${secret}`).digest());

const SECRET = /^cw_(kiosk|auditor)_[\w-]{43}$/;

export const siteText = (site: unknown): string => String(site).padStart(5, '0');

const hex = (bytes: unknown): string =>
  bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : '';

const optional = (value: unknown): number | undefined => (value === null ? undefined : Number(value));

const tokenOf = (row: Readonly<Record<string, unknown>>): Token => ({
  id: hex(row['hash']).slice(0, 10),
  kind: row['kind'] === 'auditor' ? 'auditor' : 'kiosk',
  site: row['site'] === null ? undefined : siteText(row['site']),
  name: String(row['name']),
  created: Number(row['created']),
  expires: optional(row['expires']),
  revoked: optional(row['revoked']),
});

/**
 * Makes a token. What it returns is shown once: only its hash is stored.
 * @param expires minute from which it is refused; undefined: never
 */
export const addToken = async (
  store: Store,
  { kind, site, name, expires }: { kind: TokenKind; site?: string; name: string; expires?: number },
  now: number,
): Promise<string> => {
  const secret = `cw_${kind}_${randomBytes(32).toString('base64url')}`;
  await store.write([
    {
      sql: 'INSERT INTO tokens (hash, kind, site, name, created, expires) VALUES (?, ?, ?, ?, ?, ?)',
      values: [
        hashOf(secret),
        kind,
        site === undefined ? null : Number(site),
        name,
        minutes(now),
        expires ?? null,
      ],
    },
  ]);
  return secret;
};

/** Every token, oldest first. */
export const listTokens = async (store: Store): Promise<Token[]> =>
  (await store.read({ sql: 'SELECT * FROM tokens ORDER BY created, hash', values: [] })).map(tokenOf);

/** From now on the token is refused. @returns false when no token has this id */
export const revokeToken = async (store: Store, id: string, now: number): Promise<boolean> => {
  const rows = await store.read({ sql: 'SELECT hash FROM tokens WHERE revoked IS NULL', values: [] });
  const hash = rows.map((row) => row['hash']).find((bytes) => hex(bytes).slice(0, 10) === id);
  if (!(hash instanceof Uint8Array)) return false;
  await store.write([{ sql: 'UPDATE tokens SET revoked = ? WHERE hash = ?', values: [minutes(now), hash] }]);
  return true;
};

/** The token with this secret, when it is of this kind, not revoked and not expired. Asked for every request. */
export const findToken = async (
  store: Store,
  secret: string,
  kind: TokenKind,
  now: number,
): Promise<Token | undefined> => {
  if (SECRET.exec(secret)?.[1] !== kind) return undefined;
  const [row] = await store.read({ sql: 'SELECT * FROM tokens WHERE hash = ?', values: [hashOf(secret)] });
  const token = row && tokenOf(row);
  if (token?.kind !== kind || token.revoked !== undefined) return undefined;
  return token.expires === undefined || minutes(now) < token.expires ? token : undefined;
};
