import type { Socket } from "socket.io"
import type { Reply } from "../../../protocol/realtime/messages.ts"
import type { Link } from "../link.ts"
import { wsFrame } from "./ws-frame.ts"

/** Packets that the network may still have to take before movements are left out: what was told a moment ago counts. */
const STILL_READY = 3
/** Engine.io's digit for a message, and socket.io's for an event. */
const MESSAGE = "4"
const EVENT = "2"

/** A packet, and the frame that it is on a WebSocket, which engine.io then sends as it is. */
interface Packet {
  readonly data: string | Buffer
  readonly options: { readonly compress: boolean; readonly wsPreEncodedFrame: readonly Buffer[] }
}

function textPacket(data: string): Packet {
  const frame = wsFrame("text", Buffer.from(MESSAGE + data))
  return { data, options: { compress: false, wsPreEncodedFrame: [frame] } }
}

function bytesPacket(bytes: Uint8Array): Packet {
  const frame = wsFrame("binary", bytes)
  const data = frame.subarray(frame.length - bytes.length)
  return { data, options: { compress: false, wsPreEncodedFrame: [frame] } }
}

/** What many are told is packed once. */
const packed = new WeakMap<Reply, Packet>()

function pack(reply: Reply): Packet {
  const known = packed.get(reply)
  if (known !== undefined) return known
  const packet = textPacket(EVENT + JSON.stringify(reply))
  packed.set(reply, packet)
  return packet
}

/** A socket as the rooms see it. What is sent goes past socket.io's packets, as our parser would write it. */
export function socketLink(socket: Socket): Link {
  const { conn } = socket
  let waiting = 0
  const taken = () => {
    waiting--
  }
  const send = ({ data, options }: Packet) => {
    waiting++
    conn.write(data, options, taken)
  }
  return {
    tell: (reply) => send(pack(reply)),
    send: (bytes) => {
      const packet = bytesPacket(bytes)
      const { transport } = conn
      // What engine.io would do with it, without the events that nobody here listens to.
      const isFree = transport.name === "websocket" && transport.writable && conn.readyState === "open"
      if (isFree && !conn.upgrading) transport.send([{ type: "message", ...packet }])
      else send(packet)
    },
    isReady: () => waiting <= STILL_READY,
    waiting: () => waiting,
    close: () => {
      socket.disconnect(true)
    },
  }
}
