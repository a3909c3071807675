/**
 * dist/schema/*.json: JSON Schema of every data file, so that an editor can complete and check it.
 * The rules come from the shapes that parse (src/model), the descriptions from the comments of the
 * interfaces: written once, shown in both places.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { catalogueEntry } from '../../src/model/catalogue.js';
import { feeRow } from '../../src/model/fee-row.js';
import { FORMATS } from '../../src/model/file.js';
import { localEntry } from '../../src/model/local.js';
import { person } from '../../src/model/person.js';
import { procedure } from '../../src/model/procedure.js';
import { profile } from '../../src/model/profile.js';
import { resultRow } from '../../src/model/result.js';
import { isoDate, type JsonSchema, type Shape } from '../../src/model/shape.js';
import { source } from '../../src/model/source.js';

const root = join(import.meta.dirname, '../..');
const modelFile = (name: string): string => join(root, 'src/model', name);

const program = ts.createProgram(
  [
    'catalogue.ts',
    'fee-row.ts',
    'local.ts',
    'person.ts',
    'procedure.ts',
    'profile.ts',
    'result.ts',
    'source.ts',
  ].map(modelFile),
  {
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
  },
);
const checker = program.getTypeChecker();

/** The type a model file exports under this name. */
const typeNamed = (file: string, name: string): ts.Type => {
  const module = program.getSourceFile(modelFile(file));
  const symbol = module && checker.getSymbolAtLocation(module);
  const found = symbol && checker.getExportsOfModule(symbol).find((exported) => exported.name === name);
  if (!found) throw new Error(`${file} exports no ${name}`);
  return checker.getDeclaredTypeOfSymbol(found);
};

const commentOf = (symbol: ts.Symbol): string =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** The same schema with the comment of each property of `type` as its description. */
const describe = (schema: JsonSchema, type: ts.Type): JsonSchema => {
  const described: JsonSchema = { ...schema };
  const bare = checker.getNonNullableType(type);
  if (schema['items'] !== undefined) {
    const element = checker.getIndexTypeOfType(bare, ts.IndexKind.Number);
    if (element) described['items'] = describe(schema['items'] as JsonSchema, element);
  }
  if (schema['properties'] !== undefined) {
    described['properties'] = Object.fromEntries(
      Object.entries(schema['properties'] as Record<string, JsonSchema>).map(([key, property]) => {
        const symbol = checker.getPropertyOfType(bare, key);
        if (!symbol) return [key, property];
        const comment = commentOf(symbol);
        const deeper = describe(property, checker.getTypeOfSymbol(symbol));
        return [key, comment === '' ? deeper : { description: comment, ...deeper }];
      }),
    );
  }
  if (schema['oneOf'] !== undefined)
    described['oneOf'] = (schema['oneOf'] as JsonSchema[]).map((variant) =>
      describe(variant, memberFor(variant, bare)),
    );
  return described;
};

/** The member of a tagged union whose literal tag is the schema's `const`. */
const memberFor = (variant: JsonSchema, union: ts.Type): ts.Type => {
  const tag = Object.entries((variant['properties'] ?? {}) as Record<string, JsonSchema>).find(
    ([, property]) => property['const'] !== undefined,
  );
  if (!tag || !union.isUnion()) return union;
  const [key, { const: value }] = tag;
  return (
    union.types.find((member) => {
      const symbol = checker.getPropertyOfType(member, key);
      const literal = symbol && checker.getTypeOfSymbol(symbol);
      return literal?.isStringLiteral() === true && literal.value === value;
    }) ?? union
  );
};

interface Kind {
  format: string;
  title: string;
  shape: Shape<unknown>;
  type: ts.Type;
  /** One object beside `format`, in place of `items`. */
  single?: boolean;
}

const kinds: Record<string, Kind> = {
  index: {
    format: FORMATS.index,
    title: 'procedures/index.json: the list of procedures',
    shape: catalogueEntry,
    type: typeNamed('catalogue.ts', 'CatalogueEntry'),
  },
  procedures: {
    format: FORMATS.procedures,
    title: 'procedures.json: every procedure sheet in one file',
    shape: procedure,
    type: typeNamed('procedure.ts', 'Procedure'),
  },
  procedure: {
    format: FORMATS.procedure,
    title: 'procedures/<code>.json: one procedure sheet',
    shape: procedure,
    type: typeNamed('procedure.ts', 'Procedure'),
    single: true,
  },
  local: {
    format: FORMATS.local,
    title: 'local.json: what only the commune knows about its procedures',
    shape: localEntry,
    type: typeNamed('local.ts', 'LocalEntry'),
  },
  profile: {
    format: FORMATS.profile,
    title: 'commune.json: the commune itself',
    shape: profile,
    type: typeNamed('profile.ts', 'Profile'),
    single: true,
  },
  staff: {
    format: FORMATS.staff,
    title: 'staff.json: the directory of the people who work for the commune',
    shape: person,
    type: typeNamed('person.ts', 'Person'),
  },
  fees: {
    format: FORMATS.fees,
    title: 'fees.json: the fee board, one row per amount',
    shape: feeRow,
    type: typeNamed('fee-row.ts', 'FeeRow'),
  },
  results: {
    format: FORMATS.results,
    title: 'results.json: published figures, one row per period and measure',
    shape: resultRow,
    type: typeNamed('result.ts', 'ResultRow'),
  },
};

const fileSchema = ({ format, title, shape, type, single }: Kind): JsonSchema => {
  const item = describe(shape.schema(), type);
  const head = {
    $schema: { type: 'string', description: 'Where this schema lies, for the editor.' },
    format: { const: format, description: 'Kind and version of the file.' },
  };
  const [kind] = format.split('/');
  const named = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:${kind}:1`, title };
  if (single) {
    const required = ['format', ...((item['required'] as string[] | undefined) ?? [])];
    return { ...named, ...item, properties: { ...head, ...(item['properties'] as object) }, required };
  }
  return {
    ...named,
    type: 'object',
    properties: {
      ...head,
      updated: { description: 'ISO day of the last change.', ...isoDate().schema() },
      source: {
        description: 'Where the data comes from.',
        ...describe(source.schema(), typeNamed('source.ts', 'Source')),
      },
      items: { type: 'array', items: item },
    },
    required: ['format', 'items'],
  };
};

mkdirSync(join(root, 'dist/schema'), { recursive: true });
for (const [name, kind] of Object.entries(kinds))
  writeFileSync(join(root, 'dist/schema', `${name}.json`), `${JSON.stringify(fileSchema(kind), null, 2)}\n`);
