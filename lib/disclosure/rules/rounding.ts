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
