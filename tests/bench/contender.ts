/** Something that makes pages of notebooks, as the benchmark sees it. */
export interface Contender {
  name: string;
  /** What it makes, in a few words. */
  makes: string;
  /** The folder that it writes. */
  folder: string;
  /** Is this file of the folder a chapter's page? */
  isPage(path: string): boolean;
  /** Does a browser fetch this file once for all pages? */
  isShared(path: string): boolean;
  /** Takes away what it made and what it keeps. */
  clear(): Promise<void>;
  /** Makes the pages from the command line; throws with what the command said when that fails. */
  build(): Promise<void>;
}

/** How long something takes, in seconds. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle one; of an even number, the upper of the two in the middle. */
export const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
