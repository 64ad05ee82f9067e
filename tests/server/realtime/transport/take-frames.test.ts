import { EventEmitter } from "node:events"
import type { Socket } from "socket.io"
import { expect, test } from "vitest"
import { encodeOwnMovement } from "../../../../src/protocol/realtime/own-movement-packet.ts"
import { takeFrames } from "../../../../src/server/realtime/transport/take-frames.ts"
import { STANDING } from "../../../helpers/realtime/visitor-double.ts"

const MOVEMENT = Buffer.from(encodeOwnMovement({ ...STANDING, x: 1, z: 2, seq: 1, time: 0 }))
const LONG = Buffer.alloc(40)

/** A connection of engine.io, as far as frames go: what comes on its WebSocket it tells as a packet and as data. */
function connection() {
  const taken: Uint8Array[] = []
  const usual: Buffer[] = []
  const newWebSocket = () =>
    Object.assign(new EventEmitter(), { _sender: { sendFrame: () => {} } }).on("message", (data: Buffer) => {
      usual.push(data)
      conn.emit("packet", { type: "message" })
      conn.emit("data", data)
    })
  const conn = Object.assign(new EventEmitter(), {
    readyState: "open",
    transport: { name: "websocket", socket: newWebSocket() as EventEmitter },
  })
  const open = () => takeFrames(conn as unknown as Socket["conn"], (bytes) => taken.push(bytes))
  const receive = (data: Buffer, isBinary = true) => conn.transport.socket.emit("message", data, isBinary)
  return { conn, taken, usual, newWebSocket, open, receive }
}

test("[TOG-80] movement is taken off a WebSocket as it comes, and text and long frames go the usual way", () => {
  const { taken, usual, open, receive } = connection()
  open()
  receive(MOVEMENT)
  expect([taken, usual]).toEqual([[MOVEMENT], []])
  const text = Buffer.from("2")
  receive(text, false)
  receive(LONG)
  expect(usual).toEqual([text, LONG])
})

test("[TOG-80] when a sign of life is waited for, the next frame is one", () => {
  const { conn, taken, usual, open, receive } = connection()
  open()
  conn.emit("packetCreate", { type: "message" })
  receive(MOVEMENT)
  expect(usual).toHaveLength(0)
  conn.emit("packetCreate", { type: "ping" })
  receive(MOVEMENT)
  receive(MOVEMENT)
  expect(usual).toHaveLength(1)
  expect(taken).toHaveLength(3)
})

test("[TOG-80] a connection that is closing gives nothing any more, past the usual way", () => {
  const { conn, taken, usual, open, receive } = connection()
  open()
  conn.readyState = "closing"
  receive(MOVEMENT)
  expect(usual).toHaveLength(1)
  expect(taken).toHaveLength(1)
})

test("[TOG-80] frames come by long polling, and off the WebSocket that takes its place", () => {
  const { conn, taken, usual, newWebSocket, open, receive } = connection()
  const webSocket = conn.transport.socket
  conn.transport = { name: "polling", socket: newWebSocket() }
  open()
  conn.emit("data", MOVEMENT)
  expect(taken).toHaveLength(1)
  conn.transport = { name: "websocket", socket: newWebSocket() }
  conn.emit("upgrade")
  receive(MOVEMENT)
  expect(taken).toHaveLength(2)
  expect(usual).toHaveLength(0)
  expect(webSocket.listenerCount("message")).toBe(1)
})

test("[TOG-80] let go, a connection is as it was", () => {
  const { conn, taken, usual, open, receive } = connection()
  const stop = open()
  stop()
  receive(MOVEMENT)
  expect([taken, usual]).toEqual([[], [MOVEMENT]])
  expect(conn.eventNames()).toEqual([])
})
