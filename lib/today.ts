/** This day on this computer, `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString("sv-SE");
