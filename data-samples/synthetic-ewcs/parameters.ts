/**
 * What the synthetic waves assume, where nothing is published, and what was planted in them. Published margins stand
 * with their sources in `datapackage.json`. Everything below is a choice of this project and says nothing of Belgium.
 */

/** Sizes of 2010, 2015 and 2021 are those of the surveys in Belgium; that of 2024 is assumed. */
export const WAVES = [
  { year: "2010", size: 4000, telephone: false },
  { year: "2015", size: 2500, telephone: false },
  { year: "2021", size: 4000, telephone: true },
  { year: "2024", size: 4000, telephone: false },
] as const;

export const PERSONS_A_PSU = 10;
/** Brussels has more interviews than its share, so that weights matter. */
export const BRUSSELS_OVERSAMPLED = 2;
/** Women and people of 50 and more answer more readily than others: by these factors. */
export const READINESS = { F: 1.1, "50_plus": 1.15 };

/** Shares of persons at work. Population at work is spread over the provinces as residents are. */
export const AGES = [
  ["15_34", 0.3],
  ["35_49", 0.38],
  ["50_plus", 0.32],
] as const;
export const OCCUPATIONS = [
  ["manual", 0.28],
  ["clerical", 0.3],
  ["professional", 0.32],
  ["manager", 0.1],
] as const;
/** Degree of urbanisation (1 cities, 2 towns and suburbs, 3 rural areas) within each region. */
export const URBANISATION: Record<string, readonly (readonly [code: string, share: number])[]> = {
  BE1: [["1", 1]],
  BE2: [
    ["1", 0.3],
    ["2", 0.55],
    ["3", 0.15],
  ],
  BE3: [
    ["1", 0.3],
    ["2", 0.4],
    ["3", 0.3],
  ],
};

/** Means of the scales without any effect, 0 to 100. Demands and autonomy follow published indices instead. */
export const LEVELS = { support: 68, burnout: 36, who5: 66 };
/** Standard deviations on the scales: of persons, of workplaces (PSU), and of each answer in points of its codes. */
export const SPREAD = { person: 18, workplace: 3, answer: 0.7 };
/** What one point more demands or less support than one's group does to the burnout score; and burnout to well-being. */
export const PATHS = { demands: 0.3, support: -0.2, burnout: -0.4 };

/**
 * What was planted, in points of the scale (0 to 100): the truth that a test or a screen must find. Effects add up.
 * Nothing was planted by region, province or degree of urbanisation, nor by age alone.
 */
export const EFFECTS = {
  /** Education, health and social work: more burnout, less well-being, in every wave. */
  burnout: { sector: { Q: 8 }, sex: { F: 2 } },
  who5: { sector: { Q: -6 } },
  autonomy: { sector: { G: -8 }, occupation: { manual: -8, manager: 8 } },
  /** The group hit hardest: women under 35 in education, health and social work, on top of the above. */
  hardest: { sector: "Q", sex: "F", age: "15_34", burnout: 9 },
  /** From 2015 to 2024: everyone, and on top of it education, health and social work. */
  since2015: { burnout: 3, sector: { Q: 4 } },
  /** Whoever is asked by telephone, in 2021: less burnout told, more well-being. Not to be taken for the pandemic. */
  telephone: { burnout: -5, who5: 4 },
} as const;

/** An answer is missing this often; in 2021 the questions on burnout were put to half of the respondents. */
export const MISSING = 0.01;
export const MODULE_2021 = 0.5;

export const SEED = 20261128;
