import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { phoneNumbers } from '../../format/phone.js';
import type { Person } from '../../model/person.js';
import { callTo } from './call-button.js';
import { numbersIn } from './phone-numbers.js';

type PhoneKind = 'office' | 'mobile';

/** Whom a call button calls: the person, and which of their numbers it is. */
const who = (name: string, kind: PhoneKind): string =>
  kind === 'office'
    ? msg(str`${name}, cơ quan`, {
        id: 'person.office-phone',
        desc: 'Whom a call button calls: a person, the office number',
      })
    : msg(str`${name}, di động`, {
        id: 'person.mobile',
        desc: 'Whom a call button calls: a person, the mobile number',
      });

/** A full-width button for every number in what was written; what cannot be dialled stands there as text. */
const callButtons = (
  name: string,
  written: readonly string[],
  kind: PhoneKind,
  primary: boolean,
): TemplateResult[] =>
  written
    .flatMap(numbersIn)
    .map(({ show, href }, i) => callTo(show, href, who(name, kind), primary && i === 0));

const allCalls = ({ name, officePhones, mobile }: Person, primary: boolean): TemplateResult[] => {
  const office = callButtons(name, officePhones, 'office', primary);
  if (mobile === undefined) return office;
  return [...office, ...callButtons(name, [mobile], 'mobile', primary && office.length === 0)];
};

/** All numbers of a person, the first one as the main button. */
export const personCalls = (person: Person, primary = true): TemplateResult | typeof nothing => {
  const calls = allCalls(person, primary);
  return calls.length === 0 ? nothing : html`<div class="calls">${calls}</div>`;
};

/** The one number to call somebody who is only mentioned: a substitute. */
export const firstCall = (person: Person): TemplateResult | undefined => allCalls(person, true)[0];

/** Zalo of the mobile number, where the person has agreed to show both. */
export const zaloLink = (person: Person): TemplateResult | typeof nothing => {
  const number = person.zalo === true ? zaloNumber(person.mobile) : undefined;
  return number === undefined
    ? nothing
    : html`<a
        class="button"
        href="https://zalo.me/0${number}"
        target="_blank"
        rel="noopener noreferrer"
        aria-label=${msg(str`Zalo, ${person.name}`, { id: 'person.zalo', desc: 'Accessible name of the link to somebody on Zalo' })}
        >Zalo</a
      >`;
};

/** zalo.me takes the number with its leading 0. */
const zaloNumber = (mobile = ''): string | undefined =>
  /^tel:\+84(\d{9})$/.exec(phoneNumbers(mobile)[0]?.href ?? '')?.[1];
