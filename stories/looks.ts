/** Surroundings a host page may put an element into. Inline styles: a story is the host page here. */
import { html, type TemplateResult } from 'lit';

type Wrap = (story: () => unknown) => TemplateResult;

/** The narrowest phone: 320 px. */
export const narrow: Wrap = (story) => html`<div style="inline-size: 320px">${story()}</div>`;

/** 400 %: letters four times as large in the same window of 1,280 px, so 320 px of room for them. */
export const zoomed: Wrap = (story) =>
  html`<div style="inline-size: 1280px; font-size: 400%; margin: -16px">${story()}</div>`;

/** A dark host page. */
export const dark: Wrap = (story) =>
  html`<div style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 16px; margin: -16px">
    ${story()}
  </div>`;

/** A commune with a colour of its own. */
export const lotus: Wrap = (story) =>
  html`<div style="--commune-accent: #8a1c4a; --commune-on-accent: #fff; --commune-radius: 2px">
    ${story()}
  </div>`;

/** An old portal: one form around everything, 10 px letters, rules for every tag. */
export const oldCms: Wrap = (story) =>
  html`<link rel="stylesheet" href="hosts/old-cms.css" />
    <form>
      <table class="layout">
        <tr>
          <td class="side">Tin tức</td>
          <td>${story()}</td>
        </tr>
      </table>
    </form>`;
