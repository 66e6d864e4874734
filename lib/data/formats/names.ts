/** Column names that differ from each other, whatever the file has: empty ones and doubles get a number. */
export function uniqueNames(columns: string[]): string[] {
  const used = new Set<string>();
  return columns.map((column, index) => {
    const base = column === "" ? `column ${index + 1}` : column;
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base} ${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}
