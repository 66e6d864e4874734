import { LabIcon } from "@jupyterlab/ui-components";

/** A page with bars on it. */
export const reportIcon = new LabIcon({
  name: "oshlab:report",
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <path class="jp-icon3" fill="#616161" d="M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7 1.5V8h4.5L13 3.500ZM7.500 18h2v-4h-2v4Zm3.500 0h2v-7h-2v7Zm3.500 0h2v-5h-2v5Z"/>
</svg>`,
});
