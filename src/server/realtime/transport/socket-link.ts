import type { Socket } from "socket.io"
import type { Reply } from "../../../protocol/realtime/messages.ts"
import type { Link } from "../link.ts"

/** Packets that the network may still have to take before movements are left out: what was told a moment ago counts. */
const STILL_READY = 3
/** Socket.io's digit for an event. */
const EVENT = "2"

/** What many are told is written as JSON once. */
const written = new WeakMap<Reply, string>()

function write(reply: Reply): string {
  const known = written.get(reply)
  if (known !== undefined) return known
  const text = EVENT + JSON.stringify(reply)
  written.set(reply, text)
  return text
}

/** A socket as the rooms see it. What is sent goes past socket.io's packets, as our parser would write it. */
export function socketLink(socket: Socket): Link {
  const { conn } = socket
  let waiting = 0
  const taken = () => {
    waiting--
  }
  const send = (packet: string | Buffer) => {
    waiting++
    conn.write(packet, {}, taken)
  }
  return {
    tell: (reply) => send(write(reply)),
    send: (bytes) => send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    isReady: () => waiting <= STILL_READY,
    waiting: () => waiting,
    close: () => {
      socket.disconnect(true)
    },
  }
}
