/** The ways out that can be chosen for what earlier editions leave open. */
export const WAYS = ["suppress", "merge", "round"] as const;

/** What can be asked with one word: a way by its name, or the one that costs least. */
export const CHOICES = ["cheapest", ...WAYS] as const;

export type Choice = (typeof CHOICES)[number];
