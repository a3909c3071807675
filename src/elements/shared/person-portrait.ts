import { html, nothing, type TemplateResult } from 'lit';
import { initialOf } from '../../format/initial.js';

/**
 * Address of a picture: http(s) or beside the data file, never `data:` and never SVG (a drawing can say anything in
 * the commune's name). Undefined when there is none to show.
 * @param base address of the data file, '' for data from the page
 */
export const photoUrl = (photo: string | undefined, base: string): string | undefined => {
  if (photo === undefined) return undefined;
  try {
    const { protocol, pathname, href } = new URL(photo, base || document.baseURI);
    return /^https?:$/.test(protocol) && !/\.svgz?$/i.test(pathname) ? href : undefined;
  } catch {
    return undefined;
  }
};

const failed = ({ target }: Event, is: boolean): void => {
  (target as Element).classList.toggle('failed', is);
};

/** The photo over the initial: what does not arrive leaves the letter, and nothing moves. The name stands beside it. */
export const portrait = (name: string, photo: string | undefined, base: string): TemplateResult => {
  const src = photoUrl(photo, base);
  return html`<span class="portrait" part="portrait" aria-hidden="true"
    ><span class="initial">${initialOf(name)}</span>${
      src === undefined
        ? nothing
        : html`<img
            src=${src}
            alt=""
            width="72"
            height="72"
            loading="lazy"
            referrerpolicy="no-referrer"
            @load=${(event: Event) => failed(event, false)}
            @error=${(event: Event) => failed(event, true)}
          />`
    }</span
  >`;
};
