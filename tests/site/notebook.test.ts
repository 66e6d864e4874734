import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { PUBLIC_MIME } from "../../lib/disclosure/public.ts";
import { plainMarkdown } from "../../lib/prose/index.ts";
import { ensureVenv, venvProgram } from "../../lib/python/venv.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { SECRET, fixture } from "./fixture.ts";
import { written } from "./write.ts";

interface Notebook {
  metadata: { title: string; kernelspec: { name: string } };
  cells: {
    id: string;
    cell_type: string;
    source: string;
    outputs?: { output_type: string; data: Record<string, unknown> }[];
  }[];
}

let site: Awaited<ReturnType<typeof written>>;
beforeAll(async () => {
  const input = fixture();
  const [first] = input.chapters[0]!.blocks;
  if (first?.kind === "prose") first.source.nl += "\n\n% 7 respondenten\nMeer.";
  site = await written(input);
});

const read = (path: string): Notebook => JSON.parse(site.files.get(path)!.toString()) as Notebook;
const address = (chapter: string, language: string) =>
  `notebooks/${chapter}${language === "en" ? "" : `.${language}`}.ipynb`;

test("there is one for each chapter and language, with its words, values and code", () => {
  for (const language of LANGUAGES)
    for (const chapter of ["demands", "mental-health"])
      expect([...site.files.keys()]).toContain(address(chapter, language));
  const notebook = read(address("demands", "de"));
  expect(notebook.metadata.title).toBe("Arbeitsbelastung und Tempo");
  const words = notebook.cells.filter((cell) => cell.cell_type === "markdown").map((cell) => cell.source);
  expect(words[0]).toContain("# Die Arbeit in Belgien ist intensiver geworden: der Index stieg auf 41,5");
  expect(words[0]).toContain("[^index]: Der Index reicht von 0 bis 100.");
  expect(words[1]).toContain(
    "**Das Tempo steigt seit 1995**\n\n*Index der Arbeitsintensität (0–100), Beschäftigte in Belgien",
  );
  expect(words.join("\n")).not.toMatch(/\{eval\}|\{term\}|:::/);
  expect(notebook.cells.find((cell) => cell.id === "pace")!.source).toContain('figure("pace-of-work"');
});

test("its outputs are the drawings and public records, at the cell that declared them, and nothing else", () => {
  const outputs = LANGUAGES.flatMap((language) =>
    ["demands", "mental-health"].flatMap((chapter) =>
      read(address(chapter, language)).cells.flatMap(({ id, outputs = [] }) =>
        outputs.map((output) => ({ id, ...output })),
      ),
    ),
  );
  const allowed = ["image/svg+xml", "text/html", "text/plain", PUBLIC_MIME.figure, PUBLIC_MIME.table];
  for (const output of outputs) expect(allowed).toEqual(expect.arrayContaining(Object.keys(output.data)));
  expect(outputs.filter(({ id }) => id === "sectors")).toHaveLength(LANGUAGES.length * 2);
  const kept = read(address("mental-health", "nl")).cells.find(({ id }) => id === "sectors")!.outputs!;
  expect(kept[0]!.data["image/svg+xml"]).toContain("<svg");
  expect(kept[1]!.data["text/html"]).toContain("<td>[c]</td>");
});

test("holds no withheld number and no comment of the prose", () => {
  for (const [path, bytes] of site.files) {
    if (!path.endsWith(".ipynb")) continue;
    expect(bytes.toString()).not.toMatch(new RegExp(String(SECRET).replace(".", "[.,]")));
    expect(bytes.toString()).not.toContain("7 respondenten");
    expect(bytes.toString()).not.toContain("candidate");
  }
});

test("is valid for Jupyter itself", async () => {
  const python = venvProgram(await ensureVenv(), "python");
  const paths = [...site.files.keys()].filter((path) => path.endsWith(".ipynb"));
  const script =
    "import nbformat, sys\nfor p in sys.argv[1:]: nbformat.validate(nbformat.read(p, as_version=4))";
  execFileSync(python, ["-c", script, ...paths.map((path) => `${site.folder}/${path}`)], { stdio: "pipe" });
});

test("MyST becomes Markdown that any program shows", () => {
  const words = { value: (expression: string) => `<${expression}>`, term: (id: string) => id.toUpperCase() };
  expect(
    plainMarkdown(
      "A {term}`b <c>` {term}`d` H{sub}`2`O.\n% no\n\n:::{warning} Mind {eval}`x`\nOne\n\n::::{note}\nTwo\n::::\n:::\n\n```ts\nconst a = 1;\n```\n\n:::{table} #t\n:alt: x\nTitle\n\nShown\n\nNote.\n:::",
      words,
      "fr",
    ),
  ).toBe(
    "A b D H2O.\n\n> **Mind <x>**\n>\n> One\n>\n> > **Remarque**\n> >\n> > Two\n\n```ts\nconst a = 1;\n```\n\n**Title**\n\n*Shown*\n\nNote.",
  );
});
