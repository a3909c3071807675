import { css } from 'lit';

/**
 * The whole screen, read from 1.5 m and used with one hand: letters of the question and the faces from 5 mm up on a tablet, nothing
 * to touch under 88 px except the staff's corner. Lengths follow the shorter side of the screen, so it may stand or lie.
 */
export const kioskStyles = css`
  /* Goes before what the page says of the element: a tablet at the desk shows nothing else. */
  :host([kiosk]) {
    --_gap: clamp(12px, 2.4vmin, 28px);
    --_round: clamp(14px, 2.6vmin, 28px);
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    inline-size: 100vw !important;
    block-size: 100vh !important;
    block-size: 100dvh !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    overflow: hidden auto;
    overscroll-behavior: none;
    background: var(--_raised);
    -webkit-user-select: none;
    user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  :host([kiosk]) .root {
    display: block;
    max-inline-size: none;
    min-block-size: 100%;
    background: none;
  }
  .kiosk {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: var(--_gap);
    min-block-size: 100vh;
    min-block-size: 100dvh;
    padding: var(--_gap) max(var(--_gap), env(safe-area-inset-right)) 12px
      max(var(--_gap), env(safe-area-inset-left));
    line-height: 1.4;
  }
  /* Far less than the padding, and never down: nothing is cut, nothing can be scrolled to, nobody sees it move. */
  .at-1 {
    translate: 5px -1px;
  }
  .at-2 {
    translate: 8px -5px;
  }
  .at-3 {
    translate: 5px -9px;
  }
  .at-4 {
    translate: 0 -10px;
  }
  .at-5 {
    translate: -5px -9px;
  }
  .at-6 {
    translate: -8px -5px;
  }
  .at-7 {
    translate: -5px -1px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_gap);
    min-block-size: 88px;
  }
  .place {
    flex: 1 1 11em;
    min-inline-size: 0;
    font-size: clamp(16px, 2.9vmin, 36px);
    font-weight: 600;
    line-height: 1.35;
    color: var(--_muted);
  }
  .bar .button {
    min-block-size: 88px;
    min-inline-size: 88px;
    padding-inline: 1.1em;
    border-radius: var(--_round);
    font-size: clamp(16px, 2.6vmin, 32px);
  }

  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    gap: var(--_gap);
    inline-size: 100%;
    max-inline-size: 150vmin;
    margin-inline: auto;
    font-size: clamp(16px, 2.7vmin, 40px);
  }
  .stage legend:has(.ask) {
    margin-block-end: var(--_gap);
  }
  .stage .ask {
    font-size: clamp(1.5em, 6vmin, 2.3em);
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
  }
  .stage .about {
    display: block;
    text-align: center;
  }
  .stage .faces {
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .stage .choice {
    min-block-size: 88px;
    gap: 1em;
    padding: 0.8em;
    font-size: clamp(1.35em, 4.8vmin, 1.8em);
    line-height: 1.25;
  }
  .stage label > input {
    border: 2px solid var(--_line);
    border-radius: var(--_round);
  }
  .stage label > input:checked {
    border-color: var(--_accent);
  }
  .stage .face {
    color: var(--_accent);
    inline-size: 2.6em;
    block-size: 2.6em;
  }
  .stage :checked ~ .face {
    color: var(--_on-accent);
  }
  /* Before a face is chosen the faces have the whole screen. */
  .is-open .choice {
    justify-content: center;
  }
  .is-open .face {
    inline-size: clamp(64px, 25vmin, 380px);
    block-size: clamp(64px, 25vmin, 380px);
  }
  @media (orientation: portrait) {
    .is-open .faces {
      grid-auto-flow: row;
    }
    .is-open .choice {
      flex-direction: row;
      justify-content: start;
      min-block-size: 19vh;
      padding-inline: 1.2em;
      text-align: start;
    }
    .is-open .of-5 .choice {
      min-block-size: 11vh;
    }
    .is-open .of-5 .face {
      inline-size: 8.5vh;
      block-size: 8.5vh;
    }
  }
  @media (orientation: landscape) {
    .is-open .choice {
      flex-direction: column;
      min-block-size: 50vh;
      text-align: center;
    }
    .is-open .of-5 .face {
      inline-size: 11vw;
      block-size: 11vw;
    }
  }
  /* The face is chosen: smaller, still there to be changed; all of it on one screen of a tablet. */
  .is-picked .ask {
    font-size: 1.35em;
  }
  .is-picked .choice {
    flex-direction: row;
    justify-content: center;
    padding: 0.5em 0.8em;
    font-size: 1.15em;
    text-align: start;
  }
  .is-picked .of-5 .choice {
    flex-direction: column;
    gap: 0.3em;
    font-size: 1em;
    text-align: center;
  }
  .is-picked .corner,
  .is-picked .fill {
    display: none;
  }
  .stage .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .stage .more > *,
  .stage .said,
  .panel .actions {
    margin-block-start: 0;
  }
  .stage .tags {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
    gap: 0.5em;
  }
  @media (max-width: 35em) {
    .is-picked .of-5 {
      grid-auto-flow: row;
    }
    .is-picked .choice {
      flex-direction: column;
      gap: 0.3em;
      padding: 0.5em 0.2em;
      font-size: 1em;
      text-align: center;
    }
  }
  @media (orientation: landscape) and (min-width: 60em) {
    .stage .more {
      grid-template-columns: minmax(0, 1fr) minmax(0, 14em);
    }
    .stage .send {
      grid-column: 1 / -1;
    }
    .stage .tags {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .stage .comment {
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    .stage .comment textarea {
      max-block-size: none;
    }
  }
  /* The question has been answered; on a tablet that lies its room is needed for all that may still be said. */
  @media (orientation: landscape) and (max-height: 60em) {
    .is-picked {
      gap: 1em;
    }
    .is-picked legend:has(.ask) {
      margin: 0;
    }
    .is-picked legend > .ask,
    .is-picked legend > .about {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .is-picked .stage {
      align-content: start;
      gap: 0.5em;
    }
  }
  .stage .tag {
    min-block-size: 88px;
    gap: 0.7em;
    padding: 0.4em 0.9em;
    font-size: 1.1em;
  }
  .stage .tag svg {
    inline-size: 1.7em;
    block-size: 1.7em;
  }
  .stage textarea {
    min-block-size: 88px;
    border: 2px solid var(--_line);
    border-radius: var(--_round);
    -webkit-user-select: text;
    user-select: text;
  }
  .stage .send {
    background: var(--_raised);
  }
  .stage .send .button {
    justify-self: stretch;
    min-block-size: 88px;
    border-radius: var(--_round);
    font-size: 1.5em;
  }
  .is-picked .said {
    justify-content: center;
    text-align: center;
  }
  /* What the person before has left unsent is for the staff to see, in the corner. */
  .is-open .said,
  .stage .again {
    display: none;
  }
  .stage .said:focus-visible {
    outline: none; /* nothing to press: it is focused so that it is read out */
    box-shadow: none;
  }
  .is-closed .stage > .actions {
    display: none; /* a number to call is of no use to somebody at the desk */
  }
  .stage .said.closed {
    flex-direction: column;
    gap: 1em;
    padding: 0;
    border: 0;
    background: none;
    text-align: center;
  }
  .stage .said .face {
    inline-size: clamp(96px, 30vmin, 360px);
    block-size: clamp(96px, 30vmin, 360px);
  }
  .is-closed .said [role='status'] {
    font-size: clamp(1.5em, 6vmin, 2.3em);
    line-height: 1.35;
    text-wrap: balance;
  }
  .is-closed .said .muted {
    font-size: 1.2em;
    margin-block-start: 0.5em;
  }

  .corner {
    display: flex;
    justify-content: end;
  }
  .glance {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 48px;
    padding: 0.25em 0.75em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: 16px;
    touch-action: none;
  }
  .glance.bad {
    border-color: var(--_warn);
    background: var(--_warn-surface);
    color: var(--_text);
  }
  .glance.bad svg {
    color: var(--_warn);
  }

  .panel {
    inline-size: min(46em, 100vw - 24px);
    max-block-size: calc(100vh - 24px);
    max-block-size: calc(100dvh - 24px);
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_round);
    background: var(--_surface);
    color: var(--_text);
    overflow: auto;
    font-size: clamp(16px, 2.2vmin, 22px);
    line-height: 1.5;
  }
  .panel::backdrop {
    background: rgb(0 0 0 / 55%);
  }
  .panel[open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .panel .title:focus-visible {
    outline: none; /* nothing to press: it is focused so that it is read out */
    box-shadow: none;
  }
  .panel .title {
    font-size: 1.3em;
    font-weight: 600;
  }
  .panel .button {
    min-block-size: 56px;
  }
  .panel .danger {
    color: var(--_bad);
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(0, 13em) minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .fact dt {
    color: var(--_muted);
  }
  .fact dd {
    display: flex;
    gap: 0.5em;
  }
  .fact.bad dd {
    font-weight: 600;
  }
  .fact.bad svg {
    color: var(--_warn);
    margin-block-start: 0.12em;
  }
  .token {
    display: grid;
    gap: 0.4em;
  }
  .token label {
    font-weight: 600;
  }
  .token .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .token input {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 56px;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .note:empty {
    display: none;
  }
  .note.bad {
    color: var(--_bad);
    font-weight: 600;
  }
  @media (max-width: 40em) {
    .fact {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    :host([kiosk]) {
      position: static !important;
      block-size: auto !important;
    }
  }
`;
