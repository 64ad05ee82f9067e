import { io } from "socket.io-client"
import { BYTES, Decoder, Encoder, MESSAGE } from "../../protocol/realtime/socket-parser.ts"
import { REALTIME_PATH, TO_PROCESS } from "../../protocol/realtime/version.ts"
import type { OpenWire } from "./wire.ts"

/** Milliseconds after which a connection that doesn't open is given up. */
const TIMEOUT_MS = 6_000

/** Connects to the server at `origin`. Whether and when to connect again is the session's business. */
export function createSocketWire(origin: string): OpenWire {
  return (transport, events, to) => {
    let over = false
    const socket = io(origin, {
      path: REALTIME_PATH,
      query: to === null ? {} : { [TO_PROCESS]: to },
      parser: { Encoder, Decoder },
      transports: transport === "websocket" ? ["websocket"] : ["polling", "websocket"],
      timeout: TIMEOUT_MS,
      reconnection: false,
      forceNew: true,
    })
    const end = () => {
      if (over) return
      over = true
      socket.close()
      events.closed()
    }
    socket.on("connect", () => {
      if (!over) events.opened()
    })
    socket.on(MESSAGE, (raw: unknown) => {
      if (!over) events.message(raw)
    })
    socket.on(BYTES, (raw: unknown) => {
      if (!over && raw instanceof Uint8Array) events.bytes(raw)
    })
    socket.on("connect_error", end)
    socket.on("disconnect", end)
    return {
      tell: (request) => {
        socket.emit(MESSAGE, request)
      },
      send: (bytes) => {
        socket.emit(BYTES, bytes)
      },
      isReady: () => {
        const { engine } = socket.io
        return socket.connected && engine.writeBuffer.length === 0
      },
      close: () => {
        over = true
        socket.close()
      },
    }
  }
}
