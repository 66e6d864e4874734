import { NPM_CI } from "./npmCi.mjs";

/**
 * What the doctor says of the project, and of all together, in nl, fr, de, en: when it is well, when it isn't, and the way out.
 * @type {Record<string, { ok?: string[], not?: string[], way?: string[] }>}
 */
export const PROJECT = {
  project: {
    not: [
      "Browser, bronnen en vertalingen zijn niet nagekeken: dat kan pas met Node 24 en alle pakketten",
      "Navigateur, sources et traductions n'ont pas été vérifiés : il faut d'abord Node 24 et tous les paquets",
      "Browser, Quellen und Übersetzungen sind nicht geprüft: das geht erst mit Node 24 und allen Paketen",
      "Browser, sources and translations were not checked: that takes Node 24 and all packages",
    ],
    way: NPM_CI,
  },
  projectFailed: {
    not: [
      "De bibliotheek start niet: {detail}",
      "La bibliothèque ne démarre pas : {detail}",
      "Die Bibliothek startet nicht: {detail}",
      "The library doesn't start: {detail}",
    ],
    way: NPM_CI,
  },
  ledgers: {
    ok: [
      "Gepubliceerde edities met hun register: {count}",
      "Éditions publiées avec leur registre : {count}",
      "Veröffentlichte Ausgaben mit ihrem Register: {count}",
      "Published editions with their ledger: {count}",
    ],
    not: [
      "Deze edities hebben geen register, dus weet de outputcontrole niet wat ze publiceerden: {names}",
      "Ces éditions n'ont pas de registre, donc le contrôle des sorties ignore ce qu'elles ont publié : {names}",
      "Diese Ausgaben haben kein Register, also weiß die Ergebniskontrolle nicht, was sie veröffentlichten: {names}",
      "These editions have no ledger, so output checking doesn't know what they published: {names}",
    ],
    way: [
      "Ga in git naar die editie, voer npx oshlab check --record uit en neem ledger.json op in git",
      "Revenez dans git à cette édition, lancez npx oshlab check --record et ajoutez ledger.json à git",
      "Gehen Sie in git zu dieser Ausgabe, führen Sie npx oshlab check --record aus und nehmen Sie ledger.json in git auf",
      "Go to that edition in git, run npx oshlab check --record and add ledger.json to git",
    ],
  },
  browser: {
    ok: [
      "De browser die figuren tekent, start (Chromium {version}, {seconds} s)",
      "Le navigateur qui dessine les figures démarre (Chromium {version}, {seconds} s)",
      "Der Browser, der Abbildungen zeichnet, startet (Chromium {version}, {seconds} s)",
      "The browser that draws figures starts (Chromium {version}, {seconds} s)",
    ],
    not: [
      "De browser die figuren tekent, start niet: {detail}",
      "Le navigateur qui dessine les figures ne démarre pas : {detail}",
      "Der Browser, der Abbildungen zeichnet, startet nicht: {detail}",
      "The browser that draws figures doesn't start: {detail}",
    ],
    way: [
      "Wijs een Chromium of Chrome aan met OSHLAB_CHROMIUM, of voer npm ci uit",
      "Indiquez un Chromium ou Chrome avec OSHLAB_CHROMIUM, ou exécutez npm ci",
      "Geben Sie mit OSHLAB_CHROMIUM ein Chromium oder Chrome an, oder führen Sie npm ci aus",
      "Name a Chromium or Chrome with OSHLAB_CHROMIUM, or run npm ci",
    ],
  },
  fonts: {
    ok: [
      "De lettertypes van de site zijn er",
      "Les polices du site sont là",
      "Die Schriften der Website sind da",
      "The site's fonts are there",
    ],
    not: [
      "De lettertypes van de site ontbreken",
      "Les polices du site manquent",
      "Die Schriften der Website fehlen",
      "The site's fonts are missing",
    ],
    way: NPM_CI,
  },
  extension: {
    ok: [
      "De uitbreiding van het Lab is gebouwd",
      "L'extension du Lab est construite",
      "Die Erweiterung des Labs ist gebaut",
      "The Lab's extension is built",
    ],
    not: [
      "De uitbreiding van het Lab is nog niet gebouwd, of ouder dan haar bronnen",
      "L'extension du Lab n'est pas encore construite, ou est plus ancienne que ses sources",
      "Die Erweiterung des Labs ist noch nicht gebaut oder älter als ihre Quellen",
      "The Lab's extension isn't built yet, or is older than its sources",
    ],
    way: [
      "Niets te doen: npm run lab bouwt ze (enkele seconden)",
      "Rien à faire : npm run lab la construit (quelques secondes)",
      "Nichts zu tun: npm run lab baut sie (einige Sekunden)",
      "Nothing to do: npm run lab builds it (a few seconds)",
    ],
  },
  sources: {
    ok: [
      "{count} bronnen beschreven",
      "{count} sources décrites",
      "{count} Quellen beschrieben",
      "{count} sources described",
    ],
    not: [
      "De bronnen zijn niet leesbaar: {detail}",
      "Les sources sont illisibles : {detail}",
      "Die Quellen sind nicht lesbar: {detail}",
      "The sources can't be read: {detail}",
    ],
    way: [
      "Kijk na: npx oshlab catalogue",
      "Vérifiez : npx oshlab catalogue",
      "Sehen Sie nach: npx oshlab catalogue",
      "Look at: npx oshlab catalogue",
    ],
  },
  sourceBroken: {
    not: [
      "De beschrijving van {name} is niet leesbaar: {detail}",
      "La description de {name} est illisible : {detail}",
      "Die Beschreibung von {name} ist nicht lesbar: {detail}",
      "The description of {name} can't be read: {detail}",
    ],
    way: [
      "Verbeter datapackage.json in de map van de bron",
      "Corrigez datapackage.json dans le dossier de la source",
      "Berichtigen Sie datapackage.json im Ordner der Quelle",
      "Correct datapackage.json in the source's folder",
    ],
  },
  sourceDraft: {
    not: [
      "De beschrijving van {name} is nog een ontwerp: {count} velden staan open",
      "La description de {name} est encore un projet : {count} champs à remplir",
      "Die Beschreibung von {name} ist noch ein Entwurf: {count} Felder sind offen",
      "The description of {name} is still a draft: {count} fields are open",
    ],
    way: [
      "Vul ze in: npx oshlab fill {name}",
      "Remplissez-les : npx oshlab fill {name}",
      "Füllen Sie sie aus: npx oshlab fill {name}",
      "Fill them in: npx oshlab fill {name}",
    ],
  },
  deliveryGone: {
    not: [
      "Het bestand van levering {id} van {name} ontbreekt",
      "Le fichier de la livraison {id} de {name} manque",
      "Die Datei der Lieferung {id} von {name} fehlt",
      "The file of delivery {id} of {name} is missing",
    ],
    way: [
      "Haal het terug uit git of de back-up, of lees het bestand van de bron opnieuw in: npx oshlab import BESTAND --as {name}",
      "Reprenez-le dans git ou dans la sauvegarde, ou relisez le fichier de la source : npx oshlab import FICHIER --as {name}",
      "Holen Sie sie aus git oder der Sicherung zurück, oder lesen Sie die Datei der Quelle neu ein: npx oshlab import DATEI --as {name}",
      "Take it back from git or the backup, or read the source's file again: npx oshlab import FILE --as {name}",
    ],
  },
  sourceEmpty: {
    not: [
      "Nog zonder levering: {names}",
      "Encore sans livraison : {names}",
      "Noch ohne Lieferung: {names}",
      "Without a delivery yet: {names}",
    ],
    way: [
      "npx oshlab import BESTAND --as {name}",
      "npx oshlab import FICHIER --as {name}",
      "npx oshlab import DATEI --as {name}",
      "npx oshlab import FILE --as {name}",
    ],
  },
  sourceRetention: {
    not: [
      "De bewaartermijn is voorbij: {names}",
      "La durée de conservation est dépassée : {names}",
      "Die Aufbewahrungsfrist ist vorbei: {names}",
      "Kept longer than allowed: {names}",
    ],
    way: [
      'npx oshlab forget {name} --why "bewaartermijn", of spreek met de functionaris voor gegevensbescherming een nieuwe datum af (privacy.retention in datapackage.json)',
      'npx oshlab forget {name} --why "durée de conservation", ou convenez d\'une nouvelle date avec le délégué à la protection des données (privacy.retention dans datapackage.json)',
      'npx oshlab forget {name} --why "Aufbewahrungsfrist", oder vereinbaren Sie mit dem Datenschutzbeauftragten ein neues Datum (privacy.retention in datapackage.json)',
      'npx oshlab forget {name} --why "retention date", or agree on a new date with the data protection officer (privacy.retention in datapackage.json)',
    ],
  },
  classifications: {
    ok: [
      "Alle classificaties zijn er",
      "Toutes les classifications sont là",
      "Alle Klassifikationen sind da",
      "All classifications are here",
    ],
    not: [
      "Ontbrekende tabellen van classificaties: {names}",
      "Tables de classifications manquantes : {names}",
      "Fehlende Tabellen von Klassifikationen: {names}",
      "Missing tables of classifications: {names}",
    ],
    way: [
      "Alleen nodig zodra een bron ze gebruikt: lib/data/classifications/README.md",
      "Nécessaires seulement quand une source les utilise : lib/data/classifications/README.md",
      "Nur nötig, sobald eine Quelle sie braucht: lib/data/classifications/README.md",
      "Only needed once a source uses them: lib/data/classifications/README.md",
    ],
  },
  translations: {
    ok: [
      "Alle hoofdstukken zijn vertaald",
      "Tous les chapitres sont traduits",
      "Alle Kapitel sind übersetzt",
      "All chapters are translated",
    ],
    not: [
      "{count} teksten zijn niet vertaald of verouderd",
      "{count} textes ne sont pas traduits ou sont périmés",
      "{count} Texte sind nicht übersetzt oder veraltet",
      "{count} texts are not translated, or stale",
    ],
    way: [
      "Kijk na: npx oshlab translate status",
      "Vérifiez : npx oshlab translate status",
      "Sehen Sie nach: npx oshlab translate status",
      "Look at: npx oshlab translate status",
    ],
  },
  well: {
    ok: [
      "Alles wat nodig is, is er.",
      "Tout le nécessaire est là.",
      "Alles Nötige ist da.",
      "All that is needed is there.",
    ],
  },
  unwell: {
    ok: [
      "Bij ✗ ontbreekt iets dat nodig is.",
      "Un ✗ signale quelque chose de nécessaire qui manque.",
      "Bei ✗ fehlt etwas Nötiges.",
      "At ✗ something that is needed is missing.",
    ],
  },
};
