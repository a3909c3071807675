/** The building block of EMVCo codes: two digits of id, two of length, then the value. Values may hold further objects. */

/** One object as text; nothing for an absent value. The value must be 1 to 99 ASCII characters. */
export const tlv = (id: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `${id}${String(value.length).padStart(2, '0')}${value}`;

export type TlvRead =
  | { ok: true; objects: Map<string, string> }
  /** `message` says where: one English sentence. */
  | { ok: false; code: 'broken' | 'duplicate' | 'empty'; message: string };

/** The objects of a text in their order. Every character must belong to one; an id stands once. Never throws. */
export const readTlv = (text: string): TlvRead => {
  const objects = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [, id = '', digits = ''] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (id === '')
      return { ok: false, code: 'broken', message: `no id and length of two digits each at character ${at}` };
    const length = Number(digits);
    const value = text.slice(at + 4, at + 4 + length);
    if (length === 0) return { ok: false, code: 'empty', message: `object ${id} is empty` };
    if (value.length < length)
      return {
        ok: false,
        code: 'broken',
        message: `object ${id} says it has ${length} characters, ${value.length} are left`,
      };
    if (objects.has(id)) return { ok: false, code: 'duplicate', message: `object ${id} stands twice` };
    objects.set(id, value);
    at += 4 + length;
  }
  return { ok: true, objects };
};
