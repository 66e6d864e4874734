import { UserError } from "../../error.ts";
import type { Format } from "./format.ts";
import { statistics } from "./statistics.ts";

const MAGIC = Buffer.from("c2ea8160b31411cfbd92080009c7318c181f1011", "hex");
const CATALOGUE = Buffer.from("c2ea8163b31411cfbd92080009c7318c181f1011", "hex");
const at12 = (head: Buffer, magic: Buffer): boolean => head.subarray(12, 12 + magic.length).equals(magic);

/** SAS data sets, .sas7bdat. Their value labels are in a catalogue, which is imported along. */
export const sas = statistics("sas", "sas7bdat", (head) => at12(head, MAGIC));

/** SAS transport files, .xpt, version 5 and 8. */
export const xpt = statistics("sas-transport", "xpt", (head) =>
  /^HEADER RECORD\*{7}(LIBRARY|LIBV8) /.test(head.toString("latin1", 0, 40)),
);

/** SAS catalogues of value labels, .sas7bcat: named beside the data set that they explain. */
export const sasCatalogue: Format = {
  id: "sas-catalogue",
  isCompanion: true,
  recognises: (head) => at12(head, CATALOGUE),
  load({ name: file }) {
    return Promise.reject(new UserError("IMPORT_COMPANION", { file }, { file }));
  },
};
