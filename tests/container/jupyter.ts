import { randomUUID } from "node:crypto";

export interface Cell {
  cell_type: string;
  source: string;
}

export interface Output {
  /** Names of the MIME types that were shown. */
  shown: string[];
  text: string;
  error?: string;
}

interface Message {
  msg_type: string;
  parent_header: { msg_id?: string };
  content: {
    data?: Record<string, unknown>;
    text?: string;
    ename?: string;
    evalue?: string;
    execution_state?: string;
  };
}

/** Asks the Jupyter server, with its token. */
export const ask = async (origin: string, token: string, path: string, body?: object): Promise<Response> =>
  fetch(`${origin}/api/${path}`, {
    method: body ? "POST" : "GET",
    headers: token ? { Authorization: `token ${token}` } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** The cells of a notebook, as the server gives them. */
export async function cellsOf(origin: string, token: string, path: string): Promise<Cell[]> {
  const reply = await ask(origin, token, `contents/${path}`);
  return ((await reply.json()) as { content: { cells: Cell[] } }).content.cells;
}

/**
 * Runs code in a session of a notebook, as the Lab does: a kernel of the server, spoken to over its WebSocket.
 * One after the other; ends at the first error.
 */
export async function execute(
  origin: string,
  token: string,
  session: { kernel: string; path: string },
  codes: string[],
): Promise<Output[]> {
  const made = await ask(origin, token, "sessions", {
    kernel: { name: session.kernel },
    name: session.path,
    path: session.path,
    type: "notebook",
  });
  if (!made.ok) throw new Error(`${made.status} ${await made.text()}`);
  const { id, kernel } = (await made.json()) as { id: string; kernel: { id: string } };
  const address = `${origin.replace("http", "ws")}/api/kernels/${kernel.id}/channels?token=${token}`;
  const socket = new WebSocket(address);
  try {
    await new Promise((open, failed) => {
      socket.addEventListener("open", open);
      socket.addEventListener("error", () => failed(new Error("The WebSocket of the kernel was refused.")));
    });
    const outputs: Output[] = [];
    for (const code of codes) {
      const output = await runOne(socket, code);
      outputs.push(output);
      if (output.error) break;
    }
    return outputs;
  } finally {
    socket.close();
    await fetch(`${origin}/api/sessions/${id}`, {
      method: "DELETE",
      headers: { Authorization: `token ${token}` },
    });
  }
}

function runOne(socket: WebSocket, code: string): Promise<Output> {
  const id = randomUUID();
  const output: Output = { shown: [], text: "" };
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`No end after two minutes: ${code}`)), 120_000);
    const onMessage = ({ data }: MessageEvent): void => {
      const { msg_type: type, parent_header: parent, content } = JSON.parse(String(data)) as Message;
      if (parent.msg_id !== id) return;
      if (content.data) output.shown.push(...Object.keys(content.data));
      output.text += content.text ?? content.data?.["text/plain"] ?? "";
      if (type === "error") output.error = `${content.ename}: ${content.evalue}`;
      if (type !== "status" || content.execution_state !== "idle") return;
      clearTimeout(patience);
      socket.removeEventListener("message", onMessage);
      resolve(output);
    };
    socket.addEventListener("message", onMessage);
    const header = {
      msg_id: id,
      msg_type: "execute_request",
      username: "",
      session: id,
      version: "5.3",
      date: "",
    };
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
    socket.send(
      JSON.stringify({ header, parent_header: {}, metadata: {}, content, channel: "shell", buffers: [] }),
    );
  });
}
