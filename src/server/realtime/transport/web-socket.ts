import type { EventEmitter } from "node:events"
import type { Socket } from "socket.io"

export type Connection = Socket["conn"]

/** What engine.io's WebSocket transport works with: a socket of `ws`, and of that what is used here. */
export interface WebSocket extends EventEmitter {
  readonly readyState: number
  /** Bytes that the network hasn't taken yet. */
  readonly bufferedAmount: number
  /** Sends frames that are made already, as engine.io does with `wsPreEncodedFrame`. */
  readonly _sender: { sendFrame(frame: readonly Buffer[]): void }
}

/** Of `readyState`: open. */
const OPEN = 1

function isWebSocket(socket: unknown): socket is WebSocket {
  if (typeof socket !== "object" || socket === null || !("_sender" in socket)) return false
  const { _sender: sender } = socket
  return typeof sender === "object" && sender !== null && "sendFrame" in sender
}

/** The WebSocket under a connection of engine.io, until it is upgraded; `null` by long polling. */
export function webSocketOf({ transport }: Connection): WebSocket | null {
  const socket = transport.name === "websocket" && "socket" in transport ? transport.socket : null
  return isWebSocket(socket) ? socket : null
}

/** Whether engine.io has nothing under way, so that what goes to the WebSocket now overtakes nothing. */
export function isFree({ transport, readyState, upgrading }: Connection, socket: WebSocket): boolean {
  return transport.writable && !upgrading && readyState === "open" && socket.readyState === OPEN
}
