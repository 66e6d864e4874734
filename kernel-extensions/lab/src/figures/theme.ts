/** The layout in the colours of the Lab's theme, light or dark, on the page's own background. */
export function themed(layout: Record<string, unknown>, node: HTMLElement): Record<string, unknown> {
  const styles = getComputedStyle(node);
  const colour = (name: string, other: string): string => styles.getPropertyValue(name).trim() || other;
  const text = colour("--jp-ui-font-color1", "#212121");
  const lines = colour("--jp-border-color2", "#e0e0e0");
  const axis = { gridcolor: lines, linecolor: lines, zerolinecolor: lines, tickcolor: lines };
  const axes = Object.fromEntries(
    ["xaxis", "yaxis", ...Object.keys(layout).filter((key) => /^[xy]axis\d+$/.test(key))].map((key) => [
      key,
      { ...(layout[key] as object | undefined), ...axis, automargin: true },
    ]),
  );
  const annotations = (layout["annotations"] as Record<string, unknown>[] | undefined)?.map((annotation) => ({
    ...annotation,
    font: { ...(annotation["font"] as object | undefined), color: text },
  }));
  return {
    ...layout,
    ...axes,
    ...(annotations ? { annotations } : {}),
    font: { ...(layout["font"] as object | undefined), color: text },
    paper_bgcolor: "transparent",
    plot_bgcolor: "transparent",
    autosize: true,
    width: undefined,
  };
}
