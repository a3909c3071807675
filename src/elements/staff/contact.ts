/** Taking a person's contact along: as a file for the phone's address book, or as a code to scan. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { vcard, type VcardOptions } from '../../format/vcard.js';
import type { Person } from '../../model/person.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { fold } from '../../search/fold.js';
import { qrPicture } from '../shared/qr-figure.js';
import { saveFile } from '../shared/save-file.js';

/** "Lò Thị Mai" → `lo-thi-mai.vcf`: old phones and file servers take no other letters. */
export const contactFileName = (name: string): string =>
  `${
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'danh-ba'
  }.vcf`;

export const saveContact = (person: Person, options: VcardOptions): void =>
  saveFile(
    new Blob([vcard(person, options)], { type: 'text/vcard;charset=utf-8' }),
    contactFileName(person.name),
  );

/** A contact longer than this makes a code too dense for a phone to read from a nameplate. */
const DENSE = 450;

/** What the code of a contact holds: short, so that it is easy to scan; of very long texts name and numbers alone. */
export const contactMatrix = (person: Person, organisation: string | undefined) => {
  const whole = vcard(person, { organisation, brief: true });
  if (whole.length <= DENSE) return qrMatrix(whole);
  const { name, officePhones, mobile } = person;
  return qrMatrix(
    vcard(
      { name, unit: [], officePhones: officePhones.slice(0, 2), ...(mobile && { mobile }) },
      { brief: true },
    ),
  );
};

/** The code with a sentence; a sentence alone when it cannot be drawn. */
export const contactCode = async (
  person: Person,
  organisation: string | undefined,
): Promise<TemplateResult> => {
  const matrix = await contactMatrix(person, organisation);
  return html`<div class="qr-panel" part="qr" role="status">
    ${
      matrix.ok
        ? html`${qrPicture(
              matrix,
              msg(str`Mã QR danh bạ của ${person.name}`, {
                id: 'staff.code-label',
                desc: "Accessible name of the QR code of a person's contact",
              }),
            )}
            <p>
              ${msg('Mở máy ảnh điện thoại, soi vào mã để lưu số.', { id: 'staff.code-how', desc: 'How to use the QR code of a contact' })}
            </p>`
        : html`<p>
            ${msg('Chưa vẽ được mã QR. Bạn bấm “Lưu danh bạ”.', { id: 'staff.code-failed', desc: 'The QR code of a contact could not be drawn; the other button does the same' })}
          </p>`
    }
  </div>`;
};
