import type { Entry } from "./entry.ts";

/** The server that takes the messages. */
export const mailServerErrors = {
  MAIL_ALL_REFUSED: {
    what: {
      nl: "De mailserver weigerde {count} berichten na elkaar: {reply}",
      fr: "Le serveur de courrier a refusé {count} messages de suite : {reply}",
      de: "Der Mailserver lehnte {count} Nachrichten nacheinander ab: {reply}",
      en: "The mail server refused {count} messages in a row: {reply}",
    },
    way: {
      nl: "Dat ligt waarschijnlijk niet aan de adressen. Vraag het de beheerder van de server, en verzend daarna opnieuw met --again refused.",
      fr: "Les adresses n'en sont sans doute pas la cause. Demandez au gestionnaire du serveur, puis renvoyez avec --again refused.",
      de: "Das liegt wahrscheinlich nicht an den Adressen. Fragen Sie, wer den Server betreut, und senden Sie dann erneut mit --again refused.",
      en: "That is probably not about the addresses. Ask whoever runs the server, then send again with --again refused.",
    },
  },
  MAIL_LOGIN: {
    what: {
      nl: "De mailserver {host} weigert de aanmelding van “{user}”: {reply}",
      fr: "Le serveur de courrier {host} refuse la connexion de « {user} » : {reply}",
      de: "Der Mailserver {host} lehnt die Anmeldung von „{user}“ ab: {reply}",
      en: "The mail server {host} refuses the login of “{user}”: {reply}",
    },
    way: {
      nl: "Controleer de naam in OSHLAB_SMTP en het wachtwoord in OSHLAB_SMTP_PASSWORD_FILE of OSHLAB_SMTP_PASSWORD.",
      fr: "Vérifiez le nom dans OSHLAB_SMTP et le mot de passe dans OSHLAB_SMTP_PASSWORD_FILE ou OSHLAB_SMTP_PASSWORD.",
      de: "Prüfen Sie den Namen in OSHLAB_SMTP und das Passwort in OSHLAB_SMTP_PASSWORD_FILE oder OSHLAB_SMTP_PASSWORD.",
      en: "Check the name in OSHLAB_SMTP and the password in OSHLAB_SMTP_PASSWORD_FILE or OSHLAB_SMTP_PASSWORD.",
    },
  },
  MAIL_SENDER_REFUSED: {
    what: {
      nl: "De mailserver neemt niets aan van {sender}: {reply}",
      fr: "Le serveur de courrier n'accepte rien de {sender} : {reply}",
      de: "Der Mailserver nimmt von {sender} nichts an: {reply}",
      en: "The mail server takes nothing from {sender}: {reply}",
    },
    way: {
      nl: "Vraag de beheerder welke afzender mag, en of een aanmelding nodig is (smtp://naam@server in OSHLAB_SMTP). Zet die afzender in notebooks/edition.json.",
      fr: "Demandez au gestionnaire quel expéditeur est permis et s'il faut se connecter (smtp://nom@serveur dans OSHLAB_SMTP). Mettez cet expéditeur dans notebooks/edition.json.",
      de: "Fragen Sie, wer den Server betreut, welcher Absender erlaubt ist und ob eine Anmeldung nötig ist (smtp://name@server in OSHLAB_SMTP). Tragen Sie diesen Absender in notebooks/edition.json ein.",
      en: "Ask whoever runs it which sender is allowed, and whether a login is needed (smtp://name@server in OSHLAB_SMTP). Put that sender into notebooks/edition.json.",
    },
  },
  MAIL_SERVER_DOWN: {
    what: {
      nl: "De mailserver {host}:{port} is niet te bereiken: {reply}",
      fr: "Le serveur de courrier {host}:{port} est injoignable : {reply}",
      de: "Der Mailserver {host}:{port} ist nicht erreichbar: {reply}",
      en: "The mail server {host}:{port} can't be reached: {reply}",
    },
    way: {
      nl: "Controleer OSHLAB_SMTP en het netwerk, en geef dezelfde opdracht nog eens. Niets gaat verloren en niemand krijgt het bericht twee keer.",
      fr: "Vérifiez OSHLAB_SMTP et le réseau, puis relancez la même commande. Rien n'est perdu et personne ne reçoit le message deux fois.",
      de: "Prüfen Sie OSHLAB_SMTP und das Netzwerk und geben Sie denselben Befehl noch einmal. Nichts geht verloren und niemand erhält die Nachricht zweimal.",
      en: "Check OSHLAB_SMTP and the network, and give the same command again. Nothing is lost and nobody gets the message twice.",
    },
  },
  MAIL_SERVER_SLOW: {
    what: {
      nl: "De mailserver {host}:{port} antwoordt niet op tijd.",
      fr: "Le serveur de courrier {host}:{port} ne répond pas à temps.",
      de: "Der Mailserver {host}:{port} antwortet nicht rechtzeitig.",
      en: "The mail server {host}:{port} doesn't answer in time.",
    },
    way: {
      nl: "Probeer het later met dezelfde opdracht. Blijft het zo, controleer dan de poort in OSHLAB_SMTP (587, 465 of 25): een firewall zwijgt ook.",
      fr: "Réessayez plus tard avec la même commande. Si cela persiste, vérifiez le port dans OSHLAB_SMTP (587, 465 ou 25) : un pare-feu se tait aussi.",
      de: "Versuchen Sie es später mit demselben Befehl. Bleibt es so, prüfen Sie den Port in OSHLAB_SMTP (587, 465 oder 25): auch eine Firewall schweigt.",
      en: "Try the same command later. If it stays so, check the port in OSHLAB_SMTP (587, 465 or 25): a firewall is silent too.",
    },
  },
  MAIL_SMTP_BROKEN: {
    what: {
      nl: "OSHLAB_SMTP is niet te lezen.",
      fr: "OSHLAB_SMTP est illisible.",
      de: "OSHLAB_SMTP ist nicht lesbar.",
      en: "OSHLAB_SMTP can't be read.",
    },
    way: {
      nl: "Schrijf smtp://naam@server:587 of smtps://naam@server:465, zonder wachtwoord: dat hoort in OSHLAB_SMTP_PASSWORD_FILE of OSHLAB_SMTP_PASSWORD.",
      fr: "Écrivez smtp://nom@serveur:587 ou smtps://nom@serveur:465, sans mot de passe : il va dans OSHLAB_SMTP_PASSWORD_FILE ou OSHLAB_SMTP_PASSWORD.",
      de: "Schreiben Sie smtp://name@server:587 oder smtps://name@server:465, ohne Passwort: es gehört in OSHLAB_SMTP_PASSWORD_FILE oder OSHLAB_SMTP_PASSWORD.",
      en: "Write smtp://name@server:587 or smtps://name@server:465, without a password: that belongs in OSHLAB_SMTP_PASSWORD_FILE or OSHLAB_SMTP_PASSWORD.",
    },
  },
  MAIL_SMTP_MISSING: {
    what: {
      nl: "Het is niet bekend welke mailserver verzendt.",
      fr: "On ne sait pas quel serveur de courrier doit envoyer.",
      de: "Es ist nicht bekannt, welcher Mailserver sendet.",
      en: "It is not known which mail server sends.",
    },
    way: {
      nl: "Zet OSHLAB_SMTP in de omgeving, bijvoorbeeld smtp://naam@server:587 (zie npx oshlab mail send --help).",
      fr: "Mettez OSHLAB_SMTP dans l'environnement, par exemple smtp://nom@serveur:587 (voir npx oshlab mail send --help).",
      de: "Setzen Sie OSHLAB_SMTP in der Umgebung, zum Beispiel smtp://name@server:587 (siehe npx oshlab mail send --help).",
      en: "Set OSHLAB_SMTP in the environment, such as smtp://name@server:587 (see npx oshlab mail send --help).",
    },
  },
  MAIL_SMTP_PASSWORD: {
    what: {
      nl: "Het wachtwoord van de mailserver ontbreekt.",
      fr: "Le mot de passe du serveur de courrier manque.",
      de: "Das Passwort des Mailservers fehlt.",
      en: "The password of the mail server is missing.",
    },
    way: {
      nl: "Noem in OSHLAB_SMTP_PASSWORD_FILE een leesbaar bestand met het wachtwoord, of zet het in OSHLAB_SMTP_PASSWORD.",
      fr: "Indiquez dans OSHLAB_SMTP_PASSWORD_FILE un fichier lisible avec le mot de passe, ou mettez-le dans OSHLAB_SMTP_PASSWORD.",
      de: "Nennen Sie in OSHLAB_SMTP_PASSWORD_FILE eine lesbare Datei mit dem Passwort, oder setzen Sie es in OSHLAB_SMTP_PASSWORD.",
      en: "Name a readable file with the password in OSHLAB_SMTP_PASSWORD_FILE, or put it into OSHLAB_SMTP_PASSWORD.",
    },
  },
  MAIL_TEST_REFUSED: {
    what: {
      nl: "De mailserver nam het proefbericht aan {address} niet aan: {reply}",
      fr: "Le serveur de courrier n'a pas accepté le message d'essai à {address} : {reply}",
      de: "Der Mailserver nahm die Probenachricht an {address} nicht an: {reply}",
      en: "The mail server did not take the test message to {address}: {reply}",
    },
    way: {
      nl: "Controleer uw adres, of vraag de beheerder van de server wat dit antwoord betekent.",
      fr: "Vérifiez votre adresse, ou demandez au gestionnaire du serveur ce que signifie cette réponse.",
      de: "Prüfen Sie Ihre Adresse, oder fragen Sie, wer den Server betreut, was diese Antwort bedeutet.",
      en: "Check your address, or ask whoever runs the server what this answer means.",
    },
  },
  MAIL_TLS: {
    what: {
      nl: "De verbinding met {host} is niet te beveiligen: {reply}",
      fr: "La connexion avec {host} ne peut pas être sécurisée : {reply}",
      de: "Die Verbindung mit {host} lässt sich nicht sichern: {reply}",
      en: "The connection to {host} can't be secured: {reply}",
    },
    way: {
      nl: "Heeft de server een certificaat van het huis, noem dat dan in NODE_EXTRA_CA_CERTS. Heeft hij geen TLS en staat hij in het eigen netwerk, zet dan ?tls=no achter OSHLAB_SMTP.",
      fr: "Si le serveur a un certificat interne, indiquez-le dans NODE_EXTRA_CA_CERTS. S'il n'a pas TLS et se trouve dans votre réseau, ajoutez ?tls=no à OSHLAB_SMTP.",
      de: "Hat der Server ein hauseigenes Zertifikat, nennen Sie es in NODE_EXTRA_CA_CERTS. Hat er kein TLS und steht er im eigenen Netz, hängen Sie ?tls=no an OSHLAB_SMTP.",
      en: "If the server has a certificate of the house, name it in NODE_EXTRA_CA_CERTS. If it has no TLS and stands in your own network, add ?tls=no to OSHLAB_SMTP.",
    },
  },
} satisfies Record<string, Entry>;
