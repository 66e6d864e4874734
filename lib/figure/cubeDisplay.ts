import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { userLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import { formatNumber } from "./format.ts";
import { escapeHtml } from "./html.ts";
import { mergedNotes } from "./merged.ts";
import { modeNotes } from "./modes.ts";
import { FLAGS, LOW, SYMBOLS, SYNTHETIC } from "./symbols.ts";

/** Rows shown of a large table; all of them are in the data resource. */
const ROWS = 100;

/** What the Lab shows of a table of estimates, to its author: every number, labels, counts, intervals. */
export function cubeDisplay(estimates: Estimates): Record<string, unknown> {
  const language = userLanguage();
  const { measure, dimensions } = estimates;
  const text = `${measure.label[language]} (${measure.unit[language]}): ${dimensions.map((one) => `${one.name} ${one.categories.length}`).join(" × ") || "1"}`;
  const plain = [text, ...notes(estimates, language)].join("; ");
  return {
    "text/html": html(estimates, language),
    "application/vnd.dataresource+json": resource(estimates, language),
    "text/plain": plain,
  };
}

const COLUMNS: Record<"interval" | "n" | "nEff" | "more", Record<Language, string>> = {
  interval: { nl: "95%-interval", fr: "intervalle à 95 %", de: "95-%-Intervall", en: "95% interval" },
  n: { nl: "respondenten", fr: "répondants", de: "Befragte", en: "respondents" },
  nEff: {
    nl: "effectief aantal",
    fr: "nombre effectif",
    de: "effektive Zahl",
    en: "effective number",
  },
  more: { nl: "rijen meer", fr: "lignes de plus", de: "weitere Zeilen", en: "more rows" },
};

function html(estimates: Estimates, language: Language): string {
  const { measure, dimensions, cells } = estimates;
  const style = { digits: measure.digits, kind: measure.kind };
  const write = (number: number) => formatNumber(number, style, language);
  const interval = cells.some((cell) => cell.low !== undefined);
  const counts = cells.some((cell) => cell.n !== undefined);
  const sizes = cells.some((cell) => cell.nEff !== undefined);
  const heads = [
    ...dimensions.map((one) => one.label[language]),
    measure.unit[language],
    ...(interval ? [COLUMNS.interval[language]] : []),
    ...(counts ? [COLUMNS.n[language]] : []),
    ...(sizes ? [COLUMNS.nEff[language]] : []),
  ];
  const row = (cell: CandidateCell) =>
    `<tr>${dimensions.map((one) => `<th scope="row">${escapeHtml(labelOf(one, cell.at[one.name]!, language))}</th>`).join("")}` +
    `<td>${cell.value === null ? SYMBOLS.missing.symbol : write(cell.value)}${cell.flags ? ` [${escapeHtml(cell.flags)}]` : ""}${signOfCell(cell)}</td>` +
    (interval
      ? `<td>${cell.low === undefined ? "" : `${write(cell.low)} – ${write(cell.high!)}`}</td>`
      : "") +
    (counts ? `<td>${cell.n ?? ""}</td>` : "") +
    (sizes ? `<td>${cell.nEff === undefined ? "" : Math.round(cell.nEff)}</td>` : "") +
    "</tr>";
  const more = cells.length > ROWS ? `<p>+ ${cells.length - ROWS} ${COLUMNS.more[language]}</p>` : "";
  return (
    `<table><caption>${escapeHtml([measure.label[language], ...notes(estimates, language)].join("; "))}</caption>` +
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>` +
    `<tbody>${cells.slice(0, ROWS).map(row).join("")}</tbody></table>${more}`
  );
}

/** That the numbers are invented, and what of them was surveyed in another way than the rest. */
const notes = (estimates: Estimates, language: Language): string[] => [
  ...(estimates.synthetic ? [SYNTHETIC[language]] : []),
  ...modeNotes(estimates, language),
  ...mergedNotes(estimates, language),
  ...(estimates.cells.some(({ reliability }) => reliability === "low")
    ? [`${LOW} ${FLAGS["u"]![language]}`]
    : []),
  ...(estimates.cells.some(isInsufficient)
    ? [`${SYMBOLS.unreliable.symbol} ${SYMBOLS.unreliable.words[language]}`]
    : []),
];

const isInsufficient = ({ value, reliability }: CandidateCell) =>
  value !== null && reliability === "insufficient";

/** Beside a number that the report flags, or doesn't show. */
const signOfCell = (cell: CandidateCell): string =>
  isInsufficient(cell) ? ` ${SYMBOLS.unreliable.symbol}` : cell.reliability === "low" ? ` ${LOW}` : "";

function resource(estimates: Estimates, language: Language) {
  const { dimensions, cells } = estimates;
  const numeric = (["value", "low", "high", "n", "nEff", "se"] as const).filter((name) =>
    cells.some((cell) => cell[name] !== undefined),
  );
  return {
    schema: {
      fields: [
        ...dimensions.map((one) => ({ name: one.name, title: one.label[language], type: "string" })),
        ...numeric.map((name) => ({ name, type: "number" })),
        { name: "reliability", type: "string" },
        { name: "flags", type: "string" },
      ],
    },
    data: cells.map((cell) => ({
      ...cell.at,
      ...Object.fromEntries(numeric.map((name) => [name, cell[name] ?? null])),
      reliability: cell.reliability ?? "",
      flags: cell.flags ?? "",
    })),
  };
}

const labelOf = (dimension: Estimates["dimensions"][number], code: string, language: Language): string =>
  dimension.categories.find((category) => category.code === code)?.label[language] ?? code;
