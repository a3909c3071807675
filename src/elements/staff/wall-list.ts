/** The directory on paper: a list for the wall of the one-stop desk, and nameplates for the desks. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { Person } from '../../model/person.js';
import type { Profile } from '../../model/profile.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { numbersIn } from '../shared/phone-numbers.js';
import { qrPicture } from '../shared/qr-figure.js';
import type { PeopleGroup } from './arrange.js';

export interface PrintContext {
  groups: readonly PeopleGroup[];
  profile: Profile | undefined;
  /** Address of the directory, for the code. */
  address: string;
  headingLevel: number;
  /** ISO day in Việt Nam. */
  today: string;
}

/** "Xã Mường Sen, tỉnh …": names of communes repeat, the province tells them apart. */
export const communeName = (profile: Profile | undefined): string | undefined =>
  profile && [profile.name, profile.province].filter((part) => part !== undefined).join(', ');

const numbers = ({ officePhones, mobile }: Person): string[] =>
  [...officePhones, ...(mobile === undefined ? [] : [mobile])].flatMap((written) =>
    numbersIn(written).map(({ show }) => show),
  );

const row = (person: Person): TemplateResult =>
  html`<tr>
    <th scope="row" lang="vi">${person.name}</th>
    <td lang="vi">
      ${person.position}${person.village === undefined ? nothing : html`<br />${person.village}`}
    </td>
    <td lang="vi">${numbers(person).map((number) => html`<p>${number}</p>`)}</td>
  </tr>`;

/** Names, positions and numbers by unit, with a code that leads to the directory. */
export const wallList = async (context: PrintContext): Promise<TemplateResult> => {
  const { groups, profile, address, headingLevel, today } = context;
  const matrix = await qrMatrix(address);
  const title = msg('Danh bạ cán bộ', { id: 'wall.title', desc: 'Title of the printed staff directory' });
  return html`<div class="wall print-only" part="wall">
    <div class="wall-head">
      <div>
        <div role="heading" aria-level=${headingLevel} class="wall-title">
          ${title}${profile === undefined ? nothing : html`<br /><span lang="vi">${communeName(profile)}</span>`}
        </div>
        ${
          profile?.hotline === undefined
            ? nothing
            : html`<p class="wall-hotline">
                ${msg('Hỏi:', { id: 'board.ask', desc: 'Before the phone number on the wall board' })}
                <strong>${profile.hotline}</strong>
              </p>`
        }
        <p class="muted">
          ${msg('Quét mã để xem danh bạ mới nhất. In ngày', { id: 'wall.how', desc: 'On the printed staff directory beside its QR code; the day it was printed follows' })}
          ${formatDay(today)}.
        </p>
      </div>
      ${matrix.ok ? qrPicture(matrix, title) : html`<p class="wall-address">${address}</p>`}
    </div>
    ${groups.map(
      ({ heading, rows }) =>
        html`<table class="wall-table">
          ${
            heading === undefined
              ? nothing
              : html`<caption lang="vi">
                  ${heading}
                </caption>`
          }
          <tbody>
            ${rows.map(row)}
          </tbody>
        </table>`,
    )}
  </div>`;
};
