/** A plate for the desk: who sits here, and a code that saves the number. Two on a sheet of A4, to be cut apart. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Person } from '../../model/person.js';
import type { Profile } from '../../model/profile.js';
import { qrPicture } from '../shared/qr-figure.js';
import { contactMatrix } from './contact.js';
import { communeName } from './wall-list.js';

/** Letters become smaller with the length of the text: a long name is never cut. */
const sizeOf = (text: string): string =>
  text.length <= 20 ? 'xl' : text.length <= 40 ? 'l' : text.length <= 90 ? 'm' : 's';

const plate = async (person: Person, organisation: string | undefined): Promise<TemplateResult> => {
  const { name, position, unit } = person;
  const matrix = await contactMatrix(person, organisation);
  return html`<li class="plate" data-id=${person.id}>
    ${organisation === undefined ? nothing : html`<p class="plate-commune" lang="vi">${organisation}</p>`}
    <p class="plate-name ${sizeOf(name)}" lang="vi">${name}</p>
    ${position === undefined ? nothing : html`<p class="plate-position ${sizeOf(position)}" lang="vi">${position}</p>`}
    ${unit[0] === undefined ? nothing : html`<p class="plate-unit" lang="vi">${unit[0]}</p>`}
    ${
      matrix.ok
        ? html`<div class="plate-code">
            ${qrPicture(matrix, msg(str`Mã QR danh bạ của ${name}`, { id: 'staff.code-label', desc: "Accessible name of the QR code of a person's contact" }))}
            <p>
              ${msg('Quét để lưu số', { id: 'plate.how', desc: 'Under the QR code on a desk nameplate' })}
            </p>
          </div>`
        : nothing
    }
  </li>`;
};

/** Plates of all these people. Codes are computed one after another, in slices. */
export const nameplates = async (
  people: readonly Person[],
  profile: Profile | undefined,
): Promise<TemplateResult> => {
  const plates: TemplateResult[] = [];
  for (const person of people) {
    plates.push(await plate(person, communeName(profile)));
    if (plates.length % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return html`<ul class="plates print-only" part="nameplates">
    ${plates}
  </ul>`;
};
