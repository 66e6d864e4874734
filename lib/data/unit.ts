import { name } from "./engine.ts";

/** SQL that says whose row it is: of a holding where it has one, else of a unit; NULL where nobody is known. */
export const unitOf = ({ column, holding }: { column: string; holding?: string | undefined }): string => {
  const text = (of: string) => `NULLIF(CAST(${name(of)} AS VARCHAR), '')`;
  return holding === undefined
    ? text(column)
    : `COALESCE('holding ' || ${text(holding)}, 'unit ' || ${text(column)})`;
};
