import { payeeBank } from '../model/banks.js';
import { payeesFor } from '../model/payee.js';
import type { Payee, Profile } from '../model/profile.js';
import { slug } from '../model/slug.js';
import type { Finding, RuleCode } from './finding.js';

/** A number as Excel writes it once it has lost its last digits: `1.23457E+18`. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?\s*E\s*\+?\s*\d+$/i;
/** Excel keeps 15 digits and puts zeros behind them. Two or more of them are no accident. */
const CUT_BY_EXCEL = /^\d{15}00+$/;

/** What is wrong with an account number; undefined when nothing can be seen. */
const accountProblem = (account: string): string | undefined => {
  if (SCIENTIFIC.test(account)) return `“${account}” là số bị Excel rút gọn, mất các chữ số cuối`;
  if (CUT_BY_EXCEL.test(account) && /[1-9]/.test(account))
    return `“${account}” dài ${account.length} chữ số mà tận cùng là số 0 từ chữ số thứ 16: có lẽ Excel đã làm mất`;
  if (/\s/.test(account)) return `“${account}” có dấu cách`;
  if (!/^[A-Za-z0-9]+$/.test(account)) return `“${account}” có ký tự ngoài chữ số và chữ cái`;
  return account.length > 19 ? `“${account}” dài ${account.length} ký tự` : undefined;
};

/** What is wrong with the accounts of commune.json. `fields`: everything that something is paid for, empty if unknown. */
export const checkPayees = (
  { file, value }: { file: string; value: Profile },
  fields: readonly string[],
): Finding[] => {
  const { payees = [] } = value;
  const known = new Set(fields.map(slug));
  const found: Finding[] = [];
  const add = (code: RuleCode, field: string, what: string): void => {
    found.push({ code, file, field, what });
  };
  payees.forEach((payee: Payee, i) => {
    const account = accountProblem(payee.account);
    if (account !== undefined) add('payee-account', `payees[${i}].account`, account);
    const bank = payeeBank(payee);
    if (!bank.ok)
      add(
        'payee-bank',
        `payees[${i}].${bank.code === 'contradiction' ? 'bank' : 'bin'}`,
        bank.code === 'contradiction'
          ? `BIN ${payee.bin} không phải của “${payee.bank ?? ''}”`
          : `BIN ${payee.bin} không có trong danh sách, chưa ghi tên`,
      );
    (payee.fields ?? []).forEach((field, j) => {
      if (known.size > 0 && !known.has(slug(field)))
        add('payee-field', `payees[${i}].fields[${j}]`, `“${field}”`);
    });
    if (payee.fields?.length === 0) add('payee-field', `payees[${i}].fields`, 'danh sách trống');
  });
  const named = [
    ...new Map(payees.flatMap((p) => p.fields ?? []).map((field) => [slug(field), field])).values(),
  ];
  for (const field of [...named, undefined])
    if (payeesFor(value, field).length > 1)
      add('payee-twice', 'payees', field === undefined ? 'hai tài khoản không ghi lĩnh vực' : `“${field}”`);
  return found;
};
