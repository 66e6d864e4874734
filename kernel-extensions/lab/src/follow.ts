import { ServerConnection } from "@jupyterlab/services";

/** How far a command is: what it does, in the server's language, and how much of it is done, 0 to 1; 0 where it can't say. */
export interface Progress {
  step: string;
  part: number;
}

/**
 * Asks one of our extensions of the server as `post` does, and is told meanwhile how far its command is. When the
 * signal says so the command is stopped.
 *
 * @throws DOMException `AbortError`, when it was stopped
 */
export async function follow<Answer>(
  path: string,
  asked: unknown,
  { signal, progress }: { signal: AbortSignal; progress: (now: Progress) => void },
): Promise<Answer> {
  const own = ServerConnection.makeSettings();
  const init = {
    method: "POST",
    body: JSON.stringify(asked),
    headers: { Accept: "application/x-ndjson" },
    signal,
  };
  const reply = await ServerConnection.makeRequest(`${own.baseUrl}oshlab/${path}`, init, own).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      throw error;
    },
  );
  if (!reply.ok) throw await ServerConnection.ResponseError.create(reply);
  let rest = "";
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    const lines = `${rest}${value}`.split("\n");
    rest = lines.pop()!;
    for (const line of lines) progress((JSON.parse(line) as { progress: Progress }).progress);
  }
  return JSON.parse(rest) as Answer;
}
