import { createServer, type Server } from "node:http"
import { connect } from "node:net"
import { afterEach, expect, test, vi } from "vitest"
import { createSocketWire } from "../../../src/client/presence/socket-wire.ts"
import type { Wire } from "../../../src/client/presence/wire.ts"
import { REALTIME_PATH } from "../../../src/protocol/realtime/version.ts"
import { addressOfRequest } from "../../../src/server/compose-peers.ts"
import { trustedProxies } from "../../../src/server/http/trusted-proxies.ts"
import { createSigner } from "../../../src/server/realtime/identity/sign.ts"
import { createHandThrough } from "../../../src/server/realtime/peers/hand-through.ts"
import { openPeer, PEER_HEADER, sealPeer } from "../../../src/server/realtime/peers/peer-seal.ts"
import { connectionId, routeConnections } from "../../../src/server/realtime/peers/route-connections.ts"
import { attachSockets } from "../../../src/server/realtime/transport/attach-sockets.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"

const signer = createSigner("secret")
const addressOf = addressOfRequest(signer, trustedProxies(""), () => Date.now())
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const soon = { timeout: 20_000, interval: 10 }
let stops: (() => unknown)[] = []

afterEach(async () => {
  for (const stop of stops.toReversed()) await stop()
  stops = []
})

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  return `http://127.0.0.1:${address.port}`
}

/** Processes whose rooms are in memory and which find each other in a list. */
async function openProcesses(...names: string[]) {
  const urls = new Map<string, string>()
  const suspected: string[] = []
  const made = new Map<string, { url: string; asked: string[]; store: ReturnType<typeof openStore> }>()
  for (const name of names) {
    const server = createServer((_, response) => response.end("a page"))
    const store = openStore()
    const asked: string[] = []
    const sockets = attachSockets({
      server,
      together: store.together,
      limits: {
        joins: async () => 0,
        connections: async (address) => {
          asked.push(address)
          return true
        },
      },
      publicUrl: "https://shop.example.com",
      staffOf: async () => null,
      addressOf,
      newId: () => connectionId(name, String(Math.random()).slice(2)),
      pause,
    })
    const handThrough = createHandThrough()
    routeConnections({
      server,
      processId: name,
      directory: {
        addressOf: async (process) => urls.get(process) ?? null,
        someOther: () => [...urls.keys()].find((each) => each !== name) ?? null,
        suspect: (process) => suspected.push(process),
      },
      handThrough,
      sealFor: (request) =>
        openPeer(signer, request.headers[PEER_HEADER], Date.now()) === null
          ? sealPeer(signer, addressOf(request), Date.now())
          : null,
      isClosing: () => store.together.closing,
    })
    const url = await listen(server)
    urls.set(name, url)
    made.set(name, { url, asked, store })
    stops.push(async () => {
      handThrough.close()
      await sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })
  }
  const process = (name: string) => {
    const found = made.get(name)
    if (!found) throw new Error(`no process ${name}`)
    return found
  }
  return { urls, suspected, process }
}

/** Opens a connection; resolves to whether it opened. */
function open(url: string, transport: "websocket" | "polling", to: string | null) {
  return new Promise<{ isOpen: boolean; wire: Wire; closed: Promise<void> }>((resolve) => {
    let end = () => {}
    const closed = new Promise<void>((done) => {
      end = done
    })
    const wire: Wire = createSocketWire(url)(
      transport,
      {
        opened: () => resolve({ isOpen: true, wire, closed }),
        message: () => {},
        bytes: () => {},
        closed: () => {
          end()
          resolve({ isOpen: false, wire, closed })
        },
      },
      to,
    )
    stops.push(() => wire.close())
  })
}

const links = ({ store }: { store: ReturnType<typeof openStore> }) => store.together.links.size

test.each(["websocket", "polling"] as const)(
  "[CLU-5] a connection by %s for another process is handed through to it, with the visitor's address",
  async (transport) => {
    const { process } = await openProcesses("one", "two")
    const { isOpen } = await open(process("one").url, transport, "two")
    expect(isOpen).toBe(true)
    expect([links(process("one")), links(process("two"))]).toEqual([0, 1])
    expect(new Set(process("two").asked)).toEqual(new Set(["127.0.0.1"]))
    expect(process("one").asked).toEqual([])
  },
)

test("[CLU-5] a connection that was handed through ends at both ends when either does", async () => {
  const { process } = await openProcesses("one", "two")
  const first = await open(process("one").url, "websocket", "two")
  for (const link of process("two").store.together.links) link.close()
  await first.closed
  const second = await open(process("one").url, "websocket", "two")
  expect(links(process("two"))).toBe(1)
  second.wire.close()
  await vi.waitFor(() => expect(links(process("two"))).toBe(0), soon)
})

test("[CLU-5] one for a process that nobody knows is taken where it is; one for a process that is gone ends, and that is noted", async () => {
  const { process, urls, suspected } = await openProcesses("one")
  expect((await open(process("one").url, "websocket", "nobody")).isOpen).toBe(true)
  expect(links(process("one"))).toBe(1)
  const gone = createServer()
  urls.set("gone", await listen(gone))
  await new Promise((resolve) => gone.close(resolve))
  for (const transport of ["websocket", "polling"] as const)
    expect((await open(process("one").url, transport, "gone")).isOpen).toBe(false)
  expect(new Set(suspected)).toEqual(new Set(["gone"]))
})

test("[CLU-5] what was handed through once stays: two processes that disagree send nobody in circles", async () => {
  const { process } = await openProcesses("one", "two")
  const seal = sealPeer(signer, "203.0.113.9", Date.now())
  const response = await fetch(`${process("one").url}${REALTIME_PATH}/?EIO=4&transport=polling&to=two`, {
    headers: { [PEER_HEADER]: seal },
  })
  expect(await response.text()).toContain('"sid":"one.')
  expect(process("one").asked).toEqual(["203.0.113.9"])
})

test("[CLU-5] nobody can pass for a process: a forged, stale or foreign seal says nothing of an address", () => {
  const now = 1_790_000_000_000
  const seal = sealPeer(signer, "203.0.113.9", now)
  expect(openPeer(signer, seal, now + 59_000)).toBe("203.0.113.9")
  expect(openPeer(signer, seal, now + 61_000)).toBeNull()
  expect(openPeer(signer, seal, now - 61_000)).toBeNull()
  expect(openPeer(signer, seal.replace("203.0.113.9", "203.0.113.8"), now)).toBeNull()
  expect(openPeer(createSigner("another"), seal, now)).toBeNull()
  for (const wrong of [undefined, "", "~", "~~", [seal], `${now}~1.2.3.4~`, `${seal}x`])
    expect(openPeer(signer, wrong, now)).toBeNull()
})

test("[CLU-8] a process that is about to end hands new connections through to another", async () => {
  const { process } = await openProcesses("one", "two")
  process("one").store.together.closing = true
  for (const transport of ["websocket", "polling"] as const)
    expect((await open(process("one").url, transport, null)).isOpen).toBe(true)
  expect([links(process("one")), links(process("two"))]).toEqual([0, 2])
})

test("[CLU-5] pages and broken requests are none of its business", async () => {
  const { process } = await openProcesses("one", "two")
  const { url } = process("one")
  expect(await (await fetch(`${url}/?to=two`)).text()).toBe("a page")
  expect((await fetch(`${url}${REALTIME_PATH}/?EIO=4&transport=polling&sid=two.nothing`)).status).toBe(400)
  expect((await fetch(`${url}${REALTIME_PATH}/?EIO=4&transport=polling&sid=.`)).status).toBe(400)
  const { port } = new URL(url)
  const socket = connect(Number(port), "127.0.0.1")
  const ended = new Promise((resolve) => socket.once("close", resolve))
  socket.write(
    `GET ${REALTIME_PATH}/?to=two HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  )
  socket.resume()
  await ended
  expect((await open(url, "websocket", "two")).isOpen).toBe(true)
})
