/** "Gọi lãnh đạo": the leaders named in the profile, with what the staff file knows of them. Pure. */
import type { Person } from '../../model/person.js';
import type { Leader } from '../../model/profile.js';

/** A leader who can be called. */
export interface ReachableLeader {
  name: string | undefined;
  position: string | undefined;
  /** As written; several numbers possible in one. */
  phone: string;
}

/** What the profile writes goes before what the staff file says. Who has no number in either is left out. */
export const reachableLeaders = (
  leaders: readonly Leader[] | undefined,
  people: readonly Person[],
): ReachableLeader[] =>
  (leaders ?? []).flatMap((leader) => {
    const person = leader.id === undefined ? undefined : people.find(({ id }) => id === leader.id);
    const phone = leader.phone ?? person?.officePhones[0] ?? person?.mobile;
    if (phone === undefined) return [];
    return [{ name: leader.name ?? person?.name, position: leader.position ?? person?.position, phone }];
  });
