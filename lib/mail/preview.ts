import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError } from "../error.ts";
import { hashOf } from "../report/files.ts";
import type { Language } from "../words.ts";
import { encode } from "./encode.ts";
import { NOBODY, PREVIEW_FOLDER } from "./prepare.ts";
import type { Group, Prepared } from "./prepare.ts";

export interface Preview {
  groups: { list: string; language: Language; recipients: number; subject: string; file: string }[];
  /** Eight digits that change with every word and every reader. */
  code: string;
}

/**
 * Writes every message to `build/mail/<list>/<language>.{html,txt,eml}` and remembers what was shown, so that
 * exactly this may be sent.
 */
export async function preview(root: string, { groups, content }: Prepared): Promise<Preview> {
  const written: Preview["groups"] = [];
  for (const { list, language, recipients, message } of groups) {
    const sample = message(NOBODY);
    const base = join(PREVIEW_FOLDER, list.name, language);
    writeAtomically(join(root, `${base}.html`), sample.html);
    writeAtomically(join(root, `${base}.txt`), sample.text);
    const eml = await encode(sample, { name: "", address: content.mail.replyTo }, new Date());
    writeAtomically(join(root, `${base}.eml`), eml.toString("latin1"));
    const file = `${base}.html`;
    written.push({ list: list.name, language, recipients: recipients.length, subject: sample.subject, file });
  }
  const seen = {
    ...(await readSeen(root)),
    ...Object.fromEntries(groups.map((one) => [nameOf(one), one.hash])),
  };
  writeAtomically(join(root, PREVIEW_FOLDER, "preview.json"), `${JSON.stringify(seen, null, 2)}\n`);
  return { groups: written, code: codeOf(groups) };
}

/** @throws UserError MAIL_NO_PREVIEW a message or its readers were not shown as they are now */
export async function assertPreviewed(root: string, groups: Group[]): Promise<void> {
  const seen = await readSeen(root);
  const unseen = groups.filter((one) => seen[nameOf(one)] !== one.hash);
  if (unseen.length > 0) throw new UserError("MAIL_NO_PREVIEW", { groups: unseen.map(nameOf).join(", ") });
}

const nameOf = ({ list, language }: Group): string => `${list.name}/${language}`;

const codeOf = (groups: Group[]): string => hashOf(...groups.map(({ hash }) => hash)).slice(0, 8);

async function readSeen(root: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(join(root, PREVIEW_FOLDER, "preview.json"), "utf8"));
  } catch {
    return {};
  }
}
