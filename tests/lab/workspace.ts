import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../lib/report/root.ts";

export interface Workspace extends AsyncDisposable {
  root: string;
  /** The files that git sees, ignored ones left out. */
  seenByGit(): string[];
}

/** A project of its own in a temporary folder, under git, with the given notebooks as its chapters. */
export async function workspace(notebooks: Record<string, object>): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), "oshlab-lab-"));
  execFileSync("git", ["init", "--quiet", root]);
  await cp(join(ROOT, ".gitignore"), join(root, ".gitignore"));
  const shared = [
    "node_modules",
    "lib",
    "kernel-extensions",
    "package-lock.json",
    "tsconfig.json",
    "package.json",
  ];
  await writeFile(join(root, ".git/info/exclude"), shared.map((part) => `/${part}\n`).join(""));
  for (const part of shared) await symlink(join(ROOT, part), join(root, part));
  await mkdir(join(root, "notebooks/translations"), { recursive: true });
  for (const [name, content] of Object.entries(notebooks))
    await writeFile(join(root, "notebooks", name), JSON.stringify(content, null, 1));
  const { default: edition } = await import("../../notebooks/edition.json", { with: { type: "json" } });
  await writeFile(
    join(root, "notebooks/edition.json"),
    JSON.stringify({ ...edition, languages: ["nl"], chapters: Object.keys(notebooks) }),
  );
  return {
    root,
    seenByGit: () =>
      execFileSync("git", ["-C", root, "ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" })
        .split("\0")
        .filter((file) => file !== ""),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
