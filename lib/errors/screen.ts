import type { Entry } from "./entry.ts";

/** Which groups are hit hardest. */
export const screenErrors = {
  SCREEN_BY: {
    what: {
      nl: "Er is geen kenmerk gegeven om groepen van te maken, of de golven staan erbij.",
      fr: "Aucun critère n'est donné pour former des groupes, ou les vagues en font partie.",
      de: "Es ist kein Merkmal angegeben, aus dem Gruppen gebildet werden, oder die Wellen stehen dabei.",
      en: "No dimension is given to make groups of, or the waves are among them.",
    },
    way: {
      nl: 'Noem de kenmerken: { by: ["sector", "age", "sex"] }; de golven apart: waves: "wave".',
      fr: 'Nommez les critères : { by: ["sector", "age", "sex"] } ; les vagues à part : waves: "wave".',
      de: 'Nennen Sie die Merkmale: { by: ["sector", "age", "sex"] }; die Wellen für sich: waves: "wave".',
      en: 'Name the dimensions: { by: ["sector", "age", "sex"] }; the waves apart: waves: "wave".',
    },
  },
  SCREEN_SMALL: {
    what: {
      nl: "Geen enkele groep met een antwoord op “{column}” is groot genoeg: {least} effectieve respondenten, en evenveel anderen; of iedereen antwoordt hetzelfde.",
      fr: "Aucun groupe ayant répondu à « {column} » n'est assez grand : {least} répondants effectifs, et autant d'autres ; ou tous répondent pareil.",
      de: "Keine Gruppe mit einer Antwort auf „{column}“ ist groß genug: {least} effektive Befragte und ebenso viele andere; oder alle antworten gleich.",
      en: "No group with an answer to “{column}” is large enough: {least} effective respondents, and as many others; or everyone answers the same.",
    },
    way: {
      nl: "Neem kenmerken met grotere groepen, of verlaag minimumNEff.",
      fr: "Prenez des critères aux groupes plus grands, ou abaissez minimumNEff.",
      de: "Nehmen Sie Merkmale mit größeren Gruppen, oder senken Sie minimumNEff.",
      en: "Take dimensions with larger groups, or lower minimumNEff.",
    },
  },
  SCREEN_WAVES: {
    what: {
      nl: "In geen enkele golf van “{name}” is er een antwoord.",
      fr: "Aucune vague de « {name} » n'a de réponse.",
      de: "In keiner Welle von „{name}“ gibt es eine Antwort.",
      en: "No wave of “{name}” has an answer.",
    },
    way: {
      nl: "Kies een vraag die in de laatste golf gesteld is, of laat waves weg.",
      fr: "Choisissez une question posée dans la dernière vague, ou retirez waves.",
      de: "Wählen Sie eine Frage, die in der letzten Welle gestellt wurde, oder lassen Sie waves weg.",
      en: "Choose a question that was asked in the last wave, or leave out waves.",
    },
  },
} satisfies Record<string, Entry>;
