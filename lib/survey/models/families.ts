/** How an outcome follows from a linear predictor η: mean μ(η), its slope, the variance V(μ), deviance of one answer. */
export interface Family {
  mean(eta: number): number;
  slope(eta: number): number;
  variance(mu: number): number;
  deviance(y: number, mu: number): number;
  /** Where to begin: μ of an answer. */
  start(y: number): number;
  link(mu: number): number;
  /** Can an answer have this value? */
  allows(y: number): boolean;
}

export type FamilyName = "gaussian" | "logistic" | "poisson";

const entropy = (y: number, mu: number) => (y === 0 ? 0 : y * Math.log(y / mu));

/** Each with its canonical link: identity, logit, log. Equal `gaussian()`, `quasibinomial()`, `quasipoisson()` of R. */
export const FAMILIES: Record<FamilyName, Family> = {
  gaussian: {
    mean: (eta) => eta,
    slope: () => 1,
    variance: () => 1,
    deviance: (y, mu) => (y - mu) ** 2,
    start: (y) => y,
    link: (mu) => mu,
    allows: () => true,
  },
  logistic: {
    mean: (eta) => (eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta))),
    slope: (eta) => {
      const small = Math.exp(-Math.abs(eta));
      return small / (1 + small) ** 2;
    },
    variance: (mu) => mu * (1 - mu),
    deviance: (y, mu) => 2 * (entropy(y, mu) + entropy(1 - y, 1 - mu)),
    start: (y) => (y + 0.5) / 2,
    link: (mu) => Math.log(mu / (1 - mu)),
    allows: (y) => y >= 0 && y <= 1,
  },
  poisson: {
    mean: (eta) => Math.exp(eta),
    slope: (eta) => Math.exp(eta),
    variance: (mu) => mu,
    deviance: (y, mu) => 2 * (entropy(y, mu) - (y - mu)),
    start: (y) => y + 0.1,
    link: (mu) => Math.log(mu),
    allows: (y) => y >= 0,
  },
};
