/** How every story puts an element on a page: with a fallback, as a webmaster is asked to. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface ProceduresArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  profile?: string;
  staffSrc?: string;
  code?: string;
  codes?: string;
  field?: string;
}

export interface StaffArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  profile?: string;
  layout?: 'cards' | 'list';
  unit?: string;
  ids?: string;
  field?: string;
}

export interface FeesArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  profile?: string;
  field?: string;
  ids?: string;
  procedures?: string;
}

export interface PayArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  profile?: string;
  fee?: string;
  procedure?: string;
}

export interface ResultsArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  endpoint?: string;
  site?: string;
  profile?: string;
  period?: string;
  measures?: string;
}

const fallback = html`<p data-fallback lang="vi">
  Đến Trung tâm Phục vụ hành chính công xã hoặc gọi <a href="tel:02690123456">0269 0123 456</a>.
</p>`;

export const procedures = ({ src, data, profile, staffSrc, code, codes, field }: ProceduresArgs) =>
  html`<commune-procedures
    src=${ifDefined(src)}
    .data=${data}
    profile=${ifDefined(profile)}
    staff-src=${ifDefined(staffSrc)}
    code=${ifDefined(code)}
    codes=${ifDefined(codes)}
    field=${ifDefined(field)}
  >
    ${fallback}
  </commune-procedures>`;

export const staff = ({ src, data, profile, layout, unit, ids, field }: StaffArgs) =>
  html`<commune-staff
    src=${ifDefined(src)}
    .data=${data}
    profile=${ifDefined(profile)}
    layout=${ifDefined(layout)}
    unit=${ifDefined(unit)}
    ids=${ifDefined(ids)}
    field=${ifDefined(field)}
  >
    ${fallback}
  </commune-staff>`;

export const fees = ({ src, data, profile, field, ids, procedures: codes }: FeesArgs) =>
  html`<commune-fees
    src=${ifDefined(src)}
    .data=${data}
    profile=${ifDefined(profile)}
    field=${ifDefined(field)}
    ids=${ifDefined(ids)}
    procedures=${ifDefined(codes)}
  >
    ${fallback}
  </commune-fees>`;

export const pay = ({ src, data, profile, fee, procedure }: PayArgs) =>
  html`<commune-pay
    src=${ifDefined(src)}
    .data=${data}
    profile=${ifDefined(profile)}
    fee=${ifDefined(fee)}
    procedure=${ifDefined(procedure)}
  >
    ${fallback}
  </commune-pay>`;

export const results = ({ src, data, endpoint, site, profile, period, measures }: ResultsArgs) =>
  html`<commune-results
    src=${ifDefined(src)}
    .data=${data}
    endpoint=${ifDefined(endpoint)}
    site=${ifDefined(site)}
    profile=${ifDefined(profile)}
    period=${ifDefined(period)}
    measures=${ifDefined(measures)}
  >
    ${fallback}
  </commune-results>`;
