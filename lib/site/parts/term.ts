import type { ProseParts } from "../../prose/index.ts";
import { PATHS } from "../context.ts";
import type { Context } from "../context.ts";

/** Where the glossary explains a term, from this page. */
export const termPart =
  ({ input, language, path, to }: Context): NonNullable<ProseParts["term"]> =>
  (id) => {
    const found = input.glossary.find((term) => term.id === id);
    if (!found) return undefined;
    const page = PATHS.glossary(language);
    return { title: found.title[language], address: `${page === path ? "" : to(page)}#${id}` };
  };
