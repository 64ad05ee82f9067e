import fc from "fast-check"
import { expect, test } from "vitest"
import { GRACE_MS } from "../../../src/client/voice/mesh/create-mesh.ts"
import { CONNECT_MS } from "../../../src/client/voice/mesh/peer-link.ts"
import { aTrack, openGroup } from "../../helpers/voice/group-double.ts"

const SIX = ["anna", "bruno", "carla", "dario", "elena", "fabio"] as const

async function groupOf(count: number) {
  const group = openGroup()
  for (const key of SIX.slice(0, count)) group.add(key).transport.send(aTrack(key))
  group.meet()
  await group.pass(300)
  return group
}

/** Who hears whom, by the tracks that come in. */
function heardBy({ peersOf }: ReturnType<typeof openGroup>, key: string): string[] {
  return peersOf(key)
    .flatMap(({ incoming }) => incoming?.id ?? [])
    .sort()
}

test("[VOI-6] six find a way to each other, each pair with one connection, and each hears the five others", async () => {
  const group = await groupOf(6)
  for (const key of SIX) {
    expect(heardBy(group, key)).toEqual(SIX.filter((other) => other !== key))
    const routes = group.members.get(key)?.routes
    expect([...(routes?.values() ?? [])]).toEqual(Array.from({ length: 5 }, () => "connected"))
    expect(group.peersOf(key)).toHaveLength(5)
  }
  expect(group.air.peers).toHaveLength(30)
  // Of two only one has offered.
  for (const peer of group.air.peers)
    expect(peer.offered).toBe(peer.owner < (peer.other()?.owner ?? "") ? 1 : 0)
})

test("[VOI-6] in whatever order they come, go and come again, whoever is there hears each other in the end", async () => {
  const step = fc.record({ who: fc.constantFrom(...SIX), stays: fc.boolean(), wait: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const group = openGroup()
      let session = 0
      for (const { who, stays, wait } of steps) {
        group.members.get(who)?.transport.close()
        group.members.delete(who)
        if (stays) group.add(who, ++session).transport.send(aTrack(who))
        group.meet()
        if (wait > 0) await group.pass(wait * 100)
      }
      await group.pass(30_000)
      const here = [...group.members.keys()].sort()
      for (const key of here) expect(heardBy(group, key)).toEqual(here.filter((other) => other !== key))
    }),
    { numRuns: 60 },
  )
})

test("[VOI-6] nothing is sent before there is a microphone, nor after it is gone", async () => {
  const group = openGroup()
  const [anna] = [group.add("anna"), group.add("bruno")]
  group.meet()
  await group.pass()
  expect(heardBy(group, "bruno")).toEqual([])
  anna.transport.send(aTrack("anna"))
  await group.pass()
  expect(heardBy(group, "bruno")).toEqual(["anna"])
  anna.transport.send(null)
  await group.pass()
  expect(heardBy(group, "bruno")).toEqual([])
  expect(group.air.peers).toHaveLength(2)
})

test("[VOI-6] candidates go out in handfuls", async () => {
  const group = openGroup()
  const told: string[] = []
  group.onlyPass(({ signal }) => told.push(signal.kind) > 0)
  group.add("anna")
  group.add("bruno")
  group.meet()
  await group.pass(500)
  expect(told.sort()).toEqual(["answer", "candidates", "candidates", "offer"])
})

test("[VOI-7] a way that breaks is looked for anew with the same connection, by newer servers", async () => {
  const group = await groupOf(2)
  const [anna] = group.peersOf("anna")
  const before = anna?.ufrag
  group.air.isOpen = (one, two) => [one, two].every(({ ufrag }) => Number(ufrag?.slice(1)) > 2)
  await group.pass(6_000)
  expect(heardBy(group, "bruno")).toEqual(["anna"])
  expect(anna?.restarts).toBe(1)
  expect(anna?.ufrag).not.toBe(before)
  expect(group.air.peers).toHaveLength(2)
  expect(group.members.get("anna")?.asked).toBe(1)
})

test("[VOI-7] where there is no way it is said after some tries, and looked for again when the network changes", async () => {
  const group = openGroup()
  group.air.isOpen = () => false
  for (const key of ["anna", "bruno"]) group.add(key).transport.send(aTrack(key))
  group.meet()
  await group.pass(CONNECT_MS.waiting * 2)
  for (const { routes } of group.members.values()) expect([...routes.values()]).toEqual(["failed"])
  expect(group.peersOf("anna")).toEqual([])
  const tried = group.air.peers.length
  await group.pass(60_000)
  expect(group.air.peers).toHaveLength(tried)

  group.air.isOpen = () => true
  for (const { transport } of group.members.values()) transport.wake()
  await group.pass(3_000)
  expect(heardBy(group, "anna")).toEqual(["bruno"])
  expect(heardBy(group, "bruno")).toEqual(["anna"])
})

test.each(["offer", "answer", "candidates"])(
  "[VOI-7] a signal that is lost on the way (%s) is made up for",
  async (kind) => {
    let lost = 0
    const group = openGroup()
    group.onlyPass(({ signal }) => signal.kind !== kind || ++lost > 1)
    for (const key of ["anna", "bruno"]) group.add(key).transport.send(aTrack(key))
    group.meet()
    await group.pass(40_000)
    expect(heardBy(group, "anna")).toEqual(["bruno"])
    expect(heardBy(group, "bruno")).toEqual(["anna"])
  },
)

test("[VOI-10] whoever is gone from the room for a moment is still heard; later, or by one's own will, no longer", async () => {
  const group = await groupOf(3)
  const { transport, streams } = group.members.get("anna") ?? group.add("anna")
  const [bruno, carla] = ["bruno", "carla"].map((key) => ({ key, session: 1 }))
  transport.meet(carla ? [carla] : [])
  await group.pass(GRACE_MS / 2)
  expect(heardBy(group, "anna")).toEqual(["bruno", "carla"])
  transport.meet(bruno && carla ? [bruno, carla] : [])
  await group.pass(GRACE_MS * 2)
  expect(heardBy(group, "anna")).toEqual(["bruno", "carla"])
  transport.part("carla")
  expect(heardBy(group, "anna")).toEqual(["bruno"])
  expect(streams.get("carla")).toBeNull()
  transport.meet([])
  await group.pass(GRACE_MS + 200)
  expect(heardBy(group, "anna")).toEqual([])
})

test("[VOI-6] after the end nothing is told, kept or waited for", async () => {
  const group = await groupOf(3)
  for (const { transport } of group.members.values()) transport.close()
  await group.pass(30_000)
  expect(group.air.peers.every(({ closed }) => closed)).toBe(true)
  expect(group.timers.waiting).toBe(0)
  const { transport } = group.members.get("anna") ?? group.add("anna")
  transport.meet([{ key: "zoe", session: 3 }])
  expect(group.air.peers).toHaveLength(6)
})

test("[VOI-5] what the room gave to connect with is used, and only that among strangers", () => {
  const group = openGroup()
  const { transport } = group.add("anna")
  const servers = [{ urls: ["turn:a.example"], username: "u", credential: "c" }]
  transport.renew({ servers, relay: true })
  transport.meet([{ key: "bruno", session: 1 }])
  expect(group.air.peers[0]?.configuration).toMatchObject({
    iceServers: servers,
    iceTransportPolicy: "relay",
  })
})
