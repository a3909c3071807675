import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { DocumentGroup, DocumentItem } from '../../model/procedure.js';
import { safeUrl } from '../../format/safe-url.js';
import { fold, foldedText } from '../shared/folded-text.js';
import { leadOf } from '../shared/plain-text.js';
import { icon } from './sheet-icons.js';
import { block, ownWords, type SheetContext } from './sheet-context.js';

/** "1 bản chính, 2 bản sao", "cho xem bản chính"; nothing when the record gives no number. */
const quantity = ({ originals = 0, copies = 0, use }: DocumentItem): string => {
  const parts: string[] = [];
  if (originals > 0)
    parts.push(
      use === 'present'
        ? msg('cho xem bản chính', { id: 'doc.present', desc: 'The original is shown and taken back' })
        : msg(str`${originals} bản chính`, { id: 'doc.originals', desc: 'How many originals' }),
    );
  if (copies > 0) parts.push(msg(str`${copies} bản sao`, { id: 'doc.copies', desc: 'How many copies' }));
  if (parts.length === 0 && use === 'present')
    return msg('cho xem', { id: 'doc.show', desc: 'The paper is only shown at the desk' });
  return parts.join(', ');
};

const LONG = 220;

const form = ({ name, url }: NonNullable<DocumentItem['forms']>[number]): TemplateResult => {
  const href = safeUrl(url);
  const label = msg(str`Mẫu: ${name}`, { id: 'doc.form', desc: 'A form to fill in, by its name' });
  return html`<li>
    ${
      href === undefined
        ? html`<span class="form" lang="vi">${icon('paper')}<span>${label}</span></span>`
        : html`<a class="form" href=${href} rel="noopener" target="_blank" lang="vi"
            >${icon('download')}<span>${label}</span></a
          >`
    }
  </li>`;
};

const forms = (item: DocumentItem): TemplateResult | typeof nothing =>
  item.forms === undefined || item.forms.length === 0
    ? nothing
    : html`<ul class="forms">
        ${item.forms.map(form)}
      </ul>`;

const paper = (item: DocumentItem): TemplateResult => {
  if (item.use === 'note')
    return html`<li class="remark">
      ${foldedText(item.name, LONG)}${item.note === undefined ? nothing : foldedText(item.note)}${forms(item)}
    </li>`;
  const count = quantity(item);
  return html`<li class="paper">
    <label
      ><input type="checkbox" /><span
        ><span class="lead" lang="vi">${leadOf(item.name, LONG)}</span
        >${count === '' ? nothing : html`<span class="quantity"> — ${count}</span>`}${
          item.note === undefined ? nothing : html`<span class="paper-note" lang="vi">${item.note}</span>`
        }</span
      ></label
    >
    ${
      item.name.length > LONG
        ? html`<details class="more whole">
            <summary>
              ${msg('Đọc toàn văn', { id: 'text.read-all', desc: 'Opens the folded rest of a long official text' })}
            </summary>
            <p lang="vi">${item.name}</p>
          </details>`
        : nothing
    }
    ${forms(item)}
  </li>`;
};

const listed = (groups: readonly DocumentGroup[]): TemplateResult[] =>
  groups.map(
    (group) =>
      html`${group.heading === undefined ? nothing : html`<p class="papers-heading" lang="vi">${group.heading}</p>`}
        <ul class="papers">
          ${group.items.map(paper)}
        </ul>`,
  );

const isPaper = (item: DocumentItem): boolean => item.use !== 'note';

/** Remarks longer than this together stand behind a fold: what to bring must not drown in them. */
const REMARKS_SHOWN = 300;

/** The papers first, then the remarks on them. */
const papers = (groups: readonly DocumentGroup[]): TemplateResult => {
  const only = (remarks: boolean) =>
    groups
      .map((group) => ({ ...group, items: group.items.filter((item) => isPaper(item) !== remarks) }))
      .filter((group) => group.items.length > 0);
  const remarks = only(true);
  const count = remarks.reduce((sum, group) => sum + group.items.length, 0);
  const length = remarks
    .flatMap((g) => g.items)
    .reduce((sum, { name, note = '' }) => sum + name.length + note.length, 0);
  if (length <= REMARKS_SHOWN)
    return html`${listed(groups.map((g) => ({ ...g, items: [...g.items.filter(isPaper), ...g.items.filter((i) => !isPaper(i))] })))}`;
  return html`${listed(only(false))}${fold(
    msg(str`Lưu ý về giấy tờ (${count})`, {
      id: 'doc.remarks',
      desc: 'Opens the remarks on the papers; how many there are',
    }),
    listed(remarks),
  )}`;
};

/**
 * Mang theo (Thành phần hồ sơ). The papers of the other cases stay in the page, `hidden=until-found`:
 * find-in-page opens the case they belong to, and printing shows them all. National records often begin with an
 * exception, so no case is chosen for the reader unless the record says which one is usual.
 */
export const documents = (context: SheetContext): TemplateResult | typeof nothing => {
  const groups = context.procedure.documents.filter((g) => g.items.length > 0);
  if (groups.length === 0) return nothing;
  const cases = [...new Set(groups.flatMap((g) => g.case ?? []))];
  const common = groups.filter((g) => g.case === undefined);
  const chosen =
    context.chosenCase !== undefined && cases.includes(context.chosenCase)
      ? context.chosenCase
      : cases.length < 2
        ? cases[0]
        : groups.find((g) => g.usual)?.case;
  const title = html`${icon('paper')}<span
      >${msg('Mang theo', { id: 'sheet.bring', desc: 'Heading: what to bring' })}</span
    >
    <span class="term"
      >${msg('Thành phần hồ sơ', { id: 'sheet.bring-term', desc: 'Official term beside "what to bring"' })}</span
    >${ownWords(context, 'documents')}`;
  return block(
    context,
    'documents',
    title,
    html`${
      cases.length < 2
        ? nothing
        : html`<fieldset class="cases no-print">
            <legend>
              ${msg('Trường hợp của bạn:', { id: 'sheet.case', desc: 'Legend above the choice of cases' })}
            </legend>
            ${cases.map(
              (name) =>
                html`<label class="case"
                  ><input
                    type="radio"
                    name="case"
                    .checked=${name === chosen}
                    @change=${() => context.chooseCase(name)}
                  /><span lang="vi">${name}</span></label
                >`,
            )}
          </fieldset>`
    }
    ${
      chosen === undefined && cases.length > 0
        ? html`<p class="choose-case no-print">
            ${msg('Chọn trường hợp của bạn để biết cần mang giấy tờ gì.', {
              id: 'sheet.choose-case',
              desc: 'Under the cases while none is chosen: the papers differ from case to case',
            })}
          </p>`
        : nothing
    }
    ${cases.map(
      (name) =>
        html`<div
          class="case-papers"
          hidden=${name === chosen ? nothing : 'until-found'}
          @beforematch=${() => context.chooseCase(name)}
        >
          <p class="case-name ${cases.length < 2 ? '' : 'print-only'}" lang="vi">${name}</p>
          ${papers(groups.filter((g) => g.case === name))}
        </div>`,
    )}
    ${
      common.length > 0 && cases.length > 0
        ? html`<p class="papers-heading">
            ${msg('Trường hợp nào cũng cần', { id: 'sheet.case-all', desc: 'Heading: papers needed in every case' })}
          </p>`
        : nothing
    }
    ${papers(common)}`,
  );
};
