/** What changed between two versions of a table whose rows have an id and a name. */

export interface FieldChange<F extends string = string> {
  field: F;
  /** As a reader would write it, lists with `; `; '' when absent. */
  from: string;
  to: string;
}

export interface RowChange<F extends string = string> {
  /** In the new file. */
  id: string;
  name: string;
  fields: FieldChange<F>[];
}

export interface TableDiff<T, F extends string = string> {
  added: T[];
  removed: T[];
  changed: RowChange<F>[];
  /** The rows that are in both files stand in another order. */
  reordered: boolean;
}

interface Row {
  id: string;
  name: string;
}

const changesOf = <F extends string>(
  old: ReadonlyMap<F, string>,
  now: ReadonlyMap<F, string>,
): FieldChange<F>[] =>
  [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, from: old.get(field) ?? '', to: now.get(field) ?? '' }))
    .filter((change) => change.from !== change.to);

/** By name, those names that stand only once. */
const onlyOnce = <T extends Row>(rows: readonly T[]): Map<string, T> => {
  const byName = new Map<string, T | undefined>();
  for (const row of rows) byName.set(row.name, byName.has(row.name) ? undefined : row);
  return new Map([...byName].flatMap(([name, row]) => (row ? [[name, row] as const] : [])));
};

/**
 * What changed. Rows are the same when their id is, else when a name stands once among the rest of both files: an id
 * made from other cells changes with them.
 *
 * @param textsOf every field of a row as text
 */
export const diffRows = <T extends Row, F extends string>(
  old: readonly T[],
  now: readonly T[],
  textsOf: (row: T) => ReadonlyMap<F, string>,
): TableDiff<T, F> => {
  const byId = new Map(old.map((row) => [row.id, row] as const));
  const ids = new Set(now.map(({ id }) => id));
  const left = onlyOnce(old.filter(({ id }) => !ids.has(id)));
  const came = onlyOnce(now.filter(({ id }) => !byId.has(id)));
  const pairs = now.map((to) => ({
    to,
    from: byId.get(to.id) ?? (came.get(to.name) === to ? left.get(to.name) : undefined),
  }));
  const kept = pairs.flatMap(({ from }) => (from ? [from] : []));
  const known = new Set(kept);
  const places = new Map(old.map((row, i) => [row, i] as const));
  return {
    added: pairs.flatMap(({ from, to }) => (from ? [] : [to])),
    removed: old.filter((row) => !known.has(row)),
    changed: pairs.flatMap(({ from, to }) => {
      const fields = from ? changesOf(textsOf(from), textsOf(to)) : [];
      return fields.length > 0 ? [{ id: to.id, name: to.name, fields }] : [];
    }),
    reordered: kept.some((row, i) => i > 0 && (places.get(row) ?? 0) < (places.get(kept[i - 1] ?? row) ?? 0)),
  };
};

/** Whether the two versions say the same in the same order. */
export const isSame = <T>({ added, removed, changed, reordered }: TableDiff<T>): boolean =>
  !reordered && added.length + removed.length + changed.length === 0;
