import { EventEmitter } from "node:events"
import type { Socket } from "socket.io"
import { expect, test } from "vitest"
import { TICK_BUDGET } from "../../../../src/server/realtime/room/send-movements.ts"
import { socketLink } from "../../../../src/server/realtime/transport/socket-link.ts"
import { wsFrame } from "../../../../src/server/realtime/transport/ws-frame.ts"

/** A connection of engine.io over a WebSocket whose network takes as much as the test lets it. */
function connection() {
  const frames: Buffer[] = []
  const written: unknown[] = []
  const webSocket = Object.assign(new EventEmitter(), {
    readyState: 1,
    bufferedAmount: 0,
    takes: true,
    _sender: {
      sendFrame: ([frame]: readonly Buffer[]) => {
        if (!frame) return
        // What the network takes at once is gone; the rest stays where it is until it is taken.
        frames.push(webSocket.takes ? Buffer.from(frame) : frame)
        if (!webSocket.takes) webSocket.bufferedAmount += frame.length
      },
    },
  })
  const conn = Object.assign(new EventEmitter(), {
    readyState: "open",
    upgrading: false,
    transport: { name: "websocket", writable: true, socket: webSocket },
    write: (data: unknown) => void written.push(data),
  })
  const open = () => socketLink({ conn } as unknown as Socket)
  return { conn, webSocket, open, frames, written }
}

const filled = (length: number, value: number) => new Uint8Array(length).fill(value)

test("[TOG-81] movements go out as frames of their own bytes, whatever their length", () => {
  const { open, frames, written } = connection()
  const link = open()
  const packets = [1, 14, 125, 126, 465, 20].map((length) => filled(length, length % 256))
  for (const packet of packets) link.send(packet)
  expect(frames).toEqual(packets.map((packet) => wsFrame("binary", packet)))
  expect(written).toEqual([])
})

test("[TOG-81] what the network hasn't taken yet is never written over", () => {
  const { webSocket, open, frames } = connection()
  const link = open()
  webSocket.takes = false
  for (const value of [1, 2, 3]) link.send(filled(200, value))
  webSocket.takes = true
  webSocket.bufferedAmount = 0
  for (const value of [4, 5]) link.send(filled(200, value))
  expect(frames).toEqual([1, 2, 3, 4, 5].map((value) => wsFrame("binary", filled(200, value))))
})

test("[TOG-81] a network that takes nothing gets no more movements than of a few ticks", () => {
  const { webSocket, open, frames } = connection()
  const link = open()
  webSocket.takes = false
  for (let tick = 0; tick < 100; tick++) if (link.isReady()) link.send(filled(TICK_BUDGET, 1))
  expect(frames.length).toBeLessThanOrEqual(4)
  webSocket.bufferedAmount = 0
  expect(link.isReady()).toBe(true)
})

test.each([
  ["something else is still on its way", { writable: false }, {}],
  ["the connection changes to a WebSocket", {}, { upgrading: true }],
  ["it is by long polling", { name: "polling" }, {}],
])("[TOG-81] movements overtake nothing: they wait in line when %s", (_, transport, state) => {
  const { conn, open, frames, written } = connection()
  Object.assign(conn, state)
  Object.assign(conn.transport, transport)
  const link = open()
  link.send(filled(30, 7))
  expect(frames).toEqual([])
  expect(written).toEqual([Buffer.from(filled(30, 7))])
  expect(link.waiting()).toBe(1)
})

test("[TOG-81] who comes by long polling is sent frames once there is a WebSocket", () => {
  const { conn, open, frames, written } = connection()
  const { transport } = conn
  conn.transport = { ...transport, name: "polling" }
  const link = open()
  link.send(filled(30, 1))
  conn.transport = transport
  conn.emit("upgrade")
  link.send(filled(30, 2))
  expect(written).toHaveLength(1)
  expect(frames).toEqual([wsFrame("binary", filled(30, 2))])
})
