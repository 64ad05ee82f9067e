import { expect, test } from "vitest"
import type { FloorNow } from "../../../src/server/floor/floor-now.ts"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"
import { floorOf, guestIn } from "../../../src/server/realtime/floor/floor-of.ts"
import { watchFloor } from "../../../src/server/realtime/floor/watch-floor.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"

const LAMP = "01939c5e-0000-7000-8000-00000000000a"

function watch(store: ReturnType<typeof openStore>) {
  const written: (FloorNow | null)[] = []
  const pubSub = createInProcessPubSub()
  let tell = () => {}
  const stop = watchFloor({
    together: store.together,
    pubSub,
    processId: "p1",
    log: { warn: () => {} },
    store: {
      write: async (_, floor) => void written.push(floor),
      remove: async () => void written.push(null),
    },
    every: (_, run) => {
      tell = run
      return () => {}
    },
  })
  return { written, pubSub, stop, tell: () => tell() }
}

test("[HLP-70] who walks where others see them is told with place and what they look at; of others how many", async () => {
  const store = openStore()
  const [anna, bruno] = [store.visitor("anna"), store.visitor("bruno")]
  anna.join({ place: { x: 0.45, z: 4, heading: 90 } })
  bruno.join({ want: { kind: "friends", code: null } })
  await store.pass(100)
  anna.say({ type: "attend", attention: { kind: "inspecting", product: LAMP } })
  anna.say({ type: "hand", up: true })
  await store.pass(100)
  const floor = floorOf(store.rooms().map((room) => ({ room })))
  expect(floor).toMatchObject({
    others: 1,
    guests: [
      {
        id: `open~flagship~1 ${anna.id}`,
        name: "anna",
        x: 0.45,
        z: 4,
        doing: "inspecting",
        product: LAMP,
        hand: true,
      },
    ],
  })
  expect(JSON.stringify(floor)).not.toContain("bruno")
  expect(JSON.stringify(floor)).not.toContain(anna.key)
})

test("[HLP-70] it is told as long as there is anybody, then taken away once, and when the process ends", async () => {
  const store = openStore()
  const { written, tell, stop } = watch(store)
  tell()
  expect(written).toEqual([])
  const anna = store.visitor("anna")
  anna.join()
  await store.pass(100)
  tell()
  anna.say({ type: "leave" })
  await store.pass(100)
  tell()
  tell()
  expect(written.map((each) => each?.guests.length ?? null)).toEqual([1, null])
  const bruno = store.visitor("bruno")
  bruno.join()
  await store.pass(100)
  tell()
  await stop()
  expect(written.at(-1)).toBeNull()
})

test("[HLP-71] what a guide lights is told to that guest alone, by whichever process has them", async () => {
  const [here, elsewhere] = [openStore(), openStore()]
  const { pubSub } = watch(here)
  const [anna, bruno] = [here.visitor("anna"), here.visitor("bruno")]
  anna.join()
  bruno.join()
  await here.pass(100)
  watch(elsewhere)
  pubSub.publish("floor.light", { guest: `open~flagship~1 ${anna.id}`, by: "Marta", product: LAMP })
  pubSub.publish("floor.light", { guest: "open~flagship~9 1", by: "Marta", product: LAMP })
  pubSub.publish("floor.light", { guest: "nonsense", by: "Marta", product: LAMP })
  await here.settle()
  expect(anna.last("lit")).toEqual({ type: "lit", by: "Marta", product: LAMP })
  expect(() => bruno.last("lit")).toThrow()
  expect([guestIn("open~flagship~1 7"), guestIn("open 7 8"), guestIn("7")]).toEqual([
    { room: "open~flagship~1", member: 7 },
    null,
    null,
  ])
})
