import { MAX_OWN_MOVEMENT_BYTES } from "../../../protocol/realtime/own-movement-packet.ts"
import { type Connection, webSocketOf } from "./web-socket.ts"

/**
 * Gives the bytes that come in to `take`, until the function that comes back is called. Movements come a thousand times
 * a second, and the events that engine.io and socket.io make of one cost more than all that is done with it: off a
 * WebSocket they are taken as they come. Text, what is too long for a movement, and long polling go the usual way.
 */
export function takeFrames(conn: Connection, take: (bytes: Uint8Array) => void): () => void {
  /** Whether engine.io waits for a sign of life: the next packet is one, whatever it is, and it has to see it. */
  let isPinged = false
  let untap = () => {}

  function tap(): void {
    untap()
    const webSocket = webSocketOf(conn)
    if (webSocket === null) return
    const usual = webSocket.listeners("message")
    webSocket.removeAllListeners("message")
    webSocket.on("message", (data: Buffer, isBinary: boolean) => {
      const isMovement = isBinary && data.length <= MAX_OWN_MOVEMENT_BYTES
      if (isMovement && !isPinged && conn.readyState === "open") take(data)
      else for (const listener of usual) listener.call(webSocket, data, isBinary)
    })
    untap = () => {
      webSocket.removeAllListeners("message")
      for (const listener of usual) webSocket.on("message", listener as () => void)
    }
  }

  const onCreated = ({ type }: { readonly type: string }) => {
    if (type === "ping") isPinged = true
  }
  const onPacket = () => {
    isPinged = false
  }
  const onData = (data: unknown) => {
    if (data instanceof Uint8Array) take(data)
  }
  tap()
  conn.on("upgrade", tap).on("packetCreate", onCreated).on("packet", onPacket).on("data", onData)
  return () => {
    conn.off("upgrade", tap).off("packetCreate", onCreated).off("packet", onPacket).off("data", onData)
    untap()
  }
}
