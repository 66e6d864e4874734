import type { IdentifierKind } from "./kinds.ts";

/**
 * Words that tell the kind of a column by its name, in Dutch, French, German and English, without accents.
 * `within` are found anywhere in the name, `word` as a word of it, `whole` as all of it.
 */
const WORDS: { kind: IdentifierKind; within: string[]; word: string[]; whole?: string[] }[] = [
  {
    kind: "national-number",
    within: [
      ..."rijksregister insznummer nationaalnummer numeronational registrenational nationalnummer".split(" "),
      ..."nationalregister nationalnumber nationalregister socialsecurityn socialezekerheidsn".split(" "),
      ..."numerodesecuritesociale sozialversicherungsn bisnummer numerobis bisnumber".split(" "),
    ],
    word: "rrn rrnr rnr insz niss inss enss ssin ssn".split(" "),
  },
  {
    kind: "email",
    within: "email mailadres adressemail mailaddress courriel".split(" "),
    word: ["mail"],
  },
  {
    kind: "phone",
    within: "telefoon telephone telefonnummer phonenumber mobilenumber mobielnummer handynummer".split(" "),
    word: "tel gsm telefon phone handy mobiel portable".split(" "),
  },
  {
    kind: "iban",
    within:
      "rekeningnummer bankrekening comptebancaire numerodecompte kontonummer bankkonto bankaccount".split(
        " ",
      ),
    word: ["iban"],
  },
  {
    kind: "birth-date",
    within:
      "geboortedatum geboortedag geboortejaar datedenaissance datenaissance anneedenaissance anneenaissance geburtsdatum geburtstag geburtsjahr dateofbirth birthdate birthday yearofbirth birthyear".split(
        " ",
      ),
    word: ["dob", "gebdat"],
    whole: "geboren geboorte nele neele naissance geburt born birth".split(" "),
  },
  {
    kind: "enterprise-number",
    within:
      "ondernemingsn ondernemersn numerodentreprise numeroentreprise unternehmensn enterprisen btwnummer numerotva vatnumber".split(
        " ",
      ),
    word: "kbo bce cbe".split(" "),
  },
  {
    kind: "person-number",
    within:
      "personeelsnummer personeelsnr werknemersnummer werknemernr stamnummer dossiernummer dossiernr dossierid numerodedossier numerodossier nodossier ndossier aktenzeichen casenumber claimnumber polisnummer numerodepolice policynumber personalnummer matrikel employeenumber employeeid patientid patientnummer numeropatient identiteitskaart cartedidentite personalausweis identitycard passnummer passport nummerplaat plaqueimmatriculation ipadres adresseip ipaddress ipadresse".split(
        " ",
      ),
    word: ["matricule", "passeport"],
    whole: ["dossier"],
  },
  {
    kind: "address",
    within:
      "straatnaam huisnummer nomdelarue strassenname hausnummer streetname housenumber streetaddress".split(
        " ",
      ),
    word: "adres adresse address straat rue strasse street domicile woonplaats".split(" "),
  },
  {
    kind: "postcode",
    within: "postcode codepostal postleitzahl postalcode zipcode postnummer".split(" "),
    word: "plz zip".split(" "),
  },
  {
    kind: "free-text",
    within:
      "opmerking commentaar commentaire remarque bemerkung anmerkung toelichting vrijetekst textelibre freitext freetext omschrijving circonstances".split(
        " ",
      ),
    word: "comment comments remarks remark kommentar".split(" "),
  },
];

/** Words for a name of a person, and those that may stand beside them: `naam werknemer`, but not `sector name`. */
const NAME =
  "naam voornaam achternaam familienaam roepnaam nom prenom prenoms name vorname nachname familienname firstname lastname surname forename familyname fullname initialen initiales initialen initials".split(
    " ",
  );
const BESIDE =
  "volledige van de het en der des du la le et of and the full first last family given complet voor achter familie werknemer medewerker respondent slachtoffer patient verzekerde persoon travailleur travailleuse employe victime assure personne famille mitarbeiter opfer person worker employee victim contact partner partenaire arts medecin arzt doctor".split(
    " ",
  );

/** The words of a column's name: at spaces, signs and capitals, small, without accents. */
function wordsOf(column: string): string[] {
  return column
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/**
 * The kind of identifier that a column's name speaks of.
 *
 * @param names the column's name, and its label where the file has one
 * @example
 * kindByName("Numéro national"); // "national-number"
 * kindByName("sector_name"); // undefined
 */
export function kindByName(...names: string[]): IdentifierKind | undefined {
  for (const name of names) {
    const words = wordsOf(name);
    const whole = words.join("");
    const found = WORDS.find(
      ({ within, word, whole: all = [] }) =>
        within.some((part) => whole.includes(part)) ||
        words.some((one) => word.includes(one)) ||
        all.includes(whole),
    );
    if (found) return found.kind;
    if (
      words.some((word) => NAME.includes(word)) &&
      words.every((word) => NAME.includes(word) || BESIDE.includes(word))
    )
      return "name";
  }
  return undefined;
}
