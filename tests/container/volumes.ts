import { randomBytes } from "node:crypto";
import { run } from "./engine.ts";

/** The three volumes of compose.yaml under names of this run; new, so that they get what the image holds. */
export class Volumes implements AsyncDisposable {
  readonly home: string;
  readonly report: string;
  readonly data: string;

  constructor() {
    const name = `oshlab-test-${randomBytes(4).toString("hex")}`;
    this.home = `${name}-home`;
    this.report = `${name}-report`;
    this.data = `${name}-data`;
  }

  /** Flags that mount them as the Lab does. */
  get lab(): string[] {
    return [
      "-v",
      `${this.home}:/home/jovyan`,
      "-v",
      `${this.report}:/home/jovyan/report`,
      "-v",
      `${this.data}:/home/jovyan/report/data`,
    ];
  }

  /** Flags that mount what the site's server may see. */
  get site(): string[] {
    return ["-v", `${this.report}:/srv/report:ro`];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await run("podman", ["volume", "rm", "-f", this.home, this.report, this.data]);
  }
}
