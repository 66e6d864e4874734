import type { UserError } from "../error.ts";
import { placeText } from "../placeText.ts";
import type { Language } from "../words.ts";
import type { Reason } from "./cache.ts";
import { CHECKS_WORDS } from "./checksWords.ts";
import type { BeyondSummary } from "./gate.ts";
import { VERDICT_WORDS } from "./strings.ts";

/** What came of one chapter; `E` is the form of its errors. */
export interface ChapterVerdict<E = UserError> {
  id: string;
  /** Why it was run, or `kept`. */
  reason: Reason;
  figures: number;
  /** Cells withheld by output checking. */
  withheld: number;
  synthetic: boolean;
  problems: E[];
  warnings: E[];
}

/** May the report be published, and if not, what stands in the way. */
export interface Verdict<E = UserError> {
  edition: string;
  publish: boolean;
  /** What editions published before had to do with output checking; absent where it had nothing to do with them. */
  beyond?: BeyondSummary | undefined;
  chapters: ChapterVerdict<E>[];
  /** Problems of no chapter: the edition, a source, the site. */
  problems: E[];
  /** Remarks on no chapter: a source. */
  warnings: E[];
}

/** The verdict for a program: no machine's paths, no values of data. */
export const verdictJson = (
  { edition, publish, beyond, chapters, problems, warnings }: Verdict,
  language: Language,
) => ({
  schema: "oshlab/verdict/1",
  edition,
  publish,
  ...(beyond ? { beyond } : {}),
  chapters: chapters.map(({ problems, warnings, ...chapter }) => ({
    ...chapter,
    problems: problems.map((problem) => problemJson(problem, language)),
    warnings: warnings.map((warning) => problemJson(warning, language)),
  })),
  problems: problems.map((problem) => problemJson(problem, language)),
  warnings: warnings.map((warning) => problemJson(warning, language)),
});

export const problemJson = (problem: UserError, language: Language) => ({
  code: problem.code,
  what: problem.what(language),
  way: problem.way(language),
  place: problem.place,
});

/** The verdict as it stands on the site: the same for the same report, whoever made it and why it ran. */
export function publicVerdictJson(verdict: Verdict) {
  const { chapters, ...rest } = verdictJson(verdict, "en");
  return { ...rest, chapters: chapters.map(({ reason: _reason, ...chapter }) => chapter) };
}

/** The verdict for a person: one line a chapter, then what is wrong, where, and the way out. */
export function verdictText(verdict: Verdict, language: Language, where: string, preview = false): string {
  const say = VERDICT_WORDS[language];
  const lines = verdict.chapters.map((chapter) => {
    const state = chapter.problems.length > 0 ? "✗" : "✓";
    const notes = [
      say.figures(chapter.figures),
      ...(chapter.withheld > 0 ? [say.withheld(chapter.withheld)] : []),
      ...(chapter.synthetic ? [say.synthetic] : []),
      say.reason[chapter.reason],
    ];
    return `  ${state} ${chapter.id.padEnd(18)} ${notes.join(" · ")}`;
  });
  const problems = [...verdict.problems, ...verdict.chapters.flatMap((chapter) => chapter.problems)];
  const warnings = [...verdict.chapters.flatMap((chapter) => chapter.warnings), ...verdict.warnings];
  return [
    "",
    ...lines,
    ...(verdict.beyond ? ["", CHECKS_WORDS[language].beyond(verdict.beyond)] : []),
    ...section(say.problems, problems, language),
    ...section(say.warnings, warnings, language),
    "",
    verdict.publish
      ? `${preview ? say.preview : say.publish}\n${where}`
      : `${say.stop(problems.length)}\n${where}`,
    "",
  ].join("\n");
}

export function section(title: string, problems: UserError[], language: Language): string[] {
  if (problems.length === 0) return [];
  return [
    "",
    title,
    ...problems.map(
      (problem) =>
        `  • ${before(problem, language)}${problem.what(language)}\n    → ${problem.way(language)}`,
    ),
  ];
}

function before({ place }: UserError, language: Language): string {
  const where = placeText(place, language);
  return where === "" ? "" : language === "fr" ? `${where} : ` : `${where}: `;
}
