/** How every story of the catalogue puts it on a page: with a fallback, as a webmaster is asked to. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface ProceduresArgs {
  src?: string;
  /** The file's content in place of `src`. */
  data?: unknown;
  profile?: string;
  code?: string;
  codes?: string;
  field?: string;
}

export const procedures = ({ src, data, profile, code, codes, field }: ProceduresArgs) =>
  html`<commune-procedures
    src=${ifDefined(src)}
    .data=${data}
    profile=${ifDefined(profile)}
    code=${ifDefined(code)}
    codes=${ifDefined(codes)}
    field=${ifDefined(field)}
  >
    <p data-fallback lang="vi">
      Đến Trung tâm Phục vụ hành chính công xã hoặc gọi <a href="tel:02690123456">0269 0123 456</a>.
    </p>
  </commune-procedures>`;
