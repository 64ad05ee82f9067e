import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import type { WebhookMessage } from "../../../src/protocol/webhooks.ts"

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly message: WebhookMessage
}

/** What it does with a request: a status, or whatever it likes. */
export type Verdict = number | ((answer: ServerResponse) => void)

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** 204 at first. */
  verdict: Verdict
  /** Closes its port, as when it is restarted; `up` opens the same one. */
  down(): Promise<void>
  up(): Promise<void>
}

/** A real receiver of webhooks, on a port of its own. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const self = { verdict: 204 as Verdict }
  const server = createServer(async (request, answer) => {
    let body = ""
    for await (const part of request.setEncoding("utf8")) body += part
    received.push({ path: request.url ?? "", headers: request.headers, body, message: JSON.parse(body) })
    if (typeof self.verdict === "number") answer.writeHead(self.verdict).end()
    else self.verdict(answer)
  })
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
  })
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
    })
  const port = await listen(0)
  return Object.assign(self, {
    url: `http://127.0.0.1:${port}/hooks?key=k`,
    received,
    down: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
    up: async () => void (await listen(port)),
  })
}
