import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { shared } from "../tsconfig.ts";
import { typeRoots } from "./executable.ts";
import { LanguageServer } from "./lsp.ts";
import { cellOptions } from "./options.ts";

/** The file name of the module of a cell, by its number; there is no such file. */
const fileName = (slot: number): string => `.oshlab-cell-${slot}.mts`;

/**
 * The documents of a language server that are never on disk: one a cell, in the notebook's folder. When
 * the server ends, another one is started and given the same documents.
 */
export class Documents {
  readonly #folder: string;
  readonly #slots = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  #server: LanguageServer | undefined;
  #version = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** By what name another cell imports from a cell's module. */
  specifier(key: string): string {
    return `./${fileName(this.#slot(key)).replace(/\.mts$/, ".mjs")}`;
  }

  /** Gives a cell's module its text. */
  write(key: string, text: string): void {
    const slot = this.#slot(key);
    const known = this.#texts.has(slot);
    const server = this.#running();
    this.#texts.set(slot, text);
    if (known) {
      this.#version += 1;
      const textDocument = { uri: this.#uri(fileName(slot)), version: this.#version };
      server.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
    } else this.#open(server, fileName(slot), "typescript", text);
  }

  /** Asks about a cell's module. */
  async ask(method: string, key: string, more: object = {}): Promise<unknown> {
    const textDocument = { uri: this.#uri(fileName(this.#slot(key))) };
    return await this.#running().request(method, { textDocument, ...more });
  }

  close(): void {
    this.#server?.close();
  }

  #slot(key: string): number {
    const slot = this.#slots.get(key) ?? this.#slots.size + 1;
    this.#slots.set(key, slot);
    return slot;
  }

  #running(): LanguageServer {
    if (this.#server && !this.#server.ended) return this.#server;
    const server = new LanguageServer(this.#folder);
    this.#server = server;
    const roots = [join(this.#folder, "node_modules", "@types"), typeRoots()];
    this.#open(server, "tsconfig.json", "json", cellOptions(roots, shared(this.#folder)));
    for (const [slot, text] of this.#texts) this.#open(server, fileName(slot), "typescript", text);
    return server;
  }

  #open(server: LanguageServer, name: string, languageId: string, text: string): void {
    const textDocument = { uri: this.#uri(name), languageId, version: 1, text };
    server.notify("textDocument/didOpen", { textDocument });
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }
}
