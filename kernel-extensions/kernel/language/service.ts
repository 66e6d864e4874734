import { parseCell } from "../syntax/cell.ts";
import { CELL_ALIAS, Cells } from "./cells.ts";
import type { CellModule } from "./cells.ts";
import { Documents } from "./documents.ts";
import { itemType } from "./itemType.ts";
import { LocalFiles } from "./localFiles.ts";
import type { LanguageServer } from "./lsp.ts";

/** A type error in a cell: the author's line and column, from 1. */
export interface TypeFault {
  message: string;
  code: number;
  line: number;
  column: number;
}

/** One proposal of completion. */
export interface Completion {
  label: string;
  type: string;
}

interface Diagnostic {
  range: { start: { line: number; character: number } };
  severity: number;
  code: number;
  message: string;
}

type Note = string | { value: string };

interface SignatureHelp {
  signatures: { label: string; documentation?: Note; parameters?: { documentation?: Note }[] }[];
  activeSignature?: number;
  activeParameter?: number;
}

/** The cell that is being written, while its editor asks for help. */
const DRAFT = "draft";

/** The cell that is being checked: always the same document, since TypeScript checks that one faster. */
const CHECKED = "checked";

/** No cell: imports what is read ahead. */
const AHEAD = "ahead";

/** A module that gives no names. */
const BLANK = "export {};\n";

/** TypeScript's number for a name that it does not find and that looks like no other. */
const UNKNOWN_NAME = 2304;

/** After how many milliseconds without a cell the next one is prepared for. */
const IDLE = 30;

/** Type check, completion and hover for the cells of a notebook. */
export class LanguageService {
  readonly #documents: Documents;
  readonly #cells: Cells;
  readonly #files: LocalFiles;
  #idle: NodeJS.Timeout | undefined;
  #prepared = "";

  /** `server`: one that was started ahead; else one is when something is first asked. */
  constructor(folder: string, server?: LanguageServer) {
    this.#documents = new Documents(folder, server);
    this.#files = new LocalFiles(folder);
    this.#cells = new Cells((key) => this.#documents.specifier(key));
  }

  /** Lets the server read what every cell needs, and the packages that most notebooks import. */
  prepare(): void {
    this.#documents.start();
    const imports = this.#documents.declared.map((name) => `import ${JSON.stringify(name)};\n`);
    // There before the first question, so that all is read at once.
    if (imports.length > 0) this.#documents.write(AHEAD, imports.join(""));
    this.#prepare();
  }

  /**
   * The type errors of a cell. From then on its names are known to later cells; when it is `strict`, and
   * has errors, they are not, since it will not run. Rejects when the language server does not answer.
   */
  async check(cell: { key: string; code: string }, strict: boolean): Promise<TypeFault[]> {
    const { faults } = parseCell(cell.code);
    // The worker tells of mistakes in the syntax.
    if (faults.length > 0) return [];
    const module = this.#cells.module(cell.key, cell.code, "mentioned");
    const { text, shift } = module;
    this.#documents.changed(this.#files.changes(cell.code));
    this.#documents.write(CHECKED, text);
    const answer = this.#documents.ask("textDocument/diagnostic", CHECKED);
    if (!strict) this.#keep(cell, module);
    let found = faultsOf(await answer, cell.code, shift);
    if (found.some(({ code }) => code === UNKNOWN_NAME)) {
      // With all names there, TypeScript says which one may have been meant.
      this.#documents.write(CHECKED, this.#cells.module(cell.key, cell.code, "all").text);
      found = faultsOf(await this.#documents.ask("textDocument/diagnostic", CHECKED), cell.code, shift);
    }
    if (strict && found.length === 0) this.#keep(cell, module);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#prepare(), IDLE).unref();
    return found;
  }

  /** What may come at an offset of a cell that is being written. */
  async complete(code: string, offset: number): Promise<Completion[]> {
    const reply = (await this.#atDraft("textDocument/completion", code, offset)) as
      | { items: { label: string; kind?: number; sortText?: string }[] }
      | { label: string; kind?: number; sortText?: string }[]
      | null;
    const items = Array.isArray(reply) ? reply : (reply?.items ?? []);
    return items
      .filter(({ label }) => !label.startsWith(CELL_ALIAS))
      .map((item) => ({ ...item, rank: item.sortText ?? item.label }))
      .sort((one, other) => compare(one.rank, other.rank) || compare(one.label, other.label))
      .map(({ label, kind }) => ({ label: label.replace(/\?$/, ""), type: itemType(kind) }));
  }

  /** What is known of the name at an offset, as Markdown. */
  async hover(code: string, offset: number): Promise<string | undefined> {
    const reply = (await this.#atDraft("textDocument/hover", code, offset)) as {
      contents?: string | { value: string };
    } | null;
    const text = typeof reply?.contents === "string" ? reply.contents : reply?.contents?.value;
    // What it says of a name that there is not.
    return text?.trim() === "```typescript\nany\n```" ? undefined : text;
  }

  /** What the call around an offset takes, as Markdown. */
  async signature(code: string, offset: number): Promise<string | undefined> {
    const help = (await this.#atDraft("textDocument/signatureHelp", code, offset)) as SignatureHelp | null;
    const found = help?.signatures[help.activeSignature ?? 0];
    if (!found) return undefined;
    const notes = [found.documentation, found.parameters?.[help?.activeParameter ?? 0]?.documentation];
    const texts = notes.map((note) => (typeof note === "string" ? note : note?.value)).filter(Boolean);
    return [`\`\`\`typescript\n${found.label}\n\`\`\``, ...texts].join("\n\n");
  }

  /** The cells' names are gone: the worker was started anew. */
  forget(): void {
    this.#cells.clear();
  }

  close(): void {
    this.#documents.close();
  }

  #keep({ key, code }: { key: string; code: string }, { text, takes }: CellModule): void {
    const place = this.#cells.keep(key, code, takes);
    if (place === undefined) return;
    this.#documents.open(this.#cells.places, BLANK);
    this.#documents.write(place, text);
    // Read now: one changed module at a time is what TypeScript is quick with.
    this.#documents.ask("textDocument/documentSymbol", place).catch(() => {});
  }

  /** Lets the server read what the last cell added, while nobody waits for it. */
  #prepare(): void {
    const blank = this.#cells.blank();
    if (blank === this.#prepared) return;
    this.#prepared = blank;
    this.#documents.open(this.#cells.places, BLANK);
    this.#documents.write(CHECKED, blank);
    this.#documents.ask("textDocument/diagnostic", CHECKED).catch(() => {});
  }

  async #atDraft(method: string, code: string, offset: number): Promise<unknown> {
    const { text, shift } = this.#cells.module(DRAFT, code, "all");
    this.#documents.write(DRAFT, text);
    const before = code.slice(0, offset);
    const line = before.split("\n").length;
    const character = before.length - before.lastIndexOf("\n") - 1 + (line === 1 ? shift : 0);
    return await this.#documents.ask(method, DRAFT, { position: { line, character } });
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The errors within the author's lines: the first line of the module is ours, and so is what follows. */
function faultsOf(report: unknown, code: string, shift: number): TypeFault[] {
  const lines = code.split("\n").length;
  return ((report as { items?: Diagnostic[] } | null)?.items ?? [])
    .filter(({ severity, range }) => severity === 1 && range.start.line >= 1 && range.start.line <= lines)
    .map(({ message, code, range: { start } }) => ({
      message,
      code,
      line: start.line,
      column: Math.max(start.character - (start.line === 1 ? shift : 0), 0) + 1,
    }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
