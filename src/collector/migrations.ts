/**
 * The tables, as steps from one version to the next. A step is never changed once it was published: a new one is added.
 *
 * `ratings`: `id` are the 16 bytes of the UUID; `at` are minutes since 1970 (a minute is all that is ever needed, and tells
 * less about who stood at the desk); `held` is 0 for what counts, else why it is set aside (held.ts); `reasons` are bits in
 * the order of REASONS. No address, no browser, no device.
 *
 * `months` is kept by a trigger, so that it can never disagree: the whole country's month is then some thousand rows in place
 * of ten million. Việt Nam has no summer time: its day begins 7 hours before the one of UTC.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE ratings (
    site INTEGER NOT NULL,
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    score INTEGER NOT NULL,
    scale INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    held INTEGER NOT NULL,
    reasons INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    comment TEXT,
    PRIMARY KEY (site, id)
  ) WITHOUT ROWID;
  CREATE INDEX comments_by_age ON ratings (at) WHERE comment IS NOT NULL;

  CREATE TABLE subjects (
    subject_id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE
  );

  CREATE TABLE months (
    month INTEGER NOT NULL,
    site INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    scale INTEGER NOT NULL,
    score INTEGER NOT NULL,
    held INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (month, site, channel, scale, score, held)
  ) WITHOUT ROWID;
  CREATE TRIGGER count_rating AFTER INSERT ON ratings BEGIN
    INSERT INTO months VALUES (
      CAST(strftime('%Y%m', new.at * 60 + 25200, 'unixepoch') AS INTEGER),
      new.site, new.channel, new.scale, new.score, new.held <> 0, 1
    ) ON CONFLICT DO UPDATE SET n = n + 1;
  END;

  CREATE TABLE conflicts (
    site INTEGER PRIMARY KEY,
    n INTEGER NOT NULL
  );

  CREATE TABLE tokens (
    hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    site INTEGER,
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,
    revoked INTEGER
  ) WITHOUT ROWID;
  `,
];
