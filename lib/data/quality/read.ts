import { readFileSync } from "node:fs";
import type { Delivery } from "../delivery.ts";
import type { Quality } from "./quality.ts";

/** The quality report that lies beside a delivery. */
export const readQuality = ({ quality }: Pick<Delivery, "quality">): Quality =>
  JSON.parse(readFileSync(quality, "utf8")) as Quality;
