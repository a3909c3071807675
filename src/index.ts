/**
 * Classes, types and events. Importing this registers nothing: import `commune-widgets/define/<tag>.js`
 * for the tags a page uses, or `commune-widgets/all.js` for all of them.
 */
export { CommuneElement } from './elements/commune-element.js';
export { CommuneFees } from './elements/fees/commune-fees.js';
export { CommunePay } from './elements/pay/commune-pay.js';
export { CommuneProcedures } from './elements/procedures/commune-procedures.js';
export { CommuneQr } from './elements/qr/commune-qr.js';
export { CommuneResults } from './elements/results/commune-results.js';
export { CommuneSatisfaction } from './elements/satisfaction/commune-satisfaction.js';
export { CommuneStaff } from './elements/staff/commune-staff.js';
export * from './events.js';
export type * from './model/catalogue.js';
export type * from './model/fee.js';
export type * from './model/fee-kind.js';
export type * from './model/fee-formula.js';
export type * from './model/fee-money.js';
export type * from './model/fee-row.js';
export type * from './model/file.js';
export type * from './model/local.js';
export type * from './model/person.js';
export type * from './model/procedure.js';
export type * from './model/profile.js';
export type * from './model/result.js';
export type * from './model/stats.js';
export type { RatingAnswer, RatingItem, RatingRequest, Reason, Scale } from './model/rating.js';
export type { Issue, Parsed } from './model/shape.js';
export type { Source } from './model/source.js';
export { version } from './version.js';
