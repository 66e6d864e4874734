import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { KernelError } from "../errors.ts";

/**
 * Refuses connections to other machines made through Node (fetch, http, tls, sockets, name look-up).
 * Native code that opens its own connections is not reached by this.
 */
export function closeNetwork(): void {
  const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
    const host = hostOf(Array.isArray(args[0]) ? (args[0] as unknown[]) : args);
    if (host === undefined || isHere(host)) return connect.apply(this, args);
    // Later: whoever connects is still setting the socket up; what they write meanwhile waits.
    Object.assign(this, { connecting: true });
    setImmediate(() => this.destroy(new KernelError("NETWORK_OFF", { host })));
    return this;
  };
  const lookup = dns.lookup as (...args: unknown[]) => void;
  const guarded = (host: string, ...rest: unknown[]): void => {
    if (isHere(host)) lookup(host, ...rest);
    else
      queueMicrotask(() => (rest.at(-1) as (error: Error) => void)(new KernelError("NETWORK_OFF", { host })));
  };
  dns.lookup = guarded as typeof dns.lookup;
  const promised = dns.promises.lookup as (host: string, ...rest: unknown[]) => Promise<unknown>;
  dns.promises.lookup = ((host: string, ...rest: unknown[]) =>
    isHere(host)
      ? promised(host, ...rest)
      : Promise.reject(new KernelError("NETWORK_OFF", { host }))) as typeof dns.promises.lookup;
  syncBuiltinESMExports();
}

/** The host a socket is told to connect to; undefined for a path on this machine. */
function hostOf([first, second]: unknown[]): string | undefined {
  if (typeof first === "object" && first !== null) {
    const { path, host } = first as { path?: string | null; host?: string | null };
    return path ? undefined : (host ?? "localhost");
  }
  if (typeof first === "string" && !/^\d+$/.test(first)) return undefined;
  return typeof second === "string" ? second : "localhost";
}

function isHere(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    host.startsWith("127.") ||
    host === "0.0.0.0"
  );
}
