/** Writes hostile strings into every text and address field there is, shows them, and notes what runs. */
import { catalogueEntry, type CatalogueEntry } from '../../src/model/catalogue.js';
import { FORMATS } from '../../src/model/envelope.js';
import { procedure, type Procedure } from '../../src/model/procedure.js';
import { profile } from '../../src/model/profile.js';
import type { JsonSchema } from '../../src/model/shape.js';
import { hostileStrings } from './hostile-strings.js';

interface Element extends HTMLElement {
  data?: unknown;
  code?: string;
  profile?: string;
  updateComplete: Promise<unknown>;
}

export interface Outcome {
  sheets: number;
  lines: number;
  /** Texts of the tests' own strings found on the page: proof that the fields are shown at all. */
  shown: number;
  failures: string[];
}

/** Gives every text of a shape the next string; what is no free text gets its first allowed value. */
const fill = (schema: JsonSchema, next: () => string): unknown => {
  const { type, oneOf, properties, items } = schema as {
    type?: string;
    oneOf?: JsonSchema[];
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
  };
  const {
    enum: allowed,
    const: only,
    pattern,
    examples,
  } = schema as {
    enum?: unknown[];
    const?: unknown;
    pattern?: string;
    examples?: unknown[];
  };
  if (only !== undefined) return only;
  if (allowed) return allowed[0];
  if (pattern !== undefined) return examples?.[0];
  if (oneOf) return fill(oneOf.at(-1) ?? {}, next);
  if (type === 'string') return next();
  if (type === 'integer') return 1;
  if (type === 'array') {
    const kinds = items?.['oneOf'] as JsonSchema[] | undefined;
    return (kinds ?? [items ?? {}]).map((kind) => fill(kind, next));
  }
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties ?? {}).map(([key, value]) => [key, fill(value, next)]),
    );
  return undefined;
};

/** Strings in turn, beginning with the one called `at`. */
const stringsFrom = (at: number): (() => string) => {
  let i = at;
  return () => hostileStrings[i++ % hostileStrings.length] as string;
};

/** A procedure with a hostile string in every field, under a code that can be found. */
export const hostileSheet = (at: number): Procedure => ({
  ...(fill(procedure.schema(), stringsFrom(at)) as Procedure),
  code: `9.${String(at).padStart(6, '0')}`,
});

const SAFE = /^(https?|mailto|tel):$/;
const NEVER = 'script, iframe, object, embed, base, meta, link, form, img, video, audio, foreignObject, use';

/** What in the element's tree would run or load something. */
const unsafe = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) => [
    ...(node.matches(NEVER) ? [`<${node.localName}> was made from data`] : []),
    ...[...node.attributes].flatMap(({ name, value }) =>
      /^on|^style$|^srcdoc$|^formaction$/.test(name) ||
      (/^(xlink:)?href$|^src$|^action$/.test(name) && !SAFE.test(new URL(value, location.href).protocol))
        ? [`${node.localName} ${name}="${value.slice(0, 60)}"`]
        : [],
    ),
  ]);

const shownBy = (element: Element, condition: string): Promise<boolean> =>
  new Promise((resolve) => {
    const start = performance.now();
    const look = (): void => {
      if (element.shadowRoot?.querySelector(condition)) resolve(true);
      else if (performance.now() - start > 4000) resolve(false);
      else setTimeout(look, 5);
    };
    look();
  });

/**
 * Shows every `step`-th string in every field: a sheet per string, lists of 100 lines, and the words searched for.
 * The element must be registered already.
 */
export const feedStrings = async (step: number): Promise<Outcome> => {
  const outcome: Outcome = { sheets: 0, lines: 0, shown: 0, failures: [] };
  let at = 0;
  const fail = (what: string): void => void outcome.failures.push(`from string ${at}: ${what}`);
  const page = window as unknown as { hit?: () => void };
  page.hit = () => fail('something in the data was executed');
  const onError = (event: ErrorEvent): void => fail(`uncaught: ${event.message}`);
  const onReject = (event: PromiseRejectionEvent): void => fail(`uncaught: ${String(event.reason)}`);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onReject);
  const { warn } = console;
  console.warn = () => undefined;

  const show = async (props: Partial<Element>, condition: string): Promise<Element> => {
    const element = document.createElement('commune-procedures') as Element;
    Object.assign(element, props);
    document.body.append(element);
    if (!(await shownBy(element, condition))) fail(`${condition} never came`);
    await element.updateComplete;
    return element;
  };
  const look = (element: Element): void => {
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    if (element.shadowRoot?.textContent?.includes('hit()')) outcome.shown++;
    for (const found of unsafe(element)) fail(found);
  };

  for (; at < hostileStrings.length; at += step) {
    const sheet = hostileSheet(at);
    const commune = URL.createObjectURL(
      new Blob([
        JSON.stringify({ format: FORMATS.profile, ...(fill(profile.schema(), stringsFrom(at)) as object) }),
      ]),
    );
    const data = { format: FORMATS.procedures, items: [sheet] };
    const element = await show({ data, code: sheet.code, profile: commune }, '[part~="sheet"]');
    look(element);
    outcome.sheets++;
    element.remove();
    URL.revokeObjectURL(commune);
  }
  const LINES = 100;
  for (at = 0; at < hostileStrings.length; at += LINES) {
    const items = Array.from({ length: LINES }, (_, i) => ({
      ...(fill(catalogueEntry.schema(), stringsFrom(at + i)) as CatalogueEntry),
      // As code, too, where a string is short enough for one.
      code:
        i % 2 === 0
          ? `9.${at + i}`
          : `${hostileStrings[(at + i) % hostileStrings.length]?.slice(0, 50) ?? ''}${at + i}`,
      sheet: i % 3 > 0,
    }));
    const data = { format: FORMATS.index, items };
    const element = await show({ data, code: hostileStrings[at] }, '[part~="notice"]');
    element.removeAttribute('code');
    element.code = undefined;
    if (!(await shownBy(element, '[part~="item"]'))) fail('the list never came');
    look(element);
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]');
    for (let i = 0; field && i < LINES; i += 10 * step) {
      field.value = hostileStrings[(at + i) % hostileStrings.length] as string;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 20));
      look(element);
    }
    outcome.lines += element.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0;
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 300)); // what would still be executed
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onReject);
  console.warn = warn;
  delete page.hit;
  return outcome;
};
