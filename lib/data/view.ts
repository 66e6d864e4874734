import type { CandidateSource } from "../disclosure/candidate.ts";
import type { Delivery } from "./delivery.ts";
import type { Descriptor } from "./descriptor.ts";

/** What the parts of this folder need of a data set: its description and its rows. */
export interface View {
  readonly name: string;
  readonly descriptor: Descriptor;
  readonly delivery: Delivery;
  rows(): Promise<Record<string, unknown>[]>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  source(): CandidateSource;
}
