/** What follows a face, for those who want to say more: reasons and a comment. Loaded at the first touch. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { RATING_LIMITS, type Reason } from '../../model/rating.js';
import { iconOf } from '../shared/icons.js';
import type { Answer } from './answer.js';
import { reasonPictures, reasonWords } from './reasons.js';
import { asSubject } from './subject.js';

export { askStyles } from './ask.styles.js';

/** What people name most comes first. */
const ORDER: readonly Reason[] = [
  'time',
  'friendly',
  'visits',
  'published',
  'answers',
  'desk',
  'offices',
  'online',
  'agencies-time',
];
/** From so many letters before the limit on they are counted. */
const NEAR = 60;

const left = ({ comment }: Answer): number => RATING_LIMITS.comment - [...comment.normalize('NFC')].length;

const count = (answer: Answer): string | typeof nothing => {
  const rest = left(answer);
  if (rest > NEAR) return nothing;
  return rest < 0
    ? msg(str`Dài quá ${-rest} chữ. Phần cuối sẽ không gửi được.`, {
        id: 'rate.too-long',
        desc: 'The comment is longer than 500 letters; letters too many',
      })
    : msg(str`Còn viết được ${rest} chữ.`, { id: 'rate.left', desc: 'Letters left in the comment' });
};

/**
 * Tells the webmaster of a subject the collector would not take.
 * @param wanted as the attributes say it
 * @param about what is rated instead
 */
export const warnOf = (wanted: string | undefined, about: string): void => {
  if (wanted !== undefined && asSubject(wanted) === undefined)
    console.warn(
      `commune-widgets: <commune-satisfaction>: "${wanted}" cannot be rated, "${about}" is rated instead`,
    );
};

/** While a chosen face can still be changed. */
export const waiting = (soon: boolean): string =>
  soon
    ? msg('Còn 10 giây nữa sẽ tự gửi. Bạn chạm vào đây nếu muốn ghi thêm.', {
        id: 'rate.soon',
        desc: 'Read out ten seconds before the answer is sent by itself',
      })
    : msg('Nếu bạn không bấm gì thêm, sau 20 giây đánh giá tự gửi.', {
        id: 'rate.idle',
        desc: 'Under the button to send',
      });

/** The fields between the faces and the button to send. */
export const askMore = (answer: Answer): TemplateResult => {
  const { satisfied, reasons } = answer;
  return html`<fieldset class="reasons">
      <legend>
        ${
          satisfied
            ? msg('Điều gì làm bạn hài lòng?', {
                id: 'rate.why-good',
                desc: 'Above the reasons to be satisfied',
              })
            : msg('Điều gì chưa tốt?', { id: 'rate.why-bad', desc: 'Above the reasons to be dissatisfied' })
        }
        <span class="muted"
          >${msg('Không chọn cũng được.', { id: 'rate.optional', desc: 'Beside a question that need not be answered' })}</span
        >
      </legend>
      <div class="tags">
        ${ORDER.map(
          (reason) =>
            html`<label class="tag">
              <input
                type="checkbox"
                .checked=${reasons.has(reason)}
                @change=${() => answer.toggle(reason)}
              />${iconOf(reasonPictures[reason])}<span>${reasonWords(reason, satisfied)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    <div class="comment">
      <label for="comment"
        >${msg('Bạn muốn nói thêm điều gì?', { id: 'rate.comment', desc: 'Label of the field for a comment' })}</label
      >
      <textarea
        id="comment"
        rows="2"
        autocomplete="off"
        aria-describedby="private"
        @input=${({ target }: InputEvent) => answer.write((target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="private" class="muted">
        ${msg('Đừng ghi tên, số điện thoại, số căn cước của ai.', {
          id: 'rate.private',
          desc: 'Under the field for a comment: no personal data',
        })}
      </p>
      <p role="status" class="count">${count(answer)}</p>
      <label class="visually-hidden" aria-hidden="true"
        >${msg('Để trống ô này', { id: 'rate.trap', desc: 'Label of a field that people do not see: leave it empty' })}<input
          tabindex="-1"
          autocomplete="off"
          @input=${({ target }: InputEvent) => {
            answer.trap = (target as HTMLInputElement).value;
          }}
      /></label>
    </div>`;
};
