import fc from "fast-check"
import { expect, test } from "vitest"
import {
  BYTES,
  Decoder,
  Encoder,
  MESSAGE,
  ServerDecoder,
} from "../../../src/protocol/realtime/socket-parser.ts"
import { MAX_MESSAGE_BYTES } from "../../../src/protocol/realtime/version.ts"

function through(packet: Parameters<Encoder["encode"]>[0]): unknown[] {
  const decoder = new Decoder()
  const got: unknown[] = []
  decoder.on("decoded", (decoded) => got.push(decoded))
  for (const chunk of new Encoder().encode(packet)) decoder.add(chunk)
  return got
}

test("[TOG-4] movement travels as its own bytes and nothing else", () => {
  const bytes = new Uint8Array([1, 2, 3])
  expect(new Encoder().encode({ type: 2, nsp: "/", data: [BYTES, bytes] })).toEqual([bytes])
  expect(through({ type: 2, nsp: "/", data: [BYTES, bytes] })).toEqual([
    { type: 2, nsp: "/", data: [BYTES, bytes] },
  ])
  expect(through({ type: 2, nsp: "/", data: [BYTES, new Uint8Array()] })).toHaveLength(1)
})

test("[TOG-4] messages and socket.io's own packets come out as they went in", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const content = JSON.parse(JSON.stringify(value))
      expect(through({ type: 2, nsp: "/", data: [MESSAGE, content] })).toEqual([
        { type: 2, nsp: "/", data: [MESSAGE, content] },
      ])
    }),
  )
  for (const packet of [
    { type: 0, nsp: "/" },
    { type: 0, nsp: "/", data: { sid: "x" } },
    { type: 1, nsp: "/" },
    { type: 4, nsp: "/", data: { message: "no" } },
  ])
    expect(through(packet)).toEqual([packet])
})

test.each(["", "9", "x", "2{", "3[]", "5[]", "-1", "2", 7, null, {}])("[TOG-4] %j is no packet", (chunk) => {
  const decoder = new Decoder()
  const got: unknown[] = []
  decoder.on("decoded", (packet) => got.push(packet))
  if (chunk === "2") expect(() => decoder.add(chunk)).not.toThrow()
  else expect(() => decoder.add(chunk)).toThrow()
})

test("[TOG-4] the server unpacks nothing that is longer than a message may be", () => {
  const decoder = new ServerDecoder()
  const got: unknown[] = []
  decoder.on("decoded", (packet) => got.push(packet))
  expect(() => decoder.add(`2"${"x".repeat(MAX_MESSAGE_BYTES)}"`)).toThrow(/at most/)
  expect(() => decoder.add(new Uint8Array(MAX_MESSAGE_BYTES + 1))).toThrow(/at most/)
  expect(() => decoder.add(7)).toThrow()
  decoder.add('2"short"')
  decoder.add(new Uint8Array(14))
  expect(got).toEqual([{ type: 2, nsp: "/", data: [MESSAGE, "short"] }])
})
