/** Which account a fee is paid into. Only the commune's own profile says so. */
import type { Payee, Profile } from './profile.js';
import { slug } from './slug.js';

/** The field of a payee, as far as it can be told apart: "Hộ tịch" and "hộ tịch " are one. */
const isFor = ({ fields }: Payee, field: string): boolean => {
  const asked = slug(field);
  return asked !== '' && (fields ?? []).some((name) => slug(name) === asked);
};

const sameAccount = (a: Payee, b: Payee): boolean =>
  a.bin === b.bin && a.account === b.account && a.holder === b.holder && a.bank === b.bank;

/**
 * The payees of a field (lĩnh vực), the most particular ones: those that name it; only where none does, those for
 * everything. One that is written twice counts once. An empty list of fields is not "everything": somebody meant to
 * narrow it, and money does not go by guess.
 *
 * @param field of the fee row; absent = only a payee for everything will do
 * @returns none: no account is known · one: that is it · more: they contradict each other, and nobody may be paid
 */
export const payeesFor = (profile: Profile | undefined, field: string | undefined): Payee[] => {
  const all = profile?.payees ?? [];
  const own = field === undefined ? [] : all.filter((payee) => isFor(payee, field));
  const found = own.length > 0 ? own : all.filter(({ fields }) => fields === undefined);
  return found.filter((payee, i) => found.findIndex((other) => sameAccount(payee, other)) === i);
};

/** The one payee of a field; undefined when there is none, or when two fit equally well. */
export const payeeFor = (profile: Profile | undefined, field: string | undefined): Payee | undefined => {
  const [payee, other] = payeesFor(profile, field);
  return other === undefined ? payee : undefined;
};

/**
 * An account of nothing but zeros belongs to nobody: it stands for an account in demonstrations, and every picture
 * that asks to pay into it says so.
 */
export const isSample = ({ account }: Payee): boolean => /^0+$/.test(account);
