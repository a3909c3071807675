/**
 * Removes what nobody sees from the script-tag build: indentation in html`` and css`` literals, CSS
 * comments, the translators' descriptions of messages, the schemas that shapes can print. Only white
 * space that holds a line break shrinks, to one blank (HTML) or to the blank CSS needs. Messages are
 * numbered, in their calls and in the locales: 150 ids weigh more than many of the texts.
 *
 * Left alone: literals inside msg() (their text may be the message's id), HTML with <pre> or <textarea>,
 * CSS whose pieces between `${}` hold an open string or comment.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Plugin } from 'vite';

const shorterHtml = (text: string): string =>
  // A line break before `>` is the formatter's, inside a tag; anywhere else it is a blank.
  text.replace(/\s*\n\s*(?=>)/g, '').replace(/\s*\n\s*/g, ' ');

/** Strings; or a run of blanks and comments, with the bracket or semicolon it surrounds, if any. */
const CSS_TOKEN =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(?:\s|\/\*[^]*?\*\/)*[{};](?:\s|\/\*[^]*?\*\/)*|(?:\s|\/\*[^]*?\*\/)+/g;
const shorterCss = (text: string): string =>
  text.replace(CSS_TOKEN, (token) => {
    if (/^["']/.test(token)) return token;
    const bare = token.replace(/\/\*[^]*?\*\//g, '');
    if (bare === '') return '/**/'; // a comment alone parts two words without a blank: a/**/b
    return bare.trim() || ' ';
  });

/** True when every string and comment that begins in the piece also ends in it. */
const isWhole = (text: string): boolean => !/["']|\/\*|\*\//.test(text.replace(CSS_TOKEN, ''));

type Piece = ts.TemplateLiteralLikeNode;

const piecesOf = (template: ts.TemplateLiteral): Piece[] =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];

/** Where the piece's text lies between its delimiters (` or } before, ` or ${ after). */
const bounds = (piece: Piece, file: ts.SourceFile): [start: number, end: number] => {
  const opensHole = piece.kind === ts.SyntaxKind.TemplateHead || piece.kind === ts.SyntaxKind.TemplateMiddle;
  return [piece.getStart(file) + 1, piece.getEnd() - (opensHole ? 2 : 1)];
};

const isMsg = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg';

/** `schema: () => …` of a shape (src/model/shape.ts): only the build of dist/schema calls it. */
const isSchemaPrinter = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  node.name.text === 'schema' &&
  ts.isArrowFunction(node.initializer);

const insideMsg = (node: ts.Node): boolean => ts.findAncestor(node, isMsg) !== undefined;

/** The keys of a locale's `templates`, in their order. */
const LOCALE_KEY = /^\s*'([\w.-]+)'(?=: (?:str)?`)/gm;

/** Numbers for the ids of the messages a locale translates. */
export const numbersOf = (locale: string): Map<string, number> =>
  new Map([...locale.matchAll(LOCALE_KEY)].map(([, id], i) => [id as string, i]));

/** A locale keyed by the same numbers. */
export const numberLocale = (locale: string, numbers: ReadonlyMap<string, number>): string =>
  locale.replace(LOCALE_KEY, (key, id: string) => String(numbers.get(id) ?? key));

/**
 * The source with shorter templates; the same source when there is nothing to do.
 * @param numbers of messages; an id without one stays
 */
export const minifyTemplates = (code: string, numbers: ReadonlyMap<string, number> = new Map()): string => {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022, true);
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isMsg(node)) shortenOptions(node);
    if (isSchemaPrinter(node)) {
      const comma = /^\s*,/.exec(code.slice(node.getEnd()))?.[0].length ?? 0;
      edits.push({ start: node.getStart(file), end: node.getEnd() + comma, text: '' });
      return;
    }
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) shorten(node.tag.text, node);
    ts.forEachChild(node, visit);
  };
  /** `desc` is for translators; at run time nobody reads it, and 200 of them weigh as much as the search. */
  const shortenOptions = (call: ts.CallExpression): void => {
    const [, options] = call.arguments;
    if (!options || !ts.isObjectLiteralExpression(options)) return;
    const kept = options.properties.flatMap((property) => {
      const name = property.name?.getText(file);
      if (name === 'desc') return [];
      const value = name === 'id' && ts.isPropertyAssignment(property) ? property.initializer : undefined;
      const number = value && ts.isStringLiteral(value) ? numbers.get(value.text) : undefined;
      return number === undefined ? property.getText(file) : `id: ${number}`;
    });
    edits.push({ start: options.getStart(file), end: options.getEnd(), text: `{${kept.join(',')}}` });
  };
  const shorten = (tag: string, node: ts.TaggedTemplateExpression): void => {
    const pieces = piecesOf(node.template).map((piece) => bounds(piece, file));
    const texts = pieces.map(([start, end]) => code.slice(start, end));
    const change = tag === 'css' ? shorterCss : tag === 'html' || tag === 'svg' ? shorterHtml : undefined;
    if (!change || insideMsg(node)) return;
    if (tag === 'css' ? !texts.every(isWhole) : texts.some((text) => /<(pre|textarea)/i.test(text))) return;
    pieces.forEach(([start, end], i) => edits.push({ start, end, text: change(texts[i] ?? '') }));
  };
  visit(file);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
};

/** @param locales files that lit-localize wrote; all have the same keys */
export const minifiedTemplates = (locales: readonly string[]): Plugin => {
  let numbers = new Map<string, number>();
  return {
    name: 'minified-templates',
    enforce: 'pre',
    buildStart() {
      numbers = numbersOf(readFileSync(locales[0] ?? '', 'utf8'));
    },
    transform(code, id) {
      if (!id.endsWith('.ts') || id.includes('node_modules')) return undefined;
      if (locales.some((locale) => id.endsWith(`/${locale}`)))
        return { code: numberLocale(code, numbers), map: null };
      return { code: minifyTemplates(code, numbers), map: null };
    },
  };
};
