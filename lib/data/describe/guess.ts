import { sameWords } from "../../words.ts";
import type { Words } from "../../words.ts";
import type { FileColumn } from "../formats/column.ts";
import type { IdentifierKind } from "../identifiers/kinds.ts";
import type { Content } from "./column.ts";
import { fillIn, fillInWords } from "./hints.ts";

/** A field of `schema.json` as a draft: what couldn't be guessed is marked. */
export interface DraftField {
  name: string;
  type: "string" | "integer" | "number" | "year" | "date";
  format?: string;
  missingValues?: string[];
  decimalChar?: string;
  groupChar?: string;
  oshlab: {
    label: Words;
    role: "dimension" | "measure" | "weight" | "stratum" | "psu" | "attribute";
    from: string;
    ages?: { on: string; from: number[] };
    area?: { digits: number };
    unit?: Words;
    kind?: string;
    digits?: number;
    categories?: { code: string; label: Words }[];
  };
}

const WEIGHT = /^(w|wt|weights?|gewicht|poids|weging|weegfactor|ponderation|calweight|weight_.*|w\d+)$/;
const PSU = /^(psu|cluster|primary_sampling_unit|ssu)$/;
const STRATUM = /^(strat(um|a|e|en|um_id)?|stratification)$/;
const YEAR = /(^|_)(year|jaar|annee|an|jahr|time_period|time)($|_)/;

/** Guesses what a column is for, from what it holds and what the file says of it. */
export function guess(
  { name, label, labels, missing, type }: FileColumn,
  content: Content,
  field: string,
  kind: IdentifierKind | undefined,
): DraftField {
  const words = sameWords(label?.trim() || name);
  const codes = [...content.missing, ...(missing ?? []).flatMap((one) => ("code" in one ? [one.code] : []))];
  const common = {
    name: field,
    ...(codes.length > 0 ? { missingValues: [...new Set(["", ...codes])] } : {}),
  };
  const text = (oshlab: Omit<DraftField["oshlab"], "label" | "from">): DraftField => ({
    ...common,
    type: "string",
    oshlab: { label: words, from: name, ...oshlab },
  });
  const number = (oshlab: Omit<DraftField["oshlab"], "label" | "from">): DraftField => ({
    ...common,
    type: content.isWhole ? "integer" : "number",
    ...signs(content),
    oshlab: { label: words, from: name, ...oshlab },
  });

  if (kind === "birth-date")
    return text({ role: "dimension", ages: { on: fillIn("ageDay"), from: [15, 25, 35, 45, 55, 65] } });
  if (kind === "postcode") return text({ role: "dimension", area: { digits: 1 } });
  if (content.numbers && WEIGHT.test(field)) return number({ role: "weight" });
  if (PSU.test(field)) return text({ role: "psu" });
  if (STRATUM.test(field)) return text({ role: "stratum" });
  if (isYear(content, field))
    return { ...common, type: "year", oshlab: { label: words, from: name, role: "dimension" } };
  if (content.days && type !== "datetime")
    return {
      ...common,
      type: "date",
      ...(content.days === "%Y-%m-%d" ? {} : { format: content.days }),
      oshlab: { label: words, from: name, role: "attribute" },
    };
  const answers = (labels ?? []).filter(({ code }) => !codes.includes(code));
  if (answers.length > 0 && labels!.length > 1)
    return text({
      role: "dimension",
      categories: answers.map(({ code, label: said }) => ({ code, label: sameWords(said.trim()) })),
    });
  const isCoded =
    content.codes !== null && content.codes.length > 0 && content.distinct <= content.filled / 2;
  if (content.numbers && !(isCoded && content.isWhole && content.distinct <= 12 && content.filled >= 30))
    return number({
      role: "measure",
      unit: fillInWords("unit"),
      kind: fillIn("measureKind"),
      digits: content.numbers.decimal === null ? 0 : Math.min(content.decimals, 2),
    });
  if (isCoded)
    return text({
      role: "dimension",
      categories: content.codes!.map((code) => ({ code, label: sameWords(code) })),
    });
  return text({ role: "attribute" });
}

/** The signs in numbers; where the file doesn't tell which is which, a person must. */
function signs({ numbers }: Content): Pick<DraftField, "decimalChar" | "groupChar"> {
  const { decimal = ".", group = null } = numbers ?? {};
  return {
    ...(decimal === "." ? {} : { decimalChar: decimal ?? fillIn("decimal") }),
    ...(group ? { groupChar: group } : {}),
  };
}

const isYear = ({ isWhole, low, high }: Content, field: string): boolean =>
  isWhole && low !== null && high !== null && low >= 1900 && high <= 2100 && YEAR.test(field);

/** Names that the library can use: small letters, digits, `_`; each once. */
export function fieldNames(columns: string[]): string[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const bare = column
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/ß/g, "ss")
      .replace(/([a-z\d])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "");
    const base = /^[a-z]/.test(bare) ? bare : `c_${bare || "column"}`;
    let name = base;
    for (let number = 2; used.has(name); number++) name = `${base}_${number}`;
    used.add(name);
    return name;
  });
}
