import type { ExecuteResult, KernelClient } from "@oshlab/kernel/client";
import { CANDIDATE_MIME } from "../disclosure/candidate.ts";
import { UserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import { cellName } from "./notebook.ts";

/** What a chapter read: a data set and the delivery of it. */
export interface Read {
  name: string;
  delivery: string;
  hash: string;
}

/** The reply to an expression bound in prose. */
export type Reply = { candidate: unknown } | { bare: string } | { error: string };

/** What came of running a chapter. Candidate records never leave this machine's ignored folders. */
export interface Run {
  /** Candidate figures and tables, with the cell that declared them. */
  candidates: { cell: string; candidate: unknown }[];
  replies: Record<string, Reply>;
  reads: Read[];
  problems: UserErrorData[];
}

/** A UserError as data, so that a run can be kept. */
export interface UserErrorData {
  code: UserError["code"];
  values: Record<string, unknown>;
  place: UserError["place"];
}

/**
 * Runs a chapter in a fresh kernel, types checked.
 *
 * @param onCell called before each code cell: how many are done, of how many
 */
export async function execute(
  chapter: Chapter,
  kernel: KernelClient,
  onCell?: (done: number, of: number) => void,
): Promise<Run> {
  const run: Run = { candidates: [], replies: {}, reads: [], problems: [] };
  const code = chapter.notebook.cells.filter((cell) => cell.cell_type === "code");
  for (const [index, cell] of code.entries()) {
    onCell?.(index, code.length);
    const result = await kernel.execute(cell.source, {
      cellId: cell.id,
      metadata: { oshlab: { types: "strict" } },
    });
    for (const candidate of candidatesIn(result)) run.candidates.push({ cell: cell.id, candidate });
    if (result.status === "ok") continue;
    run.problems.push(problemOf(result, chapter, cellName(chapter.notebook, cell)));
    break;
  }
  const asked = Object.fromEntries(
    chapter.expressions.map((expression, index) => [String(index), expression]),
  );
  const reads = `({ [Symbol.for("Jupyter.display")]: () => ({ "application/json": (globalThis as any)[Symbol.for("oshlab.reads")] ?? [] }) })`;
  const { userExpressions } = await kernel.execute("", {
    silent: true,
    userExpressions: { ...asked, reads },
  });
  if (run.problems.length === 0)
    chapter.expressions.forEach((expression, index) => {
      run.replies[expression] = replyOf(userExpressions[String(index)]);
    });
  const traced = userExpressions["reads"];
  if (traced?.status === "ok") run.reads = unique(traced.data["application/json"] as Read[]);
  // Without the trace nobody knows whether the chapter is open or confidential.
  else if (run.problems.length === 0) {
    const values = { name: traced?.ename ?? "?", message: traced?.evalue ?? "?" };
    run.problems.push({ code: "CHAPTER_FAILED", values, place: { file: chapter.file, chapter: chapter.id } });
  }
  return run;
}

function candidatesIn(result: ExecuteResult): unknown[] {
  return result.outputs.flatMap((output) => {
    if (output.output_type !== "display_data" && output.output_type !== "execute_result") return [];
    const candidate = output.data[CANDIDATE_MIME] as { kind?: string } | undefined;
    return candidate && candidate.kind !== "value" ? [candidate] : [];
  });
}

function replyOf(reply: ExecuteResult["userExpressions"][string] | undefined): Reply {
  if (!reply || reply.status === "error") return { error: reply?.evalue ?? "?" };
  const candidate = reply.data[CANDIDATE_MIME];
  if (candidate) return { candidate };
  const text = String(reply.data["text/plain"] ?? "");
  return { bare: /^(['"`]).*\1$/s.test(text) ? text.slice(1, -1) : text };
}

function problemOf({ error }: ExecuteResult, chapter: Chapter, cell: string): UserErrorData {
  const place = {
    file: chapter.file,
    chapter: chapter.id,
    cell,
    ...(error?.line ? { line: error.line } : {}),
  };
  if (!error) return { code: "CHAPTER_FAILED", values: { name: "?", message: "?" }, place };
  if (error.wayOut)
    return { code: "CHAPTER_STOPPED", values: { what: error.evalue, way: error.wayOut }, place };
  if (error.ename === "TypeCheckError")
    return { code: "CHAPTER_TYPES", values: { message: error.evalue }, place };
  return { code: "CHAPTER_FAILED", values: { name: error.ename, message: error.evalue }, place };
}

const unique = (reads: Read[]): Read[] => [
  ...new Map(
    reads.map(({ name, delivery, hash }) => [`${name} ${delivery}`, { name, delivery, hash }]),
  ).values(),
];
