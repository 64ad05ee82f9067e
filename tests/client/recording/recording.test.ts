import { describe, expect, test, vi } from "vitest"
import type { Observation } from "../../../src/client/recording/path-recorder.ts"
import { createRecording } from "../../../src/client/recording/recording.ts"
import type { WaitingItem, WaitingItems } from "../../../src/client/recording/waiting-item.ts"
import { createVisitStore } from "../../../src/client/visit-store.ts"
import { createFakeVisitor } from "../../helpers/visitor/fake-visitor.ts"

const SCENE = {
  id: "flagship",
  version: "1",
  floor: [
    { x: -9, z: -9 },
    { x: 9, z: -9 },
    { x: 9, z: 9 },
  ],
}
const HERE: Observation = {
  ...{ x: 0, z: 0, heading: 0, yaw: 0, pitch: 9 },
  pose: "upright",
  product: null,
  zone: "atrium",
}

interface Sent {
  readonly path: string
  readonly secret: string | null
  readonly keepalive: boolean
  readonly body: { readonly visitId: string; readonly parts?: readonly { readonly id: string }[] }
}

/** What a browser keeps for its tabs. */
function createDisk(): WaitingItems & { readonly held: Map<string, WaitingItem> } {
  const held = new Map<string, WaitingItem>()
  return {
    held,
    keep: async (item) => void held.set(item.id, item),
    all: async () => [...held.values()],
    remove: async (ids) => {
      for (const id of ids) held.delete(id)
    },
    close: () => {},
  }
}

/** A tab of a browser whose visitor agreed. `answer`: what the server says to each request. */
function openTab({ disk = createDisk(), clock = { now: 1_000_000 } } = {}) {
  const server = { answer: (ids: readonly string[]) => Response.json({ accepted: ids, rejected: [] }) }
  const sent: Sent[] = []
  const timers = new Set<() => void>()
  const page = new EventTarget()
  const { visitor } = createFakeVisitor({ consent: "given" })
  const visit = createVisitStore({ now: () => clock.now, visitId: "visit-1" })
  let made = 0
  const said: string[] = []
  const recording = createRecording({
    items: disk,
    visit,
    visitor: visitor.store,
    fetch: async (input, init) => {
      const body = JSON.parse(String(init?.body))
      const headers = new Headers(init?.headers)
      const secret = headers.get("authorization")
      sent.push({ path: String(input), secret, keepalive: init?.keepalive === true, body })
      return server.answer((body.parts ?? []).map(({ id }: { id: string }) => id))
    },
    now: () => clock.now,
    random: () => 0,
    newId: () => `0b7e4a52-3f0e-7c59-9a4e-${String(++made).padStart(12, "0")}`,
    timers: {
      set: (run) => {
        timers.add(run)
        return () => timers.delete(run)
      },
    },
    page,
    isHidden: () => false,
    log: (words) => said.push(words),
  })
  return {
    ...{ recording, sent, server, disk, clock, visitor, page, said },
    /** Lets what waits for its time run. */
    pass: async () => {
      // What was under way before ends first.
      await recording.flush()
      for (const run of [...timers]) {
        timers.delete(run)
        run()
      }
      await recording.flush()
    },
    /** Walks for so many seconds. */
    walk: (recorder: ReturnType<typeof recording.record>, seconds: number) => {
      for (let step = 0; step < seconds * 4; step++, clock.now += 250)
        recorder?.see({ ...HERE, x: Math.sin(step / 7) * 4 })
    },
  }
}

describe("the recording of a browser", () => {
  test("[RPL-4] sends what is finished, once, and forgets it when the server has it", async () => {
    const tab = openTab()
    const recorder = tab.recording.record(SCENE)
    tab.walk(recorder, 3)
    recorder?.close()
    await tab.pass()
    await tab.pass()
    expect(tab.sent.map(({ path, body }) => [path, body.visitId, body.parts?.length])).toEqual([
      ["/api/recordings", "visit-1", 1],
    ])
    expect(tab.sent[0]?.secret).toBe(`Visitor ${tab.visitor.store.getState().visitorId}`)
    expect(tab.disk.held.size).toBe(0)
  })

  test("[RPL-4] keeps it and sends it again while the server can't be reached, or is busy", async () => {
    const tab = openTab()
    const reached = tab.server.answer
    tab.server.answer = () => {
      throw new TypeError("Failed to fetch")
    }
    const recorder = tab.recording.record(SCENE)
    tab.walk(recorder, 3)
    recorder?.close()
    await tab.pass()
    tab.server.answer = () => new Response("{}", { status: 503 })
    await tab.pass()
    expect(tab.disk.held.size).toBe(1)
    tab.server.answer = reached
    await tab.pass()
    expect(tab.disk.held.size).toBe(0)
    expect(new Set(tab.sent.map(({ body }) => body.parts?.[0]?.id)).size).toBe(1)
  })

  test("[RPL-4] sends what a tab has left that was killed, and leaves alone what another is still writing", async () => {
    const killed = openTab()
    killed.walk(killed.recording.record(SCENE), 8)
    expect([...killed.disk.held.values()]).toMatchObject([{ kind: "part", open: true }])
    const { disk, clock } = killed
    const later = openTab({ disk, clock })
    await later.pass()
    expect(later.sent).toEqual([])
    clock.now += 61_000
    await later.pass()
    expect(later.sent.length).toBe(1)
    expect(disk.held.size).toBe(0)
  })

  test("[RPL-4] sends what it has with the page's last breath", () => {
    const tab = openTab()
    tab.walk(tab.recording.record(SCENE), 3)
    tab.page.dispatchEvent(new Event("pagehide"))
    expect(tab.sent).toMatchObject([{ path: "/api/recordings", keepalive: true }])
  })

  test("[RPL-10] on a no nothing more is recorded or sent, and what there is is thrown away", async () => {
    const tab = openTab()
    const recorder = tab.recording.record(SCENE)
    tab.walk(recorder, 8)
    tab.visitor.store.getState().choose("declined")
    tab.walk(recorder, 8)
    recorder?.close()
    await tab.pass()
    await tab.pass()
    expect(tab.sent.map(({ path, body }) => [path, body.visitId])).toEqual([
      ["/api/recordings/discarding", "visit-1"],
    ])
    expect(tab.disk.held.size).toBe(0)
    expect(tab.recording.record(SCENE)).toBeNull()
  })

  test("[RPL-10] a no that comes while something is being looked for is sent all the same", async () => {
    const disk = createDisk()
    let release = () => {}
    const first = new Promise<void>((resolve) => {
      release = resolve
    })
    let looks = 0
    const slow = {
      ...disk,
      all: async () => {
        const held = await disk.all()
        if (++looks === 1) await first
        return held
      },
    }
    const tab = openTab({ disk: slow })
    tab.visitor.store.getState().choose("declined")
    await new Promise((resolve) => setTimeout(resolve, 0))
    release()
    await vi.waitFor(() => expect(tab.sent.map(({ path }) => path)).toEqual(["/api/recordings/discarding"]))
  })

  test("[RPL-10] what was deleted isn't even asked to be thrown away: the secret is gone", async () => {
    const tab = openTab()
    tab.walk(tab.recording.record(SCENE), 8)
    tab.visitor.store.getState().forget()
    await tab.pass()
    expect([tab.sent, tab.disk.held.size]).toEqual([[], 0])
  })

  test("says what the server refuses, and doesn't send it again", async () => {
    const tab = openTab()
    tab.server.answer = ([id = ""]) =>
      Response.json({ accepted: [], rejected: [{ id, reason: "zone-unknown", detail: "there is no zone" }] })
    const recorder = tab.recording.record(SCENE)
    tab.walk(recorder, 3)
    recorder?.close()
    await tab.pass()
    expect(tab.said).toMatchObject([expect.stringContaining("zone-unknown")])
    expect(tab.disk.held.size).toBe(0)
  })
})
