/** What the import has to say about one record; written to import-report.json in plain Vietnamese. */
export interface Remark {
  /** Field of the sheet, as in `methods[0].fees[1]`. */
  field: string;
  message: string;
}

/** Collects remarks while a record is read. */
export class Notes {
  /** What could not be split and stands in the sheet as readable text. */
  readonly keptAsText: Remark[] = [];
  /** What was read but should be looked at by a person. */
  readonly doubtful: Remark[] = [];

  text(field: string, message: string): void {
    this.keptAsText.push({ field, message });
  }

  doubt(field: string, message: string): void {
    this.doubtful.push({ field, message });
  }
}
