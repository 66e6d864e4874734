/**
 * What was odd about a file but not wrong, or what of it was not taken. `rows` counts rows, `at` says where: a
 * sheet, a column.
 */
export interface Remark {
  remark:
    | "no-line-end" // perhaps cut off after a whole row
    | "title-rows" // rows above the column names, left out
    | "footnotes" // rows below the data, left out
    | "merged-header" // names of groups of columns were put before the names of their columns
    | "other-sheets" // sheets that the description doesn't name and that were not read
    | "other-datasets" // data sets of a collection that were not read
    | "formula-errors" // cells such as #N/A: read as missing
    | "missing-kinds"; // values that the file declares as missing and the description doesn't name
  rows?: number;
  at?: string;
}
