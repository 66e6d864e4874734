/** Aborts when this run is told to end, or when whoever started it is gone: then nothing may be left behind. */
export function cutOff(): AbortSignal {
  const stop = new AbortController();
  const end = (): void => stop.abort(new Error("The benchmark was cut off."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
  return stop.signal;
}
