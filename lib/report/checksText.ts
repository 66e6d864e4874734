import type { AppliedRule } from "../disclosure/broken.ts";
import type { At } from "../disclosure/parts.ts";
import type { Language } from "../words.ts";
import type { Checks } from "./checkReport.ts";
import { CHECKS_WORDS, RULE_NAMES } from "./checksWords.ts";
import type { OutputRecord } from "./outputRecord.ts";
import { problemJson, section } from "./verdict.ts";

const SIGN: Record<OutputRecord["result"], string> = { passed: "✓", withheld: "▪", refused: "✗" };

/** What output checking did, for a person: what came of it in a few lines, then output by output. */
export function checksText(checks: Checks, language: Language): string {
  const say = CHECKS_WORDS[language];
  const { outputs, audit } = checks;
  const many = (result: OutputRecord["result"]) => outputs.filter((one) => one.result === result).length;
  const audited = audit
    ? [
        say.audit(audit.audited, audit.certified, audit.solved),
        say.narrow(audit.narrow),
        ...(audit.unprotected > 0 ? [say.unprotected(audit.unprotected)] : []),
      ].join(" ")
    : say.open;
  const chapters = [...new Set(outputs.map(({ chapter }) => chapter))];
  return [
    say.title(checks.edition),
    say.counts(outputs.length, many("passed"), many("withheld"), many("refused")),
    audited,
    ...chapters.flatMap((chapter) => [
      "",
      chapter,
      ...outputs.filter((one) => one.chapter === chapter).flatMap((one) => outputLines(one, language)),
    ]),
    ...section(say.exceptions, checks.exceptions, language),
    ...section(say.problems, checks.problems, language),
    "",
  ].join("\n");
}

function outputLines(one: OutputRecord, language: Language): string[] {
  const say = CHECKS_WORDS[language];
  const about = [say.kind[one.kind], say.cells(one.cells), ...(one.confidential ? [] : [say.openData])];
  const rules = rulesText(one.rules, language);
  return [
    `  ${SIGN[one.result]} ${one.output} (${about.join(", ")}): ${say.result[one.result]}`,
    ...one.findings.map(({ words, cells }) => `      ${words[language]}${cellsText(cells)}`),
    ...(rules ? [`      ${say.rules}: ${rules}`] : []),
  ];
}

const rulesText = (rules: AppliedRule[], language: Language): string =>
  rules
    .map(
      ({ source, rule, setting }) =>
        `${RULE_NAMES[rule][language]} ${settingText(setting)} (${rule}, ${source})`,
    )
    .join("; ");

/** A threshold; one of several parts with their names. */
const settingText = (setting: unknown): string =>
  typeof setting === "object" && setting !== null
    ? Object.entries(setting)
        .map(([name, value]) => `${name} ${Array.isArray(value) ? `[${value.join(", ")}]` : String(value)}`)
        .join(" ")
    : String(setting);

const cellsText = (cells: At[]): string =>
  cells.length === 0 ? "" : ` [${cells.map((at) => Object.values(at).join(" · ")).join("; ")}]`;

/** The same for a program. */
export const checksJson = (checks: Checks, language: Language) => ({
  schema: "oshlab/checks/1",
  ...checks,
  outputs: checks.outputs.map(({ findings, ...one }) => ({
    ...one,
    findings: findings.map(({ words, ...finding }) => ({ ...finding, words: words[language] })),
  })),
  exceptions: checks.exceptions.map((error) => ({ ...problemJson(error, language), values: error.values })),
  problems: checks.problems.map((problem) => problemJson(problem, language)),
});
