import { NPM_CI } from "./npmCi.mjs";

/**
 * What the doctor says of Node, packages and Python, in nl, fr, de, en: when it is well, when it isn't, and the way out.
 * @type {Record<string, { ok?: string[], not?: string[], way?: string[] }>}
 */
export const SOFTWARE = {
  node: {
    ok: ["Node {version}", "Node {version}", "Node {version}", "Node {version}"],
    not: [
      "Node {version} is te oud, en Node {wanted} dat npm meebrengt, is er niet",
      "Node {version} est trop ancien, et Node {wanted}, que npm apporte, n'est pas là",
      "Node {version} ist zu alt, und Node {wanted}, das npm mitbringt, ist nicht da",
      "Node {version} is too old, and Node {wanted}, which npm brings, isn't there",
    ],
    way: NPM_CI,
  },
  nodePinned: {
    ok: [
      "Node {version} op deze computer; npm run en npx gebruiken het eigen Node {wanted}",
      "Node {version} sur cet ordinateur ; npm run et npx utilisent le Node {wanted} du projet",
      "Node {version} auf diesem Rechner; npm run und npx verwenden das eigene Node {wanted}",
      "Node {version} on this computer; npm run and npx use the project's own Node {wanted}",
    ],
  },
  lock: {
    not: [
      "package-lock.json ontbreekt of is niet leesbaar",
      "package-lock.json manque ou est illisible",
      "package-lock.json fehlt oder ist nicht lesbar",
      "package-lock.json is missing or can't be read",
    ],
    way: [
      "Haal het terug uit git: git checkout package-lock.json",
      "Reprenez-le dans git : git checkout package-lock.json",
      "Holen Sie es aus git zurück: git checkout package-lock.json",
      "Take it from git again: git checkout package-lock.json",
    ],
  },
  packages: {
    ok: [
      "Alle {count} npm-pakketten zijn er",
      "Les {count} paquets npm sont tous là",
      "Alle {count} npm-Pakete sind da",
      "All {count} npm packages are there",
    ],
    not: [
      "{missing} van {count} npm-pakketten ontbreken of hebben een andere versie: {names} …",
      "{missing} des {count} paquets npm manquent ou ont une autre version : {names} …",
      "{missing} von {count} npm-Paketen fehlen oder haben eine andere Version: {names} …",
      "{missing} of {count} npm packages are missing or have another version: {names} …",
    ],
    way: NPM_CI,
  },
  python: {
    ok: ["Python {version}", "Python {version}", "Python {version}", "Python {version}"],
    not: [
      "Python ontbreekt; het Lab heeft het nodig, het rapport niet",
      "Python manque ; le Lab en a besoin, le rapport non",
      "Python fehlt; das Lab braucht es, der Bericht nicht",
      "Python is missing; the Lab needs it, the report doesn't",
    ],
    way: [
      "Installeer het (Debian, Ubuntu: sudo apt install python3 python3-venv)",
      "Installez-le (Debian, Ubuntu : sudo apt install python3 python3-venv)",
      "Installieren Sie es (Debian, Ubuntu: sudo apt install python3 python3-venv)",
      "Install it (Debian, Ubuntu: sudo apt install python3 python3-venv)",
    ],
  },
  pythonOld: {
    not: [
      "Python {version} is te oud: het Lab heeft 3.11 of nieuwer nodig",
      "Python {version} est trop ancien : le Lab a besoin de 3.11 ou plus récent",
      "Python {version} ist zu alt: das Lab braucht 3.11 oder neuer",
      "Python {version} is too old: the Lab needs 3.11 or newer",
    ],
    way: [
      "Installeer een nieuwere Python",
      "Installez un Python plus récent",
      "Installieren Sie ein neueres Python",
      "Install a newer Python",
    ],
  },
  pythonVenv: {
    not: [
      "Python {version} is er, maar zonder venv; het Lab heeft het nodig",
      "Python {version} est là, mais sans venv ; le Lab en a besoin",
      "Python {version} ist da, aber ohne venv; das Lab braucht es",
      "Python {version} is there, but without venv; the Lab needs it",
    ],
    way: [
      "Debian, Ubuntu: sudo apt install python3-venv",
      "Debian, Ubuntu : sudo apt install python3-venv",
      "Debian, Ubuntu: sudo apt install python3-venv",
      "Debian, Ubuntu: sudo apt install python3-venv",
    ],
  },
  venv: {
    ok: [
      "De Python-omgeving van het Lab (.venv) is in orde",
      "L'environnement Python du Lab (.venv) est en ordre",
      "Die Python-Umgebung des Labs (.venv) ist in Ordnung",
      "The Lab's Python environment (.venv) is in order",
    ],
    not: [
      "De Python-omgeving van het Lab (.venv) is er nog niet",
      "L'environnement Python du Lab (.venv) n'est pas encore là",
      "Die Python-Umgebung des Labs (.venv) ist noch nicht da",
      "The Lab's Python environment (.venv) isn't there yet",
    ],
    way: [
      "npm run lab maakt ze, of nu al: npx oshlab venv",
      "npm run lab le crée, ou dès maintenant : npx oshlab venv",
      "npm run lab erstellt sie, oder schon jetzt: npx oshlab venv",
      "npm run lab makes it, or now: npx oshlab venv",
    ],
  },
  venvOld: {
    ok: [
      "De Python-omgeving van het Lab (.venv) is in orde",
      "L'environnement Python du Lab (.venv) est en ordre",
      "Die Python-Umgebung des Labs (.venv) ist in Ordnung",
      "The Lab's Python environment (.venv) is in order",
    ],
    not: [
      "De Python-omgeving van het Lab (.venv) is ouder dan requirements.lock",
      "L'environnement Python du Lab (.venv) est plus ancien que requirements.lock",
      "Die Python-Umgebung des Labs (.venv) ist älter als requirements.lock",
      "The Lab's Python environment (.venv) is older than requirements.lock",
    ],
    way: [
      "npm run lab vernieuwt ze, of nu al: npx oshlab venv",
      "npm run lab le renouvelle, ou dès maintenant : npx oshlab venv",
      "npm run lab erneuert sie, oder schon jetzt: npx oshlab venv",
      "npm run lab renews it, or now: npx oshlab venv",
    ],
  },
  kernelspec: {
    ok: [
      "Jupyter kent onze kernel",
      "Jupyter connaît notre noyau",
      "Jupyter kennt unseren Kernel",
      "Jupyter knows our kernel",
    ],
    not: [
      "Jupyter kent onze kernel nog niet",
      "Jupyter ne connaît pas encore notre noyau",
      "Jupyter kennt unseren Kernel noch nicht",
      "Jupyter doesn't know our kernel yet",
    ],
    way: [
      "npm run lab zet hem klaar; voor een andere Jupyter: npx oshlab-kernel install --user",
      "npm run lab l'installe ; pour un autre Jupyter : npx oshlab-kernel install --user",
      "npm run lab richtet ihn ein; für ein anderes Jupyter: npx oshlab-kernel install --user",
      "npm run lab installs it; for another Jupyter: npx oshlab-kernel install --user",
    ],
  },
};
