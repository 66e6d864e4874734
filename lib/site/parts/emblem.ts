import { html, trusted } from "../html.ts";
import type { Html } from "../html.ts";

const HEIGHT = 540;
const WIDTH = (HEIGHT * 3) / 2;

/**
 * The European emblem: twelve upright five-pointed stars, none touching another, placed like the hours of a
 * clock. The circle's radius is a third of the height, a star's radius an eighteenth of it.
 *
 * Source: Council of Europe and European Commission, "Graphics guide to the European emblem".
 */
export const emblem = (name: string): Html =>
  html`<svg class="emblem" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}">
    <path class="emblem-field" d="M0 0h${WIDTH}v${HEIGHT}H0z" />
    <path class="emblem-stars" d="${trusted(stars())}" />
  </svg>`;

function stars(): string {
  return Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6;
    const radius = HEIGHT / 3;
    return star(WIDTH / 2 + radius * Math.sin(angle), HEIGHT / 2 - radius * Math.cos(angle), HEIGHT / 18);
  }).join("");
}

/** One star, one point up: the five points joined every second one, which fills whole. */
function star(x: number, y: number, radius: number): string {
  const points = [0, 2, 4, 1, 3].map((point) => {
    const angle = (point * 2 * Math.PI) / 5;
    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

const round = (number: number): string => String(Number(number.toFixed(2)));
