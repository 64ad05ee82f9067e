import { createServer, type RequestListener, type Server } from "node:http"
import { setTimeout as pause } from "node:timers/promises"

/** Milliseconds that answers under way get before their connections are cut. */
const DRAIN_MS = 3_000

export function createHttpServer(listener: RequestListener): Server {
  return createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, listener)
}

/** @throws an error that names what is taken or not allowed. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `port ${port} on ${host} is taken: stop what listens there, or set PORT`,
        EACCES: `port ${port} on ${host} needs more rights: set PORT to 1024 or more`,
        EADDRNOTAVAIL: `${host} is not an address of this machine: set HOST`,
      }
      reject(new Error(reasons[error.code ?? ""] ?? `cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host, resolve)
  })
}

export interface Closing {
  /** Takes no more connections: a proxy goes elsewhere at once. Those that are there go on. */
  stopListening(): void
  /** Lets what is under way finish, then cuts what is left. */
  drain(): Promise<void>
}

/** How a server ends. */
export function closingOf(server: Server): Closing {
  let closed: Promise<void> | null = null
  function close(): Promise<void> {
    closed ??= server.listening ? new Promise((resolve) => server.close(() => resolve())) : Promise.resolve()
    return closed
  }
  return {
    stopListening: () => void close(),
    drain: async () => {
      const all = close()
      server.closeIdleConnections()
      await Promise.race([all, pause(DRAIN_MS, undefined, { ref: false })])
      server.closeAllConnections()
      await all
    },
  }
}
