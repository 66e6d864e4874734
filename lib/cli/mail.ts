import { Command, InvalidArgumentError } from "commander";
import { said } from "./help/said.ts";
import { isLanguage } from "../words.ts";

interface PreviewFlags {
  list?: string;
  language?: string;
  folder?: string;
  json?: boolean;
}

interface SendFlags extends PreviewFlags {
  test?: string;
  yes?: boolean;
  again?: string[];
  rate: number;
  check: boolean;
}

/** `oshlab mail`: tells the edition's lists that it is online. */
export const command = (): Command => {
  const mail = new Command("mail").description("tell the edition's lists that it is online");
  mail.addCommand(
    shared(
      new Command("preview").description(
        "write the messages to build/mail and say how many people get them; nothing is sent",
      ),
    ).action(async (flags: PreviewFlags) => {
      const { runPreview } = await import("./mail/preview.ts");
      process.exitCode = await runPreview(flags);
    }),
  );
  mail.addCommand(
    shared(
      new Command("send").description("send what the preview showed, to nobody twice; a stopped run goes on"),
    )
      .option("--test <address>", "send one message to yourself; nothing is noted")
      .option("--yes", "don't ask")
      .option("--again <address...>", 'send again to these, or to all that are "refused" or "unknown"')
      .option("--rate <number>", "messages a minute", rate, 120)
      .option("--no-check", "don't look whether the site is online")
      .addHelpText(
        "after",
        () => `
${said("The mail server comes from the environment:")}
  OSHLAB_SMTP                 smtp://user@host:587 (STARTTLS), smtps://user@host:465, smtp://localhost:1025
                              ${said("?tls=no at the end for a server inside the house that has no TLS")}
  OSHLAB_SMTP_PASSWORD_FILE   ${said("the file with the password (or OSHLAB_SMTP_PASSWORD)")}

${said("Exit codes: 0 everyone has it; 1 some don't (who and why is said); 2 wrong use.")}`,
      )
      .action(async (flags: SendFlags) => {
        const { runSend } = await import("./mail/send.ts");
        process.exitCode = await runSend(flags);
      }),
  );
  return mail;
};

/** Options of both. */
const shared = (command: Command): Command =>
  command
    .option("--list <name>", "this list alone")
    .option("--language <code>", "this language alone", language)
    .option("--folder <path>", "the project's folder")
    .option("--json", "the result as JSON");

function language(text: string): string {
  if (!isLanguage(text)) throw new InvalidArgumentError("nl, fr, de, en");
  return text;
}

function rate(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("> 0");
  return number;
}
