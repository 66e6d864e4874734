import type { DataFrame } from "danfojs-node";
import { frameOf } from "../danfo.ts";
import type { FrameColumn } from "../danfo.ts";
import { UserError } from "../error.ts";
import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import { fieldOf } from "./check.ts";
import { categoryOf } from "./classification/codeList.ts";
import type { Column } from "./columns.ts";
import type { Field } from "./field.ts";
import type { View } from "./view.ts";

export interface FrameOptions<Column extends string = string> {
  /** The columns to take, in this order; all of them when left out. */
  columns?: readonly Column[];
  /** Labels instead of codes: in this language, or (`true`) in the user's. */
  labels?: Language | true;
}

/** The most rows of a frame: beyond it danfo is slow, and SQL is not. */
const ROWS = 100_000;

interface Source extends View {
  columns(names: readonly string[]): Promise<Record<string, Column>>;
}

/** The rows of a data set as a danfo frame: codes as texts, numbers as numbers, missing as danfo has it. */
export async function toDanfo(dataset: Source, options: FrameOptions): Promise<DataFrame> {
  const { descriptor } = dataset;
  const names = options.columns ?? descriptor.schema.fields.map(({ name }) => name);
  const fields = names.map((column) => fieldOf(descriptor, column));
  const [counted] = await dataset.query("SELECT count(*) AS rows FROM data");
  const rows = Number(counted!["rows"]);
  if (rows > ROWS) throw new UserError("DATA_FRAME_LARGE", { name: dataset.name, rows, most: ROWS });
  const columns = await dataset.columns(names);
  const labels = options.labels === true ? userLanguage() : options.labels;
  return frameOf(fields.map((field) => frameColumn(field, columns[field.name]!, labels)));
}

function frameColumn(field: Field, column: Column, labels: Language | undefined): FrameColumn {
  const { name } = field;
  if (column instanceof Float64Array) {
    const whole = field.type === "integer" && !column.some(Number.isNaN);
    return { name, values: Array.from(column), kind: whole ? "int32" : "float32" };
  }
  const text = new Map<string, string | null>([["", null]]);
  const values = column.map((code) => {
    if (!text.has(code)) text.set(code, labels ? categoryOf(field, code).label[labels] : code);
    return text.get(code)!;
  });
  return { name, values, kind: "string" };
}
