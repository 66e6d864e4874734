/**
 * A signal that aborts on Ctrl-C, so that what is under way can end well. npm hands the same Ctrl-C on once more;
 * one that comes later means it: the process ends.
 */
export function interrupt(onFirst: () => void): AbortSignal {
  const abort = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (first > 0 && Date.now() - first > 1000) process.exit(130);
    if (first > 0) return;
    first = Date.now();
    onFirst();
    abort.abort();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, stop);
  return abort.signal;
}
