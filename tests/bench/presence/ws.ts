import { createRequire } from "node:module"

/** As much of `ws` as is used here. It comes with socket.io, whose own it is. */
export interface BareSocket {
  readonly readyState: number
  readonly _socket?: { readonly bytesRead: number }
  binaryType: string
  on(event: "open" | "close", listener: () => void): void
  on(event: "error", listener: (error: Error) => void): void
  on(event: "message", listener: (data: Buffer, isBinary: boolean) => void): void
  send(data: string | Uint8Array): void
  terminate(): void
  close(): void
}

interface BareServer {
  readonly clients: Set<BareSocket>
  on(event: "connection", listener: (socket: BareSocket) => void): void
  on(event: "listening", listener: () => void): void
  address(): { port: number }
}

interface WsModule {
  readonly WebSocket: new (url: string, options?: { perMessageDeflate: boolean }) => BareSocket
  readonly WebSocketServer: new (options: {
    port: number
    host: string
    perMessageDeflate: boolean
  }) => BareServer
}

const own = createRequire(import.meta.url)
const engine: WsModule = createRequire(own.resolve("engine.io"))("ws")
export const { WebSocket, WebSocketServer } = engine
