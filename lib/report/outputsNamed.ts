import type { Run } from "./execute.ts";

/** What a chapter has of this name: figures and tables, and a number in its prose by its expression. */
export function outputsNamed(name: string, { candidates, replies }: Run): unknown[] {
  const reply = replies[name];
  return [
    ...candidates.map(({ candidate }) => candidate).filter((one) => (one as { id?: unknown }).id === name),
    ...(reply && "candidate" in reply ? [reply.candidate] : []),
  ];
}
