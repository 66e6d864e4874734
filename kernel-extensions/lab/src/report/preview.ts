import { ServerConnection } from "@jupyterlab/services";
import type { Language } from "oshlab/words.ts";
import type { Problem } from "../server.ts";

export interface Preview {
  /** Was a page made (perhaps one that may not be published yet)? */
  made: boolean;
  publish: boolean;
  problems: Problem[];
  warnings: Problem[];
  /** What the command said when it failed. */
  words: string;
}

interface Line {
  event?: "end";
  code?: number;
  words?: string;
  schema?: string;
  publish?: boolean;
  problems?: Problem[];
  warnings?: Problem[];
  chapters?: { problems: Problem[]; warnings: Problem[] }[];
}

const settings = (): ServerConnection.ISettings => ServerConnection.makeSettings();

/** Builds the page of one chapter by the real command, and tells its progress in words. */
export async function buildPreview(chapter: string, onWords: (words: string) => void): Promise<Preview> {
  const own = settings();
  const reply = await ServerConnection.makeRequest(
    `${own.baseUrl}oshlab/preview/build/${encodeURIComponent(chapter)}`,
    { method: "POST" },
    own,
  );
  if (!reply.ok || !reply.body) throw new ServerConnection.ResponseError(reply);
  const preview: Preview = { made: false, publish: false, problems: [], warnings: [], words: "" };
  for await (const line of lines(reply.body)) {
    if (line.event === "end") {
      preview.made = line.code === 0 || line.code === 1;
      preview.words = line.words ?? "";
    } else if (line.schema?.startsWith("oshlab/verdict/")) {
      preview.publish = line.publish ?? false;
      preview.problems = [...(line.problems ?? []), ...(line.chapters ?? []).flatMap((one) => one.problems)];
      preview.warnings = [...(line.chapters ?? []).flatMap((one) => one.warnings), ...(line.warnings ?? [])];
    } else if (line.words) onWords(line.words);
  }
  return preview;
}

/** Where the built page of a chapter is, behind the server's token. */
export const previewAddress = (chapter: string, language: Language): string =>
  `${settings().baseUrl}oshlab/preview/site/${language}/${encodeURIComponent(chapter)}/index.html`;

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (parts.pop() ?? "");
    for (const part of parts) if (part.startsWith("{")) yield JSON.parse(part) as Line;
    if (done) return;
  }
}
