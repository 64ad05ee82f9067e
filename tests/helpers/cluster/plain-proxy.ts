import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import { connect } from "node:net"
import type { Duplex } from "node:stream"

/**
 * The plainest proxy there is: passes each request to the next server in turn, and to the one after when that takes no
 * connection. Nobody comes to the same server twice but by chance.
 */
export interface PlainProxy {
  readonly url: string
  /** Which server gets the next request first. */
  aim(at: number): void
  close(): Promise<void>
}

type Try = (port: number, next: () => void) => void

export async function startPlainProxy(ports: readonly number[]): Promise<PlainProxy> {
  const open = new Set<Duplex>()
  let turn = 0

  /** `attempt` calls back when the server takes no connection. */
  function each(attempt: Try, giveUp: () => void): void {
    const first = turn++
    const go = (tried: number) => {
      if (tried === ports.length) return giveUp()
      attempt(ports[(first + tried) % ports.length] ?? 0, () => go(tried + 1))
    }
    go(0)
  }

  function pass(from: IncomingMessage, to: ServerResponse, body: Buffer): void {
    each(
      (port, next) => {
        const { method, url, headers } = from
        const asked = ask({ host: "127.0.0.1", port, method, path: url, headers, agent: false })
        asked.once("error", () => (to.headersSent ? to.destroy() : next()))
        asked.once("response", (answer) => {
          to.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(to)
        })
        to.once("close", () => asked.destroy())
        asked.end(body)
      },
      () => void to.writeHead(502).end(),
    )
  }

  function passUpgrade(from: IncomingMessage, client: Duplex, head: Buffer): void {
    each(
      (port, next) => {
        const server = connect(port, "127.0.0.1")
        server.once("error", next)
        server.once("connect", () => {
          server.off("error", next)
          for (const end of [client, server]) {
            open.add(end)
            end.on("error", () => end.destroy())
            end.once("close", () => {
              open.delete(end)
              client.destroy()
              server.destroy()
            })
          }
          const lines = [`${from.method} ${from.url} HTTP/1.1`]
          for (let at = 0; at + 1 < from.rawHeaders.length; at += 2)
            lines.push(`${from.rawHeaders[at]}: ${from.rawHeaders[at + 1]}`)
          server.write(`${lines.join("\r\n")}\r\n\r\n`)
          server.write(head)
          server.pipe(client)
          client.pipe(server)
        })
      },
      () => void client.destroy(),
    )
  }

  const proxy: Server = createServer((from, to) => {
    const parts: Buffer[] = []
    from.on("data", (part: Buffer) => parts.push(part))
    from.once("end", () => pass(from, to, Buffer.concat(parts)))
  })
  proxy.on("upgrade", passUpgrade)
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
  const address = proxy.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    aim: (at) => {
      turn = at
    },
    close: async () => {
      for (const end of open) end.destroy()
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
