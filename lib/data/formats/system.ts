/**
 * Handles that only the memory of the computer stands behind, from the system itself: a file that can be written and
 * read again, and the two ends of a pipe. Linux alone has both in a way that a path leads to them; null elsewhere.
 *
 * Source: Linux, memfd_create(2), pipe2(2), proc_pid_fd(5).
 */
export async function memoryHandles(): Promise<{ file: () => number; pipe: () => [number, number] } | null> {
  if (process.platform !== "linux") return null;
  const { default: koffi } = await import("koffi");
  const library = koffi.load(null);
  const memfd = library.func("int memfd_create(const char*, unsigned int)");
  const pipe2 = library.func("int pipe2(_Out_ int*, int)");
  // Programs that are started later don't get the handles.
  const [closedInOthers, alsoOfPipes] = [1, 0o2000000];
  return {
    file() {
      const handle = Number(memfd("oshlab", closedInOthers));
      if (handle < 0) throw new Error(`memfd_create: ${koffi.errno()}`);
      return handle;
    },
    pipe() {
      const ends: [number, number] = [-1, -1];
      if (pipe2(ends, alsoOfPipes) !== 0) throw new Error(`pipe2: ${koffi.errno()}`);
      return ends;
    },
  };
}
