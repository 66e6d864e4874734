import { LabIcon } from "@jupyterlab/ui-components";

/** An arrow that leads into a drum of data. */
export const sourceIcon = new LabIcon({
  name: "oshlab:source",
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24">
  <path class="jp-icon3" fill="#616161" d="M12 2 8 6h2.800v5h2.400V6H16l-4-4Zm0 0v0M4 12c0-1.500 2-2.600 5-3v2c-1.700.3-2.800.8-2.800 1.200C6.200 13 8.600 14 12 14s5.800-1 5.800-1.800c0-.4-1.100-.9-2.800-1.200V9c3 .4 5 1.500 5 3v7c0 1.900-3.600 3-8 3s-8-1.100-8-3v-7Z" transform="matrix(1 0 0 1 0 0)"/>
</svg>`,
});
