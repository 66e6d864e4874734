import { availableParallelism, totalmem } from "node:os";
import { threeChapters } from "./three.ts";
import { twelveChapters } from "./twelve.ts";

/** The report against nbconvert and MyST on three chapters, and the time that twelve take: lines to print. */
export async function bench(): Promise<string[]> {
  const machine = `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  return [
    `${machine}, Node ${process.versions.node}`,
    "",
    ...(await threeChapters()),
    "",
    ...(await twelveChapters()),
  ];
}
