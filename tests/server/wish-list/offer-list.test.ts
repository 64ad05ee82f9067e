import { expect, test } from "vitest"
import { peopleInOpenRooms } from "../../../src/server/realtime/door.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"

const CODE = "0123456789abcdef".replaceAll("i", "1")

async function three(kind: "any" | "friends") {
  const store = openStore()
  const code = store.codes.make("friends")
  const [anna, bruno, carla] = [store.visitor("anna"), store.visitor("bruno"), store.visitor("carla")]
  const want = kind === "any" ? ({ kind: "any" } as const) : ({ kind: "friends", code } as const)
  anna.join({ want })
  bruno.join({ want })
  carla.join({ want: { kind: "any" } })
  await store.pass(1_000)
  return { store, anna, bruno, carla }
}

test("[WSH-14] a list is shown to whom one is with, by one's name, and to nobody else", async () => {
  const { store, anna, bruno, carla } = await three("friends")
  anna.say({ type: "offer-list", code: CODE })
  await store.settle()
  expect(bruno.all("list-offered")).toEqual([{ type: "list-offered", id: anna.id, code: CODE }])
  expect(carla.all("list-offered")).toEqual([])
})

test("[WSH-14] strangers are shown no lists, and too many are refused", async () => {
  const open = await three("any")
  open.anna.say({ type: "offer-list", code: CODE })
  await open.store.settle()
  expect(open.bruno.all("list-offered")).toEqual([])
  expect(open.anna.last("denied")).toMatchObject({ of: "offer-list", reason: "person-unknown" })

  const { store, anna, bruno } = await three("friends")
  for (let time = 0; time < 9; time++) anna.say({ type: "offer-list", code: CODE })
  await store.settle()
  expect(bruno.all("list-offered").length).toBeLessThan(9)
  expect(anna.last("denied")).toMatchObject({ of: "offer-list", reason: "too-many" })
})

test("[WSH-12] the door counts who is in the open rooms: neither friends among themselves nor who lost the connection", async () => {
  const { store, carla } = await three("friends")
  const { rooms } = store.together
  expect(peopleInOpenRooms(rooms)).toBe(1)
  const dario = store.visitor("dario")
  dario.join({ want: { kind: "any" } })
  await store.pass(1_000)
  expect(peopleInOpenRooms(rooms)).toBe(2)
  carla.cut()
  await store.pass(200)
  expect(peopleInOpenRooms(rooms)).toBe(1)
})
