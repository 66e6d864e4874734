import { fits, lookText } from "../../data/describe/lookText.ts";
import { lookAt } from "../../data/describe/look.ts";
import type { Look } from "../../data/describe/look.ts";
import { KIND_WORDS } from "../../data/identifiers/words.ts";
import { exposedWords } from "../../data/import/exposed.ts";
import { sayRemark } from "../../data/import/remark-words.ts";
import { treatmentWords } from "../../data/privacy/words.ts";
import { userLanguage } from "../../words.ts";
import type { ImportProgress } from "../importProgress.ts";
import { nextStep } from "../next.ts";
import { inProject } from "../../data/folders.ts";
import { problemOf } from "../problem.ts";
import { NEXT_WORDS } from "./words.ts";

/** `oshlab import FILE…` that imports nothing: what the file is, what would become of it, and what comes next. */
export async function runLook(
  files: string[],
  as: string | undefined,
  json: boolean,
  { progress, done }: ImportProgress,
): Promise<void> {
  const look = await lookAt(files, as, progress).finally(done);
  process.stdout.write(json ? `${JSON.stringify(toJson(look))}\n` : textOf(look, files.join(" "), as));
}

function textOf(look: Look, files: string, as: string | undefined): string {
  const { source, sources } = look;
  const text = lookText(look, userLanguage());
  if (source?.problem) throw source.problem;
  if (as !== undefined && source)
    return text + nextStep(source.open.length > 0 ? NEXT_WORDS.fill(as) : NEXT_WORDS.import(files, as));
  const [first] = sources.filter(fits);
  return text + nextStep(first ? NEXT_WORDS.fits(files, first.name) : NEXT_WORDS.describe(files));
}

/** As a program reads it: what has words comes with them. */
function toJson(look: Look): object {
  const language = userLanguage();
  const { columns, remarks, found, sources, source } = look;
  const kinds = new Map(found.map(({ column, kind }) => [column, KIND_WORDS[kind][language]]));
  const problem = source?.problem;
  return {
    ...look,
    columns: columns.map(({ name, label, type, labels }) => ({ name, label, type, codes: labels?.length })),
    remarks: [
      ...remarks.map((one) => sayRemark(one)[language]),
      ...look.exposed.map((file) => exposedWords(file)[language]),
    ],
    found: found.map(({ column, kind }) => ({ column, kind, words: kinds.get(column) })),
    sources: sources.map((one) => ({ ...one, fits: fits(one) })),
    ...(source && {
      source: {
        ...source,
        folder: inProject(source.folder),
        problem: problem ? problemOf(problem) : null,
        identifiers: source.identifiers.map((one) => ({
          ...one,
          kind: kinds.get(one.column),
          words: treatmentWords(one.treatment)[language],
        })),
      },
    }),
  };
}
