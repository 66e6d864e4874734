import type { Argument, Command, Option } from "commander";
import { userLanguage } from "../../words.ts";
import { FRAME } from "./frame.ts";
import { said } from "./said.ts";
import { wrongUse } from "./wrongUse.ts";

/** Help and wrong use of a command and its commands in the user's language; errors are thrown. */
export function speaking(command: Command): Command {
  const language = userLanguage();
  const say = FRAME[language];
  const titles: Record<string, string> = {
    "Usage:": say.usage,
    "Arguments:": say.arguments,
    "Options:": say.options,
    "Commands:": say.commands,
  };
  const described = (one: Option | Argument): string => {
    const extra = [
      ...(one.argChoices ? [`${say.choices}: ${one.argChoices.join(", ")}`] : []),
      ...(one.defaultValue === undefined || typeof one.defaultValue === "boolean"
        ? []
        : [`${say.byDefault}: ${one.defaultValue}`]),
    ];
    return `${said(one.description)}${extra.length > 0 ? ` (${extra.join("; ")})` : ""}`;
  };
  const tell = (one: Command, name: string): Command => {
    for (const inner of one.commands) tell(inner, `${name} ${inner.name()}`);
    return one
      .exitOverride()
      .helpCommand(false)
      .showHelpAfterError(say.more(name))
      .configureOutput({ outputError: (message, write) => write(wrongUse(message, language)) })
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        commandDescription: (its) => said(its.description()),
        subcommandDescription: (its) => said(its.summary() || its.description()),
        optionDescription: described,
        argumentDescription: described,
      });
  };
  return tell(command, command.name());
}
