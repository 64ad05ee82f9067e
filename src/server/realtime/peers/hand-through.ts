import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http"
import type { Duplex } from "node:stream"

/** Milliseconds after which a process that doesn't take a connection is as good as gone. */
const CONNECT_MS = 2_000

/** Says how a connection goes on, not what goes over it. */
const HOP_BY_HOP = ["connection", "keep-alive", "proxy-connection", "transfer-encoding", "te", "trailer"]

export interface Destination {
  /** Where the other process listens. */
  readonly url: string
  /** What is said on top of what the visitor says. */
  readonly headers: Readonly<Record<string, string>>
  readonly onUnreachable: () => void
}

/** Hands connections through to other processes, byte by byte. */
export interface HandThrough {
  /** A request, and its answer. */
  request(from: IncomingMessage, to: ServerResponse, destination: Destination): void
  /** A connection that is to become a WebSocket. */
  upgrade(from: IncomingMessage, socket: Duplex, head: Buffer, destination: Destination): void
  /** Ends all that are open. */
  close(): void
}

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)))
}

function headOf(answer: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`]
  for (let at = 0; at + 1 < answer.rawHeaders.length; at += 2)
    lines.push(`${answer.rawHeaders[at]}: ${answer.rawHeaders[at + 1]}`)
  return `${lines.join("\r\n")}\r\n\r\n`
}

export function createHandThrough(): HandThrough {
  const agent = new Agent({ keepAlive: true })
  const open = new Set<Duplex>()

  function keep(...ends: Duplex[]): void {
    for (const end of ends) {
      open.add(end)
      end.once("close", () => {
        open.delete(end)
        for (const other of ends) other.destroy()
      })
      end.on("error", () => end.destroy())
    }
  }

  function ask(
    from: IncomingMessage,
    { url, headers, onUnreachable }: Destination,
    own: IncomingHttpHeaders,
  ) {
    const asked = request(new URL(from.url ?? "/", url), {
      method: from.method,
      headers: { ...own, ...headers },
      ...(from.headers.upgrade === undefined ? { agent } : { agent: false }),
    })
    let isReached = false
    const reached = () => {
      isReached = true
      clearTimeout(timer)
    }
    const timer = setTimeout(() => asked.destroy(new Error("no connection")), CONNECT_MS)
    asked.once("socket", (socket) => {
      socket.setNoDelay(true)
      if (socket.connecting) socket.once("connect", reached)
      else reached()
    })
    asked.once("error", () => {
      clearTimeout(timer)
      if (!isReached && !from.socket.destroyed) onUnreachable()
    })
    return asked
  }

  return {
    request: (from, to, destination) => {
      const asked = ask(from, destination, withoutHops(from.headers))
      asked.once("response", (answer) => {
        to.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers))
        answer.pipe(to)
        answer.once("error", () => to.destroy())
      })
      asked.once("error", () => {
        if (to.headersSent) to.destroy()
        else to.writeHead(502).end()
      })
      to.once("close", () => asked.destroy())
      from.pipe(asked)
    },
    upgrade: (from, socket, head, destination) => {
      const asked = ask(from, destination, from.headers)
      const refuse = () => socket.end("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n")
      socket.once("error", () => socket.destroy())
      socket.once("close", () => asked.destroy())
      asked.once("error", refuse)
      asked.once("response", (answer) => {
        socket.write(headOf(answer))
        answer.pipe(socket)
      })
      asked.once("upgrade", (answer, there, first) => {
        asked.off("error", refuse)
        keep(socket, there)
        socket.write(headOf(answer))
        if (first.length > 0) socket.write(first)
        if (head.length > 0) there.write(head)
        socket.pipe(there)
        there.pipe(socket)
      })
      asked.end()
    },
    close: () => {
      for (const end of open) end.destroy()
      agent.destroy()
    },
  }
}
