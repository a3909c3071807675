/** Lines under one heading; without a heading they are search results. */
export interface Section<Row> {
  heading?: string;
  rows: Row[];
}

/** Cuts groups into sections of about `size` lines, the first one smaller so that it appears at once. */
export const sections = <Row>(groups: readonly Section<Row>[], first = 12, size = 50): Section<Row>[][] => {
  const cut: Section<Row>[][] = [];
  let current: Section<Row>[] = [];
  let room = first;
  for (const group of groups) {
    let rest = group.rows;
    let heading = group.heading;
    while (rest.length > 0) {
      const part = rest.slice(0, room);
      current.push(heading === undefined ? { rows: part } : { heading, rows: part });
      heading = undefined;
      rest = rest.slice(part.length);
      room -= part.length;
      if (room > 0) continue;
      cut.push(current);
      current = [];
      room = size;
    }
  }
  if (current.length > 0) cut.push(current);
  return cut;
};
