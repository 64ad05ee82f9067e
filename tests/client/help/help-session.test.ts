import { describe, expect, test } from "vitest"
import { ApiError } from "../../../src/client/api.ts"
import { createHelpServer, openVisitor } from "../../helpers/help/visitor-double.ts"

const nobody = new ApiError(409, "nobody-on-duty", "nobody is on duty")

/** Until what was sent has been answered. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe("asking for help, in the page", () => {
  test("[HLP-20] a request is asked once, followed, and its progress shown on every page", async () => {
    const { server, wire } = createHelpServer()
    const { session, help, memory } = openVisitor(wire)
    session.ask("La misura?", "lamp")
    expect(help.getState().mark).toBe("waiting")
    await settle()
    expect(server.asked).toMatchObject([
      { ask: { kind: "request", about: "La misura?", productId: "lamp", name: "Anna", visitId: "visit" } },
    ])
    expect([memory.current?.sent, server.following]).toEqual([true, 1])
    server.tell({ kind: "taken", guide: "Marta" }, { text: "Eccomi" })
    await settle()
    expect(help.getState()).toMatchObject({ mark: "talking", unread: 1 })
    session.markRead()
    expect(help.getState().unread).toBe(0)
    server.tell({ kind: "ended", how: "handled" })
    await settle()
    expect([help.getState().mark, server.following]).toEqual(["none", 0])
    session.forget()
    expect([memory.current, session.store.getState().reply]).toEqual([null, null])
  })

  test("[HLP-20] without a line it is kept, said so, and sent when the line is back", async () => {
    const { server, wire } = createHelpServer()
    const { session, memory, goOnline } = openVisitor(wire)
    server.line = "cut"
    session.ask("Ci siete?", null)
    await settle()
    expect(session.store.getState()).toMatchObject({ trouble: "unreachable", reply: null })
    expect(memory.current).toMatchObject({ sent: false, ask: { about: "Ci siete?" } })
    server.line = "open"
    goOnline()
    await settle()
    expect(server.asked).toHaveLength(1)
    expect(session.store.getState()).toMatchObject({
      trouble: null,
      reply: { progress: { kind: "waiting" } },
    })
  })

  test("[HLP-20] what arrived although its answer was lost is there once, line by line and in order", async () => {
    const { server, wire } = createHelpServer()
    const { session, memory, retry } = openVisitor(wire)
    server.line = "deaf"
    session.ask("", null)
    await settle()
    session.say("uno")
    session.say("due")
    for (let round = 0; round < 4; round += 1) {
      retry()
      await settle()
    }
    server.line = "open"
    for (let round = 0; round < 4; round += 1) {
      retry()
      await settle()
    }
    expect(server.asked).toHaveLength(1)
    expect(server.lines.map(({ text }) => text)).toEqual(["uno", "due"])
    expect(memory.current).toMatchObject({ sent: true, unsent: [] })
  })

  test("[HLP-21] a page that is loaded anew goes on with what the one before had asked and not sent", async () => {
    const { server, wire } = createHelpServer()
    const first = openVisitor(wire)
    first.session.ask("Ciao", null)
    await settle()
    server.line = "cut"
    first.session.say("non ancora partita")
    await settle()
    first.session.stop()
    server.line = "open"
    const second = openVisitor(wire, first.memory)
    expect(second.help.getState().mark).toBe("waiting")
    await settle()
    expect(server.lines.map(({ text }) => text)).toEqual(["non ancora partita"])
    expect(second.session.store.getState().reply).toMatchObject({ about: "Ciao" })
    expect(server.asked).toHaveLength(1)
  })

  test("[HLP-22] nobody on duty any more: what was written is given back, and becomes a message", async () => {
    const { server, wire } = createHelpServer()
    const { session, memory } = openVisitor(wire)
    server.line = nobody
    session.ask("Spedite?", null)
    await settle()
    expect(session.store.getState()).toMatchObject({
      trouble: "nobody",
      draft: "Spedite?",
      hours: { guides: 0 },
    })
    expect(memory.current).toBeNull()
    server.line = "open"
    session.leaveWord("Spedite?", { kind: "email", value: "a@b.it" }, null)
    await settle()
    expect(server.asked[0]?.ask).toMatchObject({
      kind: "message",
      consent: true,
      contact: { value: "a@b.it" },
    })
    expect(session.store.getState().reply?.progress).toEqual({ kind: "message", dealtWith: false })
    expect(server.following).toBe(0)
  })

  test("[HLP-22] who waits leaves word about the request that they have", async () => {
    const { server, wire } = createHelpServer()
    const { session } = openVisitor(wire)
    session.ask("Ciao", null)
    await settle()
    session.leaveWord("Richiamate", null, null)
    await settle()
    expect(server.words).toEqual([{ about: "Richiamate" }])
    expect(server.asked).toHaveLength(1)
  })

  test("[HLP-23] taking back one that never arrived asks nobody; one that did is taken back there", async () => {
    const { server, wire } = createHelpServer()
    const first = openVisitor(wire)
    server.line = "cut"
    first.session.ask("", null)
    await settle()
    first.session.close()
    server.line = "open"
    first.goOnline()
    await settle()
    expect([first.memory.current, server.asked.length, server.closes]).toEqual([null, 0, 0])

    server.line = "deaf"
    const second = openVisitor(wire)
    second.session.ask("", null)
    await settle()
    second.session.close()
    server.line = "open"
    second.goOnline()
    await settle()
    expect(server.closes).toBe(1)
    expect(second.session.store.getState().reply?.progress).toEqual({ kind: "ended", how: "withdrawn" })
  })

  test("[HLP-23] a conversation that ended meanwhile takes no more lines, and a forgotten request is over", async () => {
    const { server, wire } = createHelpServer()
    const { session, memory } = openVisitor(wire)
    session.ask("", null)
    await settle()
    server.line = new ApiError(409, "over", "it has ended")
    session.say("troppo tardi")
    await settle()
    expect(session.store.getState().trouble).toBe("refused")
    expect(memory.current).toMatchObject({ unsent: [] })
    server.line = new ApiError(404, "request-unknown", "there is no such request")
    server.tell(null)
    await settle()
    expect(memory.current).toBeNull()
  })

  test("[HLP-20] too many requests are tried again, not given up", async () => {
    const { server, wire } = createHelpServer()
    const { session, retry } = openVisitor(wire)
    server.line = new ApiError(429, "too-many-requests", "wait")
    session.ask("Ciao", null)
    await settle()
    expect(session.store.getState().trouble).toBe("too-many")
    server.line = "open"
    retry()
    await settle()
    expect(server.asked).toHaveLength(1)
  })

  test("[HLP-21] what another tab has asked is this tab's too", async () => {
    const { server, wire } = createHelpServer()
    const here = openVisitor(wire)
    const there = openVisitor(wire, here.memory)
    there.session.ask("dall’altra", null)
    await settle()
    here.otherTabChanged()
    await settle()
    expect(here.session.store.getState().reply).toMatchObject({ about: "dall’altra" })
    expect(here.help.getState().mark).toBe("waiting")
    there.session.forget()
    here.otherTabChanged()
    await settle()
    expect(here.session.store.getState()).toMatchObject({ memory: null, reply: null })
    expect(server.asked).toHaveLength(1)
  })
})
