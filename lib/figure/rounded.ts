import type { PublicContent } from "../disclosure/public.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";

const ALL: Words = {
  nl: "aantallen afgerond op veelvouden van {base}, om respondenten te beschermen",
  fr: "nombres arrondis à des multiples de {base}, pour protéger les répondants",
  de: "Anzahlen auf Vielfache von {base} gerundet, um Befragte zu schützen",
  en: "counts rounded to multiples of {base}, to protect respondents",
};

const SOME: Words = {
  nl: "sommige aantallen afgerond op veelvouden van ten hoogste {base}, om respondenten te beschermen",
  fr: "certains nombres arrondis à des multiples de {base} au plus, pour protéger les répondants",
  de: "einige Anzahlen auf Vielfache von höchstens {base} gerundet, um Befragte zu schützen",
  en: "some counts rounded to multiples of {base} at most, to protect respondents",
};

const SUMS: Words = {
  nl: "een totaal kan daardoor afwijken van de som van zijn delen",
  fr: "un total peut donc s'écarter de la somme de ses parties",
  de: "eine Summe kann daher von ihren Teilen abweichen",
  en: "so a total may differ from the sum of its parts",
};

/** What a reader has to know of counts that are printed rounded; nothing where none is. */
export const roundedNote = ({ rounded }: Pick<PublicContent, "rounded">): Words | undefined =>
  rounded &&
  wordsOf(
    (language) =>
      `${(rounded.all ? ALL : SOME)[language].replace("{base}", String(rounded.base))}; ${SUMS[language]}`,
  );
