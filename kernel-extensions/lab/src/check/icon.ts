import { LabIcon } from "@jupyterlab/ui-components";

/** A shield with a tick on it. */
export const checkIcon = new LabIcon({
  name: "oshlab:check",
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <path class="jp-icon3" fill="#616161" d="M12 2 4 5v6c0 5 3.400 9.600 8 11 4.600-1.400 8-6 8-11V5l-8-3Zm-1.200 14.500L7 12.700l1.500-1.500 2.300 2.300 4.700-4.800L17 10.200l-6.200 6.300Z"/>
</svg>`,
});
