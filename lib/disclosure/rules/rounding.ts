/**
 * Deterministic rounding of counts to a base, halves up. Every number of the report is rounded by itself, so
 * totals may differ from the sum of their parts by half a base a part; that is said beside the table.
 * (Controlled and random rounding are not offered.)
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 5.4.1; base 5 as in OpenSAFELY.
 *
 * @example
 * roundTo(5, 12); // 10
 * roundTo(5, 13); // 15
 */
export const roundTo = (base: number, value: number): number => base * Math.floor(value / base + 0.5);

/**
 * The whole numbers that are printed as this one, the least and the greatest: halves go up, so that of an even base
 * there is one more below than above. None is negative.
 *
 * @example
 * roundedFrom(5, 10); // [8, 12]
 * roundedFrom(10, 10); // [5, 14]
 * roundedFrom(5, 0); // [0, 2]
 */
export const roundedFrom = (base: number, printed: number): [low: number, high: number] => [
  Math.max(0, Math.ceil(printed - base / 2)),
  Math.ceil(printed + base / 2) - 1,
];
