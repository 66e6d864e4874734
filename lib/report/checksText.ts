import { cellList } from "../disclosure/cellLabels.ts";
import { colon } from "../words.ts";
import type { Language } from "../words.ts";
import type { Checks } from "./checkReport.ts";
import { FACT_NAMES, RULE_NAMES } from "../disclosure/rules/names.ts";
import { settingWords } from "../disclosure/rules/settingWords.ts";
import { auditWords, byNamesWords, CHECKS_WORDS, SIGNS } from "./checksWords.ts";
import { waysText } from "./ledger/wayWords.ts";
import type { OutputRecord } from "./outputRecord.ts";
import { problemJson, section } from "./verdict.ts";

/** What output checking did, for a person: what came of it in a few lines, then output by output. */
export function checksText(checks: Checks, language: Language): string {
  const say = CHECKS_WORDS[language];
  const { outputs } = checks;
  const many = (result: OutputRecord["result"]) => outputs.filter((one) => one.result === result).length;
  const chapters = [...new Set(outputs.map(({ chapter }) => chapter))];
  return [
    say.title(checks.edition),
    say.counts(outputs.length, many("passed"), many("withheld"), many("refused")),
    auditWords(checks, language),
    ...(checks.beyond ? [say.beyond(checks.beyond)] : []),
    ...chapters.flatMap((chapter) => [
      "",
      chapter,
      ...outputs.filter((one) => one.chapter === chapter).flatMap((one) => outputLines(one, language)),
    ]),
    ...ruleLines(outputs, language),
    ...skippedLines(outputs, language),
    ...section(say.exceptions, checks.exceptions, language),
    ...section(say.remarks, checks.remarks, language),
    ...section(say.problems, checks.problems, language),
    ...waysText(checks.ways, language),
    "",
  ].join("\n");
}

function outputLines(one: OutputRecord, language: Language): string[] {
  const say = CHECKS_WORDS[language];
  const about = [say.kind[one.kind], say.cells(one.cells), ...(one.confidential ? [] : [say.openData])];
  const rules = one.rules.map(({ rule }) => rule).join(", ");
  return [
    `  ${SIGNS[one.result]} ${one.output} (${about.join(", ")})${colon(language)} ${say.result[one.result]}`,
    ...one.findings.flatMap(({ words, named }) => [
      `      ${words[language]}`,
      ...(named.length > 0 ? [`        ${cellList(named)[language]}`] : []),
    ]),
    ...byNamesWords(one, language).map((text) => `      ${text}`),
    ...(rules ? [`      ${say.rules}${colon(language)} ${rules}`] : []),
  ];
}

/** What the rules ask that looked at these outputs, once each. */
function ruleLines(outputs: OutputRecord[], language: Language): string[] {
  const once = new Map(
    outputs.flatMap(({ rules }) => rules).map((one) => [`${one.source} ${one.rule}`, one]),
  );
  if (once.size === 0) return [];
  return [
    "",
    CHECKS_WORDS[language].asked,
    ...[...once.values()].map(
      ({ source, rule, setting }) =>
        `  ${rule} (${source})${colon(language)} ${RULE_NAMES[rule][language]}, ${settingWords(rule, setting)[language]}`,
    ),
  ];
}

/** The rules that could not look at outputs that they are about, once each, and why. */
function skippedLines(outputs: OutputRecord[], language: Language): string[] {
  const say = CHECKS_WORDS[language];
  const all = outputs.flatMap(({ skipped }) => skipped);
  const byRule = Map.groupBy(all, ({ source, rule }) => `${source} ${rule}`);
  if (byRule.size === 0) return [];
  return [
    "",
    say.skipped,
    ...[...byRule.values()].map((same) => {
      const { source, rule, lacks } = same[0]!;
      const name = `${RULE_NAMES[rule][language]} (${rule}, ${source})`;
      return `  ${say.notKnown(name, FACT_NAMES[lacks][language], same.length)}`;
    }),
    `  ${say.name}`,
  ];
}

/** The same for a program. */
export const checksJson = (checks: Checks, language: Language) => ({
  schema: "oshlab/checks/1",
  ...checks,
  outputs: checks.outputs.map(({ findings, ...one }) => ({
    ...one,
    findings: findings.map(({ words, named, ...finding }) => ({
      ...finding,
      words: words[language],
      named: named.map((label) => label[language]),
    })),
  })),
  exceptions: checks.exceptions.map((error) => ({ ...problemJson(error, language), values: error.values })),
  remarks: checks.remarks.map((remark) => ({ ...problemJson(remark, language), values: remark.values })),
  problems: checks.problems.map((problem) => problemJson(problem, language)),
});
