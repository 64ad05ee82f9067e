import { IDBFactory } from "fake-indexeddb"
import { describe, expect, test } from "vitest"
import { currentList, isWanted } from "../../../src/client/wish-list/index.ts"
import { MAX_WISHES } from "../../../src/protocol/wish-list/wish-list.ts"
import { createWishWorld, thing } from "../../helpers/wish-list/wish-world.ts"
import { saidIn } from "../../protocol/wish-list/wishing.ts"

type Tab = Awaited<ReturnType<ReturnType<ReturnType<typeof createWishWorld>["device"]>["open"]>>
const shownIn = ({ store }: Tab) => currentList(store.getState())
const titlesIn = (tab: Tab) => shownIn(tab)?.list.wishes.map(({ title }) => title.it) ?? []

async function shared(world: ReturnType<typeof createWishWorld>, tab: Tab): Promise<string> {
  await tab.share()
  await tab.flush()
  const code = shownIn(tab)?.code
  if (!code) throw new Error("the list has no code")
  expect(world.lists.has(code)).toBe(true)
  return code
}

describe("a list of one's own", () => {
  test("[WSH-15] is kept on the device alone, and there after a reload", async () => {
    const world = createWishWorld()
    const anna = world.device("Anna")
    const tab = await anna.open()
    expect(await tab.toggle(thing(1))).toBe(true)
    await tab.toggle(thing(2))
    await tab.note(thing(2), "in blu")
    expect(await tab.toggle(thing(1))).toBe(false)
    const again = await anna.open()
    expect(titlesIn(again)).toEqual(["Lampada 2"])
    expect(shownIn(again)?.list.wishes[0]?.marks).toMatchObject([{ wants: true, note: "in blu" }])
    expect(isWanted(again.store.getState(), thing(2).id)).toBe(true)
    expect(world.asked()).toBe(0)
  })

  test("[WSH-15] two tabs note at the same time, and both notes are kept", async () => {
    const anna = createWishWorld().device("Anna")
    const [one, two] = [await anna.open(), await anna.open()]
    await one.toggle(thing(1))
    await two.keeper.read()
    await Promise.all([one.toggle(thing(2)), two.toggle(thing(3))])
    expect(titlesIn(await anna.open()).toSorted()).toEqual(["Lampada 1", "Lampada 2", "Lampada 3"])
  })

  test("[WSH-15] where nothing can be kept it lasts as long as the page, and works", async () => {
    const world = createWishWorld()
    const anna = world.device("Anna", null)
    const tab = await anna.open()
    await tab.toggle(thing(1))
    await shared(world, tab)
    expect(titlesIn(tab)).toEqual(["Lampada 1"])
    expect(titlesIn(await anna.open())).toEqual([])
  })

  test("[WSH-15] what is damaged on the disk costs only itself", async () => {
    const factory = new IDBFactory()
    const world = createWishWorld()
    const device = world.device("Anna", factory)
    const tab = await device.open()
    await tab.toggle(thing(1))
    await tab.begin()
    await tab.toggle(thing(2))
    await tab.keeper.change((memory) => ({
      ...memory,
      lists: memory.lists.map((kept, at) => (at === 0 ? { ...kept, base: JSON.parse('{"oops":1}') } : kept)),
    }))
    const again = await device.open()
    expect(again.store.getState().lists).toHaveLength(1)
    expect(titlesIn(again)).toEqual(["Lampada 2"])
  })

  test("[WSH-11] a full list says so", async () => {
    const tab = await createWishWorld().device("Anna").open()
    await tab.toggle(thing(1))
    const [wish] = shownIn(tab)?.list.wishes ?? []
    if (!wish) throw new Error("nothing was noted")
    await tab.keeper.change((memory) => ({
      ...memory,
      lists: memory.lists.map((kept) => ({
        ...kept,
        base: {
          ...kept.base,
          wishes: Array.from({ length: MAX_WISHES }, (_, at) => ({ ...wish, product: `p${at}` })),
        },
      })),
    }))
    expect(await tab.toggle(thing(2))).toBe(false)
    expect(tab.store.getState().trouble).toMatchObject({ reason: "full" })
  })
})

describe("a shared list", () => {
  test("[WSH-16] takes along what was on it, and whoever joins by its link adds and votes", async () => {
    const world = createWishWorld()
    const anna = await world.device("Anna").open()
    await anna.toggle(thing(1))
    await anna.note(thing(1), "per l’ingresso")
    const code = await shared(world, anna)

    const bruno = await world.device("Bruno").open()
    await bruno.look(code)
    expect(bruno.store.getState().looked).toMatchObject({ kind: "open" })
    expect(world.lists.get(code)?.members).toHaveLength(1)
    await bruno.join()
    await bruno.toggle(thing(1))
    await bruno.toggle(thing(2))
    await bruno.flush()
    await anna.toggle(thing(3))
    await anna.flush()
    const list = world.lists.get(code)
    if (!list) throw new Error("the list is gone")
    const [a, b] = list.members.map(({ key }) => key)
    expect(list.members.map(({ name }) => name)).toEqual(["Anna", "Bruno"])
    expect(saidIn(list)).toEqual({
      [thing(1).id]: Object.fromEntries(
        [
          [a, "wants per l’ingresso"],
          [b, "wants "],
        ].toSorted(),
      ),
      [thing(2).id]: { [String(b)]: "wants " },
      [thing(3).id]: { [String(a)]: "wants " },
    })
    expect(titlesIn(anna)).toEqual(["Lampada 1", "Lampada 2", "Lampada 3"])
  })

  test("[WSH-17] what is done without a connection is kept, and arrives when it is back, also after a reload", async () => {
    const world = createWishWorld()
    const device = world.device("Anna")
    const anna = await device.open()
    await anna.toggle(thing(1))
    const code = await shared(world, anna)
    world.faults.push("unreachable", "unreachable", "unreachable")
    await anna.toggle(thing(2))
    await anna.flush()
    await anna.remove(thing(1).id)
    await anna.flush()
    expect(titlesIn(anna)).toEqual(["Lampada 2"])
    expect(shownIn(anna)?.unsent).toBe(2)
    expect(anna.store.getState().offline).toBe(true)
    expect(world.lists.get(code)?.wishes.map(({ title }) => title.it)).toEqual(["Lampada 1"])
    anna.stop()

    world.faults.length = 0
    const later = await device.open()
    expect(shownIn(later)?.unsent).toBe(2)
    await later.flush()
    expect(world.lists.get(code)?.wishes.map(({ title }) => title.it)).toEqual(["Lampada 2"])
    expect([shownIn(later)?.unsent, later.store.getState().offline]).toEqual([0, false])
  })

  test("[WSH-4] an answer that got lost is asked for again, and counts once", async () => {
    const world = createWishWorld()
    const device = world.device("Anna")
    const anna = await device.open()
    const code = await shared(world, anna)
    world.faults.push("lost", "busy")
    await anna.toggle(thing(1))
    await anna.flush()
    device.retry()
    await anna.flush()
    await anna.toggle(thing(1))
    await anna.flush()
    expect(world.lists.get(code)?.wishes).toEqual([])
    expect(shownIn(anna)?.unsent).toBe(0)
  })

  test("[WSH-1] a link that doesn't arrive leaves the list as it is, and asking again makes one list", async () => {
    const world = createWishWorld()
    const anna = await world.device("Anna").open()
    await anna.toggle(thing(1))
    world.faults.push("unreachable", "lost")
    expect([await anna.share(), await anna.share()]).toEqual([false, false])
    expect(anna.store.getState().trouble).toMatchObject({ reason: "share-failed", count: 2 })
    expect(titlesIn(anna)).toEqual(["Lampada 1"])
    const code = await shared(world, anna)
    expect([...world.lists.keys()]).toEqual([code])
    expect(world.lists.get(code)?.wishes).toHaveLength(1)
  })

  test("[WSH-7] who leaves is gone from it at once here, and for the others when it arrives", async () => {
    const world = createWishWorld()
    const device = world.device("Bruno")
    const anna = await world.device("Anna").open()
    await anna.toggle(thing(1))
    const code = await shared(world, anna)
    const bruno = await device.open()
    await bruno.look(code)
    await bruno.join()
    world.faults.push("unreachable")
    await bruno.leave()
    await bruno.flush()
    expect(bruno.store.getState().lists).toEqual([])
    expect(world.lists.get(code)?.members.map(({ name }) => name)).toEqual(["Anna", "Bruno"])
    device.retry()
    await bruno.flush()
    expect(world.lists.get(code)?.members.map(({ name }) => name)).toEqual(["Anna", ""])
    expect((await device.open()).keeper.memory().lists).toEqual([])
    await bruno.look(code)
    await bruno.join()
    expect(world.lists.get(code)?.members.map(({ name, left }) => [name, left])).toEqual([
      ["Anna", false],
      ["", true],
      ["Bruno", false],
    ])
  })

  test("[WSH-7] a closed list stays for its members as it was, to be kept or put away; its link says so", async () => {
    const world = createWishWorld()
    const anna = await world.device("Anna").open()
    await anna.toggle(thing(1))
    const code = await shared(world, anna)
    const bruno = await world.device("Bruno").open()
    await bruno.look(code)
    await bruno.join()
    await anna.close()
    await anna.flush()
    expect(shownIn(anna)?.fate).toBe("closed")
    await bruno.toggle(thing(2))
    await bruno.flush()
    const ended = shownIn(bruno)
    expect([ended?.fate, ended?.unsent, titlesIn(bruno)]).toEqual(["closed", 0, ["Lampada 1"]])
    await bruno.forget(String(ended?.id), true)
    expect([shownIn(bruno)?.code, titlesIn(bruno)]).toEqual([null, ["Lampada 1"]])
    const carla = await world.device("Carla").open()
    await carla.look(code)
    expect(carla.store.getState().looked).toMatchObject({ kind: "closed" })
    await carla.look("0000000000000000")
    expect(carla.store.getState().looked).toMatchObject({ kind: "unknown" })
  })

  test("[WSH-16] one's own list opens as one's own by its link, and another name is told to the others", async () => {
    const world = createWishWorld()
    const anna = await world.device("Anna").open()
    const code = await shared(world, anna)
    await anna.begin()
    expect(shownIn(anna)?.code).toBeNull()
    await anna.look(code)
    expect([anna.store.getState().looked, shownIn(anna)?.code]).toEqual([null, code])
    expect(anna.store.getState().lists).toHaveLength(2)
  })

  test("[WSH-16] a thirteenth list finds no room, and says so", async () => {
    const anna = await createWishWorld().device("Anna").open()
    for (let n = 0; n < 12; n++) expect(await anna.begin()).toBe(true)
    expect(await anna.begin()).toBe(false)
    expect(anna.store.getState().trouble).toMatchObject({ reason: "lists-full" })
  })

  test("[WSH-16] where the server can't be reached, a link says that it isn't arriving", async () => {
    const world = createWishWorld()
    const anna = await world.device("Anna").open()
    world.faults.push("unreachable")
    await anna.look("0000000000000000")
    expect(anna.store.getState().looked).toMatchObject({ kind: "failed" })
  })
})
