import { describe, expect, it } from "vitest";
import { csv } from "../../lib/figure/csv.ts";
import { tableHtml } from "../../lib/figure/tableHtml.ts";
import { everyKind } from "./records.ts";

describe("the data table of a figure", () => {
  const withheld = () => everyKind().find((one) => one.id === "hidden")!;
  const real = () => ({ ...withheld(), synthetic: false });

  it("has a caption, scoped headers, series across, and says what its signs mean", () => {
    const html = tableHtml(withheld(), "fr", "A < B");
    expect(html).toContain('<span class="data-table-caption">A &lt; B</span>');
    expect(html).toContain(
      '<th scope="col">Année</th><th scope="col">Femmes</th><th scope="col">Hommes</th>',
    );
    expect(html.match(/<th scope="row">/g)).toHaveLength(4);
    expect(html).toContain("[c] confidentiel");
    expect(html).toContain("<td>[c]</td>");
  });

  it("has the interval beside the number, in the reader's locale", () => {
    expect(tableHtml(withheld(), "nl")).toContain(
      '<td>41,5 <span class="data-table-interval">(38,5–44,5)</span></td>',
    );
  });

  it("is a CSV with codes, labels and status; what is withheld is empty", () => {
    const lines = csv(real(), "en").split("\r\n");
    expect(lines[0]).toBe("sex,sex_label,year,year_label,value,low,high,status,flags");
    expect(lines[3]).toBe("F,Women,2015,2015,41.5,38.5,44.5,shown,");
    expect(lines[2]).toBe("F,Women,2010,2010,,,,suppressed,");
  });

  it("is in the other languages a CSV that a Belgian spreadsheet opens", () => {
    const lines = csv(real(), "de").split("\r\n");
    expect(lines[0]).toBe(
      `\ufeffGeschlecht (code);Geschlecht;Jahr (code);Jahr;"Wert (Index, 0 bis 100)";Untergrenze;Obergrenze;Anmerkung`,
    );
    expect(lines[3]).toBe("F;Frauen;2015;2015;41,5;38,5;44,5;");
    expect(lines[2]).toBe('F;Frauen;2010;2010;;;;"vertraulich: nicht gezeigt, um Befragte zu schützen"');
  });

  it("says in the CSV of each language that numbers are invented", () => {
    const record = { ...withheld(), synthetic: true };
    const third = (language: "en" | "fr") => csv(record, language).split("\r\n")[3];
    expect(third("en")).toBe("F,Women,2015,2015,41.5,38.5,44.5,shown,,true");
    expect(third("fr")).toBe("F;Femmes;2015;2015;41,5;38,5;44,5;données synthétiques");
  });

  it("says in words what the source's flags mean", () => {
    const record = real();
    record.cells[2]!.flags = "bu";
    expect(csv(record, "nl")).toContain('44,5;"breuk in de reeks; weinig betrouwbaar"');
    expect(csv(record, "en")).toContain("44.5,shown,bu");
  });

  it("quotes in the CSV what needs it, and leaves no formula to a spreadsheet", () => {
    const record = withheld();
    record.dimensions[0]!.categories[1]!.label.en = 'a "b", c';
    record.dimensions[0]!.categories[0]!.label.en = "=1+1";
    const text = csv(record, "en");
    expect(text).toContain('M,"a ""b"", c",');
    expect(text).toContain("F,'=1+1,");
  });
});
