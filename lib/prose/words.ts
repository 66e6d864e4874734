/** The words of a figure or table in one language, as they stand in the prose. */
export interface FigureWords {
  /** The finding. */
  title: string;
  /** What is shown: measure, unit, who, where, when. */
  subtitle: string;
  alt: string;
  note: string;
}
