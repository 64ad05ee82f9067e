import { createServer, type Server } from "node:http"
import { io, type Socket } from "socket.io-client"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createSocketWire } from "../../../../src/client/presence/socket-wire.ts"
import type { Wire } from "../../../../src/client/presence/wire.ts"
import { DEFAULT_AVATAR } from "../../../../src/domain/avatar.ts"
import {
  parseReply,
  type Reply,
  type ReplyOf,
  type Request,
} from "../../../../src/protocol/realtime/messages.ts"
import { decodeMovements } from "../../../../src/protocol/realtime/movements-packet.ts"
import { encodeOwnMovement } from "../../../../src/protocol/realtime/own-movement-packet.ts"
import { Decoder, Encoder, MESSAGE } from "../../../../src/protocol/realtime/socket-parser.ts"
import {
  MAX_MESSAGE_BYTES,
  REALTIME_PATH,
  REALTIME_VERSION,
} from "../../../../src/protocol/realtime/version.ts"
import type { StaffMember } from "../../../../src/server/http/http-env.ts"
import { tick } from "../../../../src/server/realtime/tick.ts"
import { attachSockets, type Sockets } from "../../../../src/server/realtime/transport/attach-sockets.ts"
import { createJoinLimits } from "../../../../src/server/realtime/transport/join-limits.ts"
import { openStore, type StoreDouble } from "../../../helpers/realtime/store-double.ts"
import { STANDING } from "../../../helpers/realtime/visitor-double.ts"

let server: Server
let store: StoreDouble
let sockets: Sockets
let origin: string
let stops: (() => void)[] = []
/** Who is signed in, and what is called when that may have changed. */
let staff: StaffMember | null = null
let look = () => {}

beforeEach(async () => {
  server = createServer((_, response) => response.writeHead(404).end("a page"))
  store = openStore()
  sockets = attachSockets({
    server,
    together: store.together,
    limits: createJoinLimits(),
    publicUrl: "https://shop.example.com",
    staffOf: Object.assign(async () => staff, {
      follow: (_: string, _headers: Headers, again: () => void) => {
        look = again
        return () => {}
      },
    }),
    addressOf: () => "10.0.0.1",
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  origin = `http://127.0.0.1:${address.port}`
})

afterEach(async () => {
  for (const stop of stops) stop()
  stops = []
  await sockets.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

function join(name: string): Extract<Request, { type: "join" }> {
  return {
    type: "join",
    version: REALTIME_VERSION,
    visitor: name.padEnd(24, "_"),
    resume: null,
    heard: 0,
    name,
    avatar: DEFAULT_AVATAR,
    language: "it",
    scene: "flagship",
    place: { x: -2.5, z: 2.2, heading: 90 },
    attention: { kind: "none" },
    want: { kind: "any" },
    muted: [],
    blocked: [],
  }
}

/** A page on a real socket, whose next reply or packet can be waited for. */
async function page(name: string, transport: "websocket" | "polling" = "websocket") {
  const got: (Reply | Uint8Array | "closed")[] = []
  let wake = () => {}
  const push = (what: Reply | Uint8Array | "closed") => {
    got.push(what)
    wake()
  }
  const wire = await new Promise<Wire>((resolve) => {
    const made = createSocketWire(origin)(
      transport,
      {
        opened: () => resolve(made),
        message: (raw) => {
          const reply = parseReply(raw)
          if (reply) push(reply)
        },
        bytes: push,
        closed: () => push("closed"),
      },
      null,
    )
  })
  stops.push(wire.close)
  async function until<T>(find: (what: Reply | Uint8Array | "closed") => T | null): Promise<T> {
    for (;;) {
      for (const what of got) {
        const found = find(what)
        if (found !== null) return found
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  wire.tell(join(name))
  return {
    wire,
    until,
    reply: <T extends Reply["type"]>(type: T): Promise<ReplyOf<T>> =>
      until((what) =>
        typeof what === "object" && "type" in what && what.type === type ? (what as ReplyOf<T>) : null,
      ),
  }
}

/** A socket without our client, as a tampered page would have. */
function rawSocket(options: Record<string, unknown> = {}): Socket {
  const socket = io(origin, {
    path: REALTIME_PATH,
    transports: ["websocket"],
    parser: { Encoder, Decoder },
    reconnection: false,
    forceNew: true,
    ...options,
  })
  stops.push(() => socket.close())
  return socket
}

const happens = (socket: Socket, name: string) =>
  new Promise<unknown>((resolve) => {
    socket.once(name, resolve)
  })

test.each(["websocket", "polling"] as const)(
  "[TOG-4] two meet over %s, and one sees the other walk",
  async (transport) => {
    const anna = await page("anna", transport)
    await anna.reply("joined")
    const bruno = await page("bruno", transport)
    const { people } = await bruno.reply("joined")
    expect(people).toMatchObject([{ name: "anna" }])
    await store.pass(1_000)
    expect((await anna.reply("people")).in).toContainEqual(expect.objectContaining({ name: "bruno" }))
    anna.wire.send(encodeOwnMovement({ ...STANDING, x: -2.4, z: 2.2, seq: 1, time: 0 }))
    anna.wire.tell({ type: "chat", to: "room", text: "ciao" })
    expect((await bruno.reply("said")).text).toBe("ciao")
    tick(store.together)
    const bytes = await bruno.until((what) => (what instanceof Uint8Array ? what : null))
    expect(decodeMovements(bytes)?.movements).toMatchObject([{ x: -2.4, z: 2.2 }])
  },
)

test("[ROL-8] who leads others stays as long as they may, and is sent out when they may no longer", async () => {
  staff = { id: "lea", name: "Lea", email: "lea@example.com", role: "guide" }
  const guide = rawSocket({ extraHeaders: { cookie: "session=lea" } })
  await happens(guide, "connect")
  const first = happens(guide, MESSAGE)
  guide.emit(MESSAGE, { ...join("lea"), want: { kind: "guide", code: null } })
  expect(await first).toMatchObject({ type: "joined" })
  look()
  const pong = happens(guide, MESSAGE)
  guide.emit(MESSAGE, { type: "chat", to: "room", text: "ciao" })
  expect(await pong).toMatchObject({ type: "said", text: "ciao" })
  const gone = happens(guide, "disconnect")
  staff = null
  look()
  await gone
})

test("[TOG-4] a packet of movement is one frame of its own bytes", async () => {
  const anna = await page("anna")
  await anna.reply("joined")
  const socket = rawSocket()
  const frames: unknown[] = []
  await happens(socket, "connect")
  socket.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
    if (type === "message" && typeof data !== "string") frames.push(data)
  })
  socket.emit(MESSAGE, join("raw"))
  const first = happens(socket, "b")
  await happens(socket, MESSAGE)
  await store.pass(1_000)
  anna.wire.send(encodeOwnMovement({ ...STANDING, x: -2.4, z: 2.2, seq: 1, time: 0 }))
  anna.wire.tell({ type: "chat", to: "room", text: "moved" })
  await anna.reply("said")
  tick(store.together)
  const bytes = await first
  expect(frames).toHaveLength(1)
  expect(bytes instanceof Uint8Array && bytes.byteLength).toBe(14)
})

test("[TOG-80] who comes by long polling and goes on by WebSocket is seen to walk on either", async () => {
  const anna = await page("anna")
  await anna.reply("joined")
  const socket = rawSocket({ transports: ["polling", "websocket"] })
  const upgraded = new Promise((resolve) => {
    socket.io.engine.once("upgrade", resolve)
  })
  await happens(socket, "connect")
  const joined = happens(socket, MESSAGE)
  socket.emit(MESSAGE, join("walker"))
  await Promise.all([upgraded, joined])
  for (const [at, x] of [-2.4, -2.3].entries()) {
    socket.emit("b", encodeOwnMovement({ ...STANDING, x, z: 2.2, seq: at + 1, time: at }))
    socket.emit(MESSAGE, { type: "chat", to: "room", text: `step ${at}` })
    await anna.until((what) =>
      "type" in Object(what) && (what as ReplyOf<"said">).text === `step ${at}` ? true : null,
    )
  }
  expect([...(store.rooms()[0]?.members.values() ?? [])].map(({ movement }) => movement.x)).toContain(-2.3)
})

test("[TOG-19] a page of another site gets no connection, by either way", async () => {
  for (const transports of [["websocket"], ["polling"]]) {
    const socket = rawSocket({ transports, extraHeaders: { origin: "https://evil.example" } })
    await happens(socket, "connect_error")
    expect(socket.connected).toBe(false)
  }
  const own = rawSocket({ extraHeaders: { origin: "https://shop.example.com" } })
  await happens(own, "connect")
})

test.each([
  ["a text that is too long", `2{"type":"chat","to":"room","text":"${"x".repeat(MAX_MESSAGE_BYTES)}"}`],
  ["bytes that are too many", new Uint8Array(MAX_MESSAGE_BYTES + 1)],
  ["what isn't JSON", "2{nonsense"],
  ["socket.io's own binary event", '51-["x",{"_placeholder":true,"num":0}]'],
])("[TOG-4] %s ends the connection, and nobody else's", async (_, packet) => {
  const anna = await page("anna")
  await anna.reply("joined")
  const socket = rawSocket()
  await happens(socket, "connect")
  const over = happens(socket, "disconnect")
  socket.io.engine.write(packet)
  await over
  anna.wire.tell({ type: "chat", to: "room", text: "still here" })
  expect((await anna.reply("said")).text).toBe("still here")
})

test("[TOG-16] a server that ends says so, gives a token, and takes nobody in any more", async () => {
  const anna = await page("anna")
  await anna.reply("joined")
  await sockets.close()
  expect((await anna.reply("token")).resume).toMatch(/\./)
  expect((await anna.reply("refused")).reason).toBe("closing")
  await anna.until((what) => (what === "closed" ? true : null))
  const late = rawSocket()
  await happens(late, "connect_error")
})

test("[TOG-4] what isn't for the rooms is served as before", async () => {
  const response = await fetch(`${origin}/list`)
  expect([response.status, await response.text()]).toEqual([404, "a page"])
})
