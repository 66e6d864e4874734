/**
 * Moves labels on one line apart until none overlaps, each as little as can be.
 *
 * @param labels wanted middle and size of each, in pixels
 * @param limit they stay between 0 and this many pixels, as far as there is room
 * @returns the middles, in the order given
 * @example
 * spread([{ at: 30, size: 20 }, { at: 32, size: 20 }]); // [21, 41]
 */
export function spread(labels: { at: number; size: number }[], limit = Infinity): number[] {
  // Groups of touching labels; a group stands where its members want to be on average.
  const groups: { members: number[]; start: number; size: number }[] = [];
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at);
  for (const index of order) {
    groups.push(place([index]));
    for (let last = groups.at(-1)!; groups.length > 1; last = groups.at(-1)!) {
      const before = groups.at(-2)!;
      if (before.start + before.size <= last.start) break;
      groups.splice(-2, 2, place([...before.members, ...last.members]));
    }
  }
  function place(members: number[]) {
    let offset = 0;
    let wanted = 0;
    for (const member of members) {
      const { at, size } = labels[member]!;
      wanted += at - (offset + size / 2);
      offset += size;
    }
    const start = Math.max(0, Math.min(wanted / members.length, limit - offset));
    return { members, start, size: offset };
  }
  const middles: number[] = [];
  for (const group of groups) {
    let edge = group.start;
    for (const member of group.members) {
      middles[member] = edge + labels[member]!.size / 2;
      edge += labels[member]!.size;
    }
  }
  return middles;
}
