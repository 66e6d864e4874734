import { Command } from "commander";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";

/** `oshlab forget NAME`: deletes deliveries, and keeps a log of it. */
export function command(): Command {
  return new Command("forget")
    .description("delete deliveries of a data source, with a line in its log; it can't be undone")
    .argument("<name>", "the source, as the catalogue names it")
    .option("--delivery <id>", "this delivery alone (default: all of the source)")
    .requiredOption("--why <text>", "the reason, for the log: the retention date, a request, a wrong file")
    .option("--json", "the result as JSON")
    .action(async (name: string, options: { delivery?: string; why: string; json?: boolean }) => {
      const { forget } = await import("../data/privacy/forget.ts");
      const { writeCatalogueTypes } = await import("../data/catalogueTypes.ts");
      const entries = await forget(name, options);
      writeCatalogueTypes();
      const lines = [...entries.map(({ delivery, rows }) => gone(name, delivery, rows)), BEYOND];
      const text = lines.map((words) => `✓ ${words[userLanguage()]}\n`).join("");
      process.stdout.write(options.json ? JSON.stringify(entries, null, 2) + "\n" : text);
    });
}

const gone = (name: string, id: string, rows: number): Words => ({
  nl: `${name}: levering ${id} (${rows} rijen) is verwijderd; forgotten.json van de bron zegt wanneer, door wie en waarom.`,
  fr: `${name} : la livraison ${id} (${rows} lignes) est supprimée ; forgotten.json de la source dit quand, par qui et pourquoi.`,
  de: `${name}: Lieferung ${id} (${rows} Zeilen) ist gelöscht; forgotten.json der Quelle sagt wann, von wem und warum.`,
  en: `${name}: delivery ${id} (${rows} rows) is deleted; forgotten.json of the source says when, by whom and why.`,
});

const BEYOND: Words = {
  nl: "Ook wat notebooks en hoofdstukken van hun uitvoer bewaarden, is weg. Back-ups en het oorspronkelijke bestand bij de afzender vallen hier niet onder.",
  fr: "Ce que notebooks et chapitres gardaient de leurs sorties est supprimé aussi. Les sauvegardes et le fichier d'origine chez l'expéditeur ne sont pas concernés.",
  de: "Auch was Notebooks und Kapitel von ihren Ausgaben behielten, ist weg. Sicherungen und die Originaldatei beim Absender gehören nicht dazu.",
  en: "What notebooks and chapters kept of their outputs is gone as well. Backups and the original file at the sender are not touched.",
};
