import { COMPUTER } from "./words/computer.mjs";
import { PROJECT } from "./words/project.mjs";
import { SOFTWARE } from "./words/software.mjs";

const WORDS = { ...SOFTWARE, ...COMPUTER, ...PROJECT };

const LANGUAGES = ["nl", "fr", "de", "en"];

/** The language of the person at the keyboard, as the rest of OSHLab finds it. */
export function language(env = process.env) {
  const codes = [env.OSHLAB_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG];
  return (
    codes.map((code) => (code ?? "").slice(0, 2).toLowerCase()).find((code) => LANGUAGES.includes(code)) ??
    "en"
  );
}

/**
 * What a check found and, when it isn't well, the way out.
 * @returns {{ what: string, way?: string }}
 */
export function say({ code, state, values = {}, what, way }, to) {
  const fill = (words) =>
    words?.[LANGUAGES.indexOf(to)].replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
  if (what !== undefined) return { what, ...(way === undefined ? {} : { way }) };
  const said = WORDS[code];
  if (state === "ok") return { what: fill(said.ok) };
  return { what: fill(said.not), way: fill(said.way) };
}
