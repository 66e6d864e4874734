import { createRequire } from "node:module";
import type { Content } from "../../wire/message.ts";
import { PROTOCOL } from "../../wire/message.ts";

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

/** Says who the kernel is, and starts the worker if it does not run. */
export function kernelInfo(): Content {
  return {
    status: "ok",
    protocol_version: PROTOCOL,
    implementation: "oshlab",
    implementation_version: version,
    language_info: {
      name: "typescript",
      version: "7.0.2",
      mimetype: "text/x-typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: { name: "javascript", typescript: true },
      nbconvert_exporter: "script",
    },
    banner: `OSHLab ${version}: TypeScript on Node ${process.versions.node}`,
    debugger: true,
    supported_features: ["debugger"],
    help_links: [
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
      { text: "Node", url: "https://nodejs.org/docs/latest-v24.x/api/" },
    ],
  };
}
