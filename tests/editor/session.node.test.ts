/** What a session saves of the photos chosen in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../src/editor/session.js';

const opened = { id: 'file:a.csv', name: 'a.csv', kind: 'csv', envelope: {} } as const;
const read = {
  file: { format: 'commune-staff/1', items: [{ id: 'mai', name: 'Lò Thị Mai' }] },
  repairs: [],
  unknownColumns: [],
};

test('a photo that was replaced before saving is saved when undo brings it back', () => {
  const session = Session.of(opened, read, () => undefined);
  const key = session.people[0]?.key ?? '';
  const choose = (photo: string): void => {
    session.photos.set(photo, new Blob([photo]));
    session.run({ do: 'change', key, changes: { photo } });
  };
  const waiting = (): string[] => session.newPhotos.map(([path]) => path);

  choose('photos/one.jpg');
  choose('photos/two.jpg');
  assert.deepEqual(waiting(), ['photos/two.jpg']);
  session.markSaved();
  assert.deepEqual(waiting(), []);
  session.undo();
  assert.deepEqual(waiting(), ['photos/one.jpg']);
  session.redo();
  assert.deepEqual(waiting(), [], 'this one is on the disk already');
});
