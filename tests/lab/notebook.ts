/** A cell as nbformat 4.5 stores it; `id` is its name. */
export const markdown = (id: string, source: string) => ({ id, cell_type: "markdown", metadata: {}, source });

export const code = (id: string, source: string) => ({
  id,
  cell_type: "code",
  metadata: {},
  source,
  outputs: [] as unknown[],
  execution_count: null as number | null,
});

export type Cell = ReturnType<typeof markdown> | ReturnType<typeof code>;

/** A notebook for our kernel; `oshlab` is what a chapter says of itself. */
export const notebook = (cells: Cell[], oshlab?: object) => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "oshlab", display_name: "OSHLab", language: "typescript" },
    ...(oshlab ? { oshlab } : {}),
  },
  cells,
});
