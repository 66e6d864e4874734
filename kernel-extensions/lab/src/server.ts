import { ServerConnection } from "@jupyterlab/services";

/** What a person must put right, in the language of the server. */
export interface Problem {
  code: string;
  what: string;
  way: string;
  place: { file?: string; chapter?: string; cell?: string; line?: number };
}

/** Asks one of our extensions of the server; what its command says comes back as JSON. */
export async function post<Answer>(path: string, asked: unknown = {}): Promise<Answer> {
  const own = ServerConnection.makeSettings();
  const init = { method: "POST", body: JSON.stringify(asked) };
  const reply = await ServerConnection.makeRequest(`${own.baseUrl}oshlab/${path}`, init, own);
  if (!reply.ok) throw await ServerConnection.ResponseError.create(reply);
  return (await reply.json()) as Answer;
}
