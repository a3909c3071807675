import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { fillTemplate, safeUrl } from '../../format/safe-url.js';
import { callButton, optionalCall } from '../shared/call-button.js';
import { channelText } from '../shared/channel-text.js';
import { onlineOfficialText } from './sheet-words.js';
import { fold, foldedText } from '../shared/folded-text.js';
import { leaderCalls } from '../shared/leader-calls.js';
import { reachableLeaders } from '../shared/person-leaders.js';
import { paragraphs } from '../shared/plain-text.js';
import { icon } from './sheet-icons.js';
import { deskName, portalLink } from './links.js';
import { block, ownWords, type SheetContext } from './sheet-context.js';
import { officers } from './sheet-officers.js';

const row = (name: 'place' | 'clock' | 'home' | 'info', content: unknown): TemplateResult =>
  html`<li>
    ${icon(name)}
    <div>${content}</div>
  </li>`;

/** "Gọi lãnh đạo": the leaders of the profile who have a number to call, here or in the staff file. */
const leaders = ({ profile, staff }: SheetContext): TemplateResult | typeof nothing => {
  const reachable = reachableLeaders(profile?.leaders, staff?.people ?? []);
  if (reachable.length === 0) return nothing;
  return fold(
    msg('Gọi lãnh đạo', {
      id: 'contact.leaders',
      desc: 'Opens the leaders of the commune with their numbers',
    }),
    leaderCalls(reachable),
    'more leaders-fold',
  );
};

/** Ở đâu, gặp ai: address, hours, after-hours and at-home service, the number to call, the leaders. */
export const contact = (context: SheetContext): TemplateResult => {
  const { procedure, profile } = context;
  const address = procedure.receptionAddress ?? profile?.address;
  const hours = profile?.deskHours;
  const home = profile?.homeService;
  const inCharge = officers(context);
  return block(
    context,
    'contact',
    html`${icon('place')}<span>${msg('Đến đâu, gọi ai', { id: 'sheet.contact', desc: 'Heading: where to go and whom to call' })}</span>${ownWords(context, 'receptionAddress')}`,
    html`${inCharge}${
        profile?.hotline === undefined
          ? html`<p>
              ${msg('Hỏi quầy một cửa của xã trong giờ làm việc.', { id: 'contact.no-profile', desc: 'Nothing is known of the commune: ask the one-stop desk' })}
            </p>`
          : callButton(profile.hotline, deskName(), inCharge === nothing)
      }
      <ul class="contact">
        ${address === undefined ? nothing : row('place', paragraphs(address))}
        ${
          hours === undefined || hours.weekly.length === 0
            ? nothing
            : row(
                'clock',
                hours.weekly.map((line) => html`<p lang="vi">${line}</p>`),
              )
        }
        ${hours?.afterHours === undefined ? nothing : row('clock', paragraphs(hours.afterHours))}
        ${hours?.weekend === undefined ? nothing : row('clock', paragraphs(hours.weekend))}
        ${
          home === undefined
            ? nothing
            : row(
                'home',
                html`<p>
                    <strong
                      >${msg('Làm tại nhà:', { id: 'contact.home', desc: 'Reception at home, followed by for whom' })}</strong
                    >
                    <span lang="vi">${home.for}</span>
                  </p>
                  ${home.how === undefined ? nothing : paragraphs(home.how)}
                  ${optionalCall(home.phone, msg('phục vụ tại nhà', { id: 'contact.home-call', desc: 'Whom the call button calls: home service' }), false)}`,
              )
        }
      </ul>
      ${profile?.texts?.contact === undefined ? nothing : paragraphs(profile.texts.contact)}
      ${leaders(context)}`,
  );
};

/** Nộp bằng cách nào (Cách thức thực hiện): one line per channel, the online one with its link. */
export const submit = (context: SheetContext): TemplateResult | typeof nothing => {
  const { procedure, links } = context;
  if (procedure.methods.length === 0 && procedure.online === undefined) return nothing;
  const online = procedure.methods.find((m) => m.channel === 'online');
  // Procedures done in one go ("liên thông") start on a portal of their own.
  const joint = /^liên thông/i.test(procedure.name)
    ? fillTemplate(links.interconnected, { code: procedure.code })
    : undefined;
  const start = safeUrl(online?.url) ?? joint ?? portalLink(procedure, links);
  const dossier = safeUrl(
    fillTemplate(links.dossier, { code: procedure.code, id: procedure.portalId ?? '' }),
  );
  const channels = [...new Set(procedure.methods.map((m) => m.channel))];
  return block(
    context,
    'submit',
    html`${icon('desk')}<span
        >${msg('Nộp bằng cách nào', { id: 'sheet.submit', desc: 'Heading: how to submit' })}</span
      >
      <span class="term"
        >${msg('Cách thức thực hiện', { id: 'sheet.submit-term', desc: 'Official term beside "how to submit"' })}</span
      >${ownWords(context, 'online')}`,
    html`<ul class="channels-list">
        ${channels.map((channel) => {
          const notes = [
            ...new Set(procedure.methods.filter((m) => m.channel === channel).flatMap((m) => m.note ?? [])),
          ];
          return html`<li>
            <p class="channel">
              ${icon(channel === 'online' ? 'out' : channel === 'postal' ? 'paper' : 'desk')}<strong>${channelText(channel)}</strong>${
                channel === 'online' && procedure.online !== undefined
                  ? html`<span class="muted"> · ${onlineOfficialText(procedure.online)}</span>`
                  : nothing
              }
            </p>
            ${notes.map((note) => foldedText(note, 200))}
          </li>`;
        })}
      </ul>
      <p class="actions no-print">
        ${
          start === undefined ||
          (online === undefined && (procedure.online === undefined || procedure.online === 'none'))
            ? nothing
            : html`<a class="button" href=${start} target="_blank" rel="noopener"
                >${icon('out')}${msg('Nộp trực tuyến', { id: 'submit.online', desc: 'Link: submit on the national portal' })}</a
              >`
        }
        ${
          dossier === undefined
            ? nothing
            : html`<a class="button" href=${dossier} target="_blank" rel="noopener"
                >${icon('search')}${msg('Tra cứu hồ sơ', { id: 'submit.dossier', desc: 'Link: look up a dossier already handed in' })}</a
              >`
        }
      </p>`,
  );
};

/** What to do when the day has passed and nobody answers. */
export const late = (context: SheetContext): TemplateResult => {
  const { profile, links } = context;
  const feedback = safeUrl(links.feedback);
  return block(
    context,
    'late',
    html`${icon('info')}<span
        >${msg('Quá hẹn mà chưa thấy trả lời?', { id: 'sheet.late', desc: 'Heading: what to do if nobody answers in time' })}</span
      >`,
    html`${
      profile?.texts?.late === undefined
        ? html`<p>
            ${msg('Xã phải xin lỗi và hẹn lại bằng văn bản. Bạn gọi quầy một cửa, rồi gọi lãnh đạo xã.', {
              id: 'sheet.late-text',
              desc: 'What the law gives the citizen when a dossier is late (Nghị định 118/2025/NĐ-CP) and whom to call',
            })}
          </p>`
        : paragraphs(profile.texts.late)
    }
    ${
      feedback === undefined
        ? nothing
        : html`<p class="no-print">
            <a href=${feedback} target="_blank" rel="noopener"
              >${msg('Gửi phản ánh lên Cổng Dịch vụ công quốc gia', { id: 'sheet.feedback', desc: 'Link: complain on the national portal' })}</a
            >
          </p>`
    }`,
  );
};
