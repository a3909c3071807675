import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { Person } from '../../model/person.js';
import { icon } from './icons.js';
import { firstCall } from './person-calls.js';
import { personNamed, presenceOf, type Presence } from './person-status.js';

const sentence = (presence: Presence): string => {
  switch (presence.kind) {
    case 'here':
      return msg('Hôm nay có mặt', { id: 'person.here', desc: 'A person is in the office today' });
    case 'away':
      return presence.until === undefined
        ? msg('Đang vắng, chưa rõ ngày về', {
            id: 'person.away',
            desc: 'A person is away, without a known end',
          })
        : msg(str`Vắng đến hết ${formatDay(presence.until)}`, {
            id: 'person.away-until',
            desc: 'A person is away; the last day',
          });
    case 'leaving':
      return presence.until === undefined
        ? msg(str`Sẽ vắng từ ${formatDay(presence.from)}`, {
            id: 'person.leaving',
            desc: 'A person will be away soon; the first day',
          })
        : msg(str`Sẽ vắng từ ${formatDay(presence.from)} đến hết ${formatDay(presence.until)}`, {
            id: 'person.leaving-until',
            desc: 'A person will be away soon; the first and the last day',
          });
  }
};

/** Who stands in: by id or name of the file, with a number to call; else the words as they are. */
const substitute = (words: string, people: readonly Person[]): TemplateResult => {
  const person = personNamed(words, people);
  return html`<p>
      ${msg('Người thay:', { id: 'person.substitute', desc: 'Before the name of whoever stands in for an absent person' })}
      <strong lang="vi">${person?.name ?? words}</strong>
    </p>
    ${(person && firstCall(person)) ?? nothing}`;
};

/** Whether the person is there today, as far as the file says, and who stands in. */
export const presence = (
  person: Person,
  people: readonly Person[],
  today: string,
): TemplateResult | typeof nothing => {
  const state = presenceOf(person, today);
  if (state === undefined) return nothing;
  const { substitute: words } = person.absence ?? {};
  return html`<div class="presence ${state.kind}">
    <p>${icon('info')} ${sentence(state)}</p>
    ${state.kind === 'away' && words !== undefined ? substitute(words, people) : nothing}
  </div>`;
};
