import { html, nothing, type TemplateResult } from 'lit';
import { callTo } from './call-button.js';
import type { ReachableLeader } from './person-leaders.js';
import { numbersIn } from './phone-numbers.js';

/** The leaders of the commune, each with name, position and a button per number. */
export const leaderCalls = (leaders: readonly ReachableLeader[]): TemplateResult =>
  html`<ul class="leaders">
    ${leaders.map(
      ({ name, position, phone }) =>
        html`<li>
          <p lang="vi">
            <strong>${name ?? position}</strong
            >${name === undefined || position === undefined ? nothing : html`<br />${position}`}
          </p>
          ${numbersIn(phone).map(({ show, href }) => callTo(show, href, name ?? position ?? '', false))}
        </li>`,
    )}
  </ul>`;
