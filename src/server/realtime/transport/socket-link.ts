import type { Socket } from "socket.io"
import type { Reply } from "../../../protocol/realtime/messages.ts"
import type { Link } from "../link.ts"
import { TICK_BUDGET } from "../room/send-movements.ts"
import { isFree, type WebSocket, webSocketOf } from "./web-socket.ts"
import { writeWsFrame, wsFrame, wsFrameLength } from "./ws-frame.ts"

/** Packets that the network may still have to take before movements are left out: what was told a moment ago counts. */
const STILL_READY = 3
/** Bytes that it may still have to take: as much as movements of so many ticks. */
const STILL_BUFFERED = STILL_READY * TICK_BUDGET
/** Bytes that a frame is made longer than it has to be, so that it isn't made anew for each that is a bit longer. */
const ROOM_TO_GROW = 64
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
  let webSocket = webSocketOf(conn)
  conn.on("upgrade", () => {
    webSocket = webSocketOf(conn)
  })
  let waiting = 0
  let own = Buffer.alloc(0)
  const taken = () => {
    waiting--
  }
  const send = ({ data, options }: Packet) => {
    waiting++
    conn.write(data, options, taken)
  }

  /** Sends what engine.io would, without the events that nobody here listens to, in a frame that is written over. */
  function sendFrame(to: WebSocket, bytes: Uint8Array): void {
    const length = wsFrameLength(bytes.length)
    if (own.length < length) own = Buffer.allocUnsafeSlow(length + ROOM_TO_GROW)
    writeWsFrame(own, "binary", bytes)
    to._sender.sendFrame([own.subarray(0, length)])
    // The network hasn't taken it all: the frame is its own until then.
    if (to.bufferedAmount > 0) own = Buffer.alloc(0)
  }

  return {
    tell: (reply) => send(pack(reply)),
    send: (bytes) => {
      if (webSocket !== null && isFree(conn, webSocket)) sendFrame(webSocket, bytes)
      else send(bytesPacket(bytes))
    },
    isReady: () => waiting <= STILL_READY && (webSocket?.bufferedAmount ?? 0) <= STILL_BUFFERED,
    waiting: () => waiting,
    close: () => {
      socket.disconnect(true)
    },
  }
}
