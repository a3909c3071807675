/** The drawn part of the directory: groups with their people, drawn in sections. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PeopleGroup } from './arrange.js';
import { personCard, type CardContext } from './person-card.js';

export interface DirectoryContext extends CardContext {
  sections: readonly PeopleGroup[][];
  drawn: number;
  query: string;
  /** A section is drawn again when one of these changes. */
  drawnFor: readonly unknown[];
}

const groupHeading = (group: PeopleGroup, { headingLevel }: CardContext): TemplateResult | typeof nothing =>
  group.heading === undefined
    ? nothing
    : html`<div role="heading" aria-level=${headingLevel} class="unit" lang="vi">${group.heading}</div>`;

export const directory = (context: DirectoryContext): TemplateResult =>
  html`<div class="directory ${context.layout}" part="list">
    ${context.sections.slice(0, context.drawn).map((groups, i) => {
      const opened = groups.some(({ rows }) => rows.some(({ id }) => context.opened(id)));
      // What an opened fold holds changes with every press in it; closed ones are left alone.
      const fresh = opened ? [{}] : [];
      return guard([groups, context.query, context.headingLevel, ...context.drawnFor, ...fresh], () => {
        const last = i === context.sections.length - 1;
        return html`<div class=${last ? 'section last' : 'section'}>
          ${groups.map(
            (group) =>
              html`${groupHeading(group, context)}
                <ul class="people">
                  ${group.rows.map((person) => personCard(person, context))}
                </ul>`,
          )}
        </div>`;
      });
    })}
  </div>`;
