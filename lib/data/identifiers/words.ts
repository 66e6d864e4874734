import type { Words } from "../../words.ts";
import type { IdentifierKind } from "./kinds.ts";

/** What the kinds of identifiers are called. */
export const KIND_WORDS: Record<IdentifierKind, Words> = {
  "national-number": {
    nl: "rijksregister- of BIS-nummer",
    fr: "numéro national ou BIS",
    de: "Nationalregister- oder BIS-Nummer",
    en: "national or BIS number",
  },
  name: { nl: "naam", fr: "nom", de: "Name", en: "name" },
  email: { nl: "e-mailadres", fr: "adresse e-mail", de: "E-Mail-Adresse", en: "e-mail address" },
  phone: { nl: "telefoonnummer", fr: "numéro de téléphone", de: "Telefonnummer", en: "telephone number" },
  iban: { nl: "rekeningnummer", fr: "numéro de compte", de: "Kontonummer", en: "account number" },
  address: { nl: "adres", fr: "adresse", de: "Adresse", en: "address" },
  "person-number": {
    nl: "nummer van een persoon",
    fr: "numéro d'une personne",
    de: "Nummer einer Person",
    en: "number of a person",
  },
  "enterprise-number": {
    nl: "ondernemingsnummer",
    fr: "numéro d'entreprise",
    de: "Unternehmensnummer",
    en: "enterprise number",
  },
  "birth-date": { nl: "geboortedatum", fr: "date de naissance", de: "Geburtsdatum", en: "date of birth" },
  postcode: { nl: "postcode", fr: "code postal", de: "Postleitzahl", en: "postcode" },
  "free-text": { nl: "vrije tekst", fr: "texte libre", de: "Freitext", en: "free text" },
};
