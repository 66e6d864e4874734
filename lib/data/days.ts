/** How files write a day, the Belgian way first; never the American one, which looks like it. */
export const DAYS: readonly string[] = "%d/%m/%Y %Y-%m-%d %d-%m-%Y %d.%m.%Y %Y/%m/%d %Y%m%d".split(" ");

/** What such a day looks like. */
export const DAY = String.raw`^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|^\d{4}[/-]\d\d[/-]\d\d$|^(19|20)\d{6}$`;
