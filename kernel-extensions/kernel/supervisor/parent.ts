/** Calls back when the process that started the kernel (Jupyter names it in `JPY_PARENT_PID`) is gone. */
export function watchParent(gone: () => void): void {
  const parent = Number(process.env.JPY_PARENT_PID);
  if (!Number.isInteger(parent) || parent <= 1) return;
  const adopted = process.ppid;
  setInterval(() => {
    if (process.ppid !== adopted || !alive(parent)) gone();
  }, 1000).unref();
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
