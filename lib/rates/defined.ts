import type { Counting } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import { Cube } from "../figure/cube.ts";
import type { Codes } from "../types.ts";
import type { Words } from "../words.ts";

/**
 * A rate of accidents whose definition others have fixed. Its name is also a type: `change()` of two different ones
 * is a type error, and at run time a `VALUE_UNITS`; so is putting them on one axis (`CUBE_TOGETHER`).
 */
export type DefinedRate =
  "ESAW incidence rate" | "Fedris frequency rate" | "Fedris severity rate" | "Fedris global severity rate";

interface Definition {
  per: number;
  unit: Words;
  label: Words;
  /** In one sentence, what is set against what; two rates are the same only when this is. */
  definition: string;
}

export const DEFINITIONS: Record<DefinedRate, Definition> = {
  "ESAW incidence rate": {
    per: 100_000,
    unit: {
      nl: "ongevallen per 100.000 werkenden",
      fr: "accidents pour 100\u202f000 personnes occupées",
      de: "Unfälle je 100.000 Erwerbstätige",
      en: "accidents per 100,000 persons employed",
    },
    label: {
      nl: "Incidentiegraad (ESAW: meer dan drie dagen afwezig; eigen berekening)",
      fr: "Taux d'incidence (ESAW : plus de trois jours d'absence ; calcul propre)",
      de: "Inzidenzrate (ESAW: mehr als drei Tage Abwesenheit; eigene Berechnung)",
      en: "Incidence rate (ESAW: more than three days of absence; own calculation)",
    },
    definition: "ESAW: accidents with more than 3 days of absence / persons employed × 100,000",
  },
  "Fedris frequency rate": {
    per: 1_000_000,
    unit: {
      nl: "ongevallen per miljoen gewerkte uren",
      fr: "accidents par million d'heures de travail",
      de: "Unfälle je Million Arbeitsstunden",
      en: "accidents per million hours worked",
    },
    label: {
      nl: "Frequentiegraad (Fedris: minstens één dag verloren)",
      fr: "Taux de fréquence (Fedris : au moins un jour perdu)",
      de: "Häufigkeitsrate (Fedris: mindestens ein verlorener Tag)",
      en: "Frequency rate (Fedris: at least one day lost)",
    },
    definition: "Fedris: accidents with at least 1 lost day / hours worked × 1,000,000",
  },
  "Fedris severity rate": {
    per: 1000,
    unit: {
      nl: "verloren dagen per duizend gewerkte uren",
      fr: "jours perdus par millier d'heures de travail",
      de: "verlorene Tage je tausend Arbeitsstunden",
      en: "days lost per thousand hours worked",
    },
    label: {
      nl: "Werkelijke ernstgraad (Fedris)",
      fr: "Taux de gravité réel (Fedris)",
      de: "Tatsächliche Schwererate (Fedris)",
      en: "Severity rate (Fedris)",
    },
    definition: "Fedris: lost days / hours worked × 1,000",
  },
  "Fedris global severity rate": {
    per: 1000,
    unit: {
      nl: "verloren en forfaitaire dagen per duizend gewerkte uren",
      fr: "jours perdus et forfaitaires par millier d'heures de travail",
      de: "verlorene und pauschale Tage je tausend Arbeitsstunden",
      en: "lost and notional days per thousand hours worked",
    },
    label: {
      nl: "Globale ernstgraad (Fedris)",
      fr: "Taux de gravité global (Fedris)",
      de: "Globale Schwererate (Fedris)",
      en: "Global severity rate (Fedris)",
    },
    definition: "Fedris: (lost days + 75 × % of lasting incapacity + 7,500 × deaths) / hours worked × 1,000",
  },
};

/**
 * The same numbers, said to count this: for a source whose column doesn't say so (`counting` in its schema.json).
 *
 * @example
 * frequencyRate(counted(accidents, "accidents-from-1-day"), workedHours(fte));
 */
export function counted<D extends Codes>(cube: Cube<D>, counting: Counting): Cube<D> {
  const measure = { ...cube.estimates.measure, counting };
  return new Cube({ ...cube.estimates, measure }, cube.root);
}

/** Does the table count this? @throws UserError RATE_COUNTING */
export function requireCounting({ estimates: { measure } }: Cube, wanted: Counting): void {
  if (measure.counting === wanted) return;
  throw new UserError("RATE_COUNTING", { measure: measure.name, wanted, counting: measure.counting ?? "?" });
}
