/**
 * Which dimensions are time and which places, as JSON-stat's `role` says it; neither is named where there is none.
 *
 * @param names of the dimensions
 * @example
 * rolesOf(["year", "country", "sex"]); // { time: ["year"], geo: ["country"] }
 */
export function rolesOf(names: string[]): { time?: string[]; geo?: string[] } {
  const named = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  const [time, geo] = [named(/^(year|time|period)$/i), named(/^(country|geo|region)$/i)];
  return { ...(time.length > 0 ? { time } : {}), ...(geo.length > 0 ? { geo } : {}) };
}
