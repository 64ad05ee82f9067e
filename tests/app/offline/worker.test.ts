import { describe, expect, test } from "vitest"
import type { OfflineList } from "../../../src/app/offline/offline-list.ts"
import { serveOffline } from "../../../src/app/offline/serve.ts"
import type { AskedEvent, LastingEvent } from "../../../src/app/offline/worker-scope.ts"
import { KEPT_HEADER } from "../../../src/domain/kept-answer.ts"
import { createFakeShelf, ORIGIN } from "./fake-shelf.ts"

const LIST: OfflineList = {
  core: [
    ["/", "d1"],
    ["/static/index-a.js", "s1"],
  ],
  scene: [["/assets/models/shell.glb", "m1"]],
}

type Heard = LastingEvent & Partial<AskedEvent> & { data?: unknown }
type Listener = (event: LastingEvent & AskedEvent & { data: unknown }) => void

/** A browser with one page, one service worker and a server that can go away. */
function createBrowser({ list = LIST, shelf = createFakeShelf() } = {}) {
  const listeners = new Map<string, Listener>()
  const server = new Map<string, () => Response | Promise<Response>>()
  const asked: string[] = []
  let hurry = () => {}
  const patience = new Promise<void>((resolve) => {
    hurry = resolve
  })
  const answerOf = async (request: string | Request): Promise<Response> => {
    const path = typeof request === "string" ? request : request.url.slice(ORIGIN.length)
    asked.push(path)
    const answering = server.get(path)
    if (!answering) throw new TypeError("Failed to fetch")
    return answering()
  }
  serveOffline({
    scope: {
      location: { origin: ORIGIN },
      caches: shelf,
      clients: { claim: async () => {} },
      addEventListener: (type: string, heard: Listener) => void listeners.set(type, heard),
    },
    list,
    fetch: answerOf,
    after: () => patience,
  })
  async function tell(type: string, event: Partial<Heard> = {}): Promise<Response | null> {
    const work: Promise<unknown>[] = []
    let response: Promise<Response> | null = null
    listeners.get(type)?.({
      request: new Request(ORIGIN),
      data: null,
      ...event,
      waitUntil: (lasting) => void work.push(lasting),
      respondWith: (given) => {
        response = given
      },
    })
    const given = await response
    while (work.length > 0) await work.shift()
    return given
  }
  const get = (path: string, mode = "cors", method = "GET") => {
    const request = Object.defineProperty(new Request(ORIGIN + path, { method }), "mode", { value: mode })
    return tell("fetch", { request })
  }
  return {
    shelf,
    asked,
    /** The server answers this at `path` from now on; `null`: it can't be reached. */
    serve: (path: string, text: string | null, status = 200) =>
      text === null ? server.delete(path) : server.set(path, () => new Response(text, { status })),
    hang: (path: string) => server.set(path, () => new Promise(() => {})),
    runOutOfPatience: () => hurry(),
    install: () => tell("install"),
    activate: () => tell("activate"),
    keep: (data: unknown) => tell("message", { data }),
    get: async (path: string, mode?: string) => (await get(path, mode))?.text() ?? null,
    /** Whether the answer says that it is of another time. */
    isKept: async (path: string) => (await get(path))?.headers.has(KEPT_HEADER),
    post: (path: string) => get(path, "cors", "POST"),
  }
}

function serveAll(browser: ReturnType<typeof createBrowser>) {
  browser.serve("/", "document")
  browser.serve("/static/index-a.js", "script")
  browser.serve("/assets/models/shell.glb", "shell")
  browser.serve("/api/showroom", "showroom")
}

describe("the service worker", () => {
  test("[STA-30] opens any page of the shop from what it kept when the network is away", async () => {
    const browser = createBrowser()
    serveAll(browser)
    await browser.install()
    await browser.activate()
    for (const path of ["/", "/static/index-a.js", "/assets/models/shell.glb"]) browser.serve(path, null)
    expect(await browser.get("/list?lang=en", "navigate")).toBe("document")
    expect(await browser.get("/static/index-a.js")).toBe("script")
    await expect(browser.get("/assets/models/shell.glb")).rejects.toThrow("Failed to fetch")
  })

  test("[STA-30] isn't installed when a page's script doesn't come: half a shop opens nothing", async () => {
    const browser = createBrowser()
    serveAll(browser)
    browser.serve("/static/index-a.js", "gone", 404)
    await expect(browser.install()).rejects.toThrow("/static/index-a.js answered 404")
  })

  test("[STA-30] keeps the scene and answers when the page says so, and nothing that isn't the shop's", async () => {
    const browser = createBrowser()
    serveAll(browser)
    browser.serve("/api/staff", "secret")
    await browser.install()
    await browser.keep({ kind: "keep", answers: ["/api/showroom", "/api/staff"], scene: true })
    expect(browser.shelf.addresses("vetrina-last")).toEqual(["/api/showroom"])
    expect(browser.shelf.addresses("vetrina-files")).toContain("/assets/models/shell.glb?kept=m1")
    expect(browser.asked).not.toContain("/api/staff")
    for (const data of [null, "keep", { kind: "other" }, { kind: "keep", answers: [1], scene: true }])
      await browser.keep(data)
    expect(browser.shelf.addresses("vetrina-last")).toEqual(["/api/showroom"])
  })

  test("[STA-31] asks the network first for answers and pages, and gives the last when it fails or hangs", async () => {
    const browser = createBrowser()
    serveAll(browser)
    await browser.install()
    expect(await browser.get("/api/showroom")).toBe("showroom")
    browser.serve("/api/showroom", "newer")
    expect(await browser.get("/api/showroom")).toBe("newer")
    browser.serve("/api/showroom", "broken", 503)
    expect(await browser.get("/api/showroom")).toBe("newer")
    browser.serve("/api/showroom", null)
    expect(await browser.get("/api/showroom")).toBe("newer")
    browser.hang("/api/showroom")
    browser.runOutOfPatience()
    expect(await browser.get("/api/showroom")).toBe("newer")
    browser.serve("/", "document two")
    expect(await browser.get("/", "navigate")).toBe("document two")
  })

  test("[STA-40] marks what is of another time, and nothing else", async () => {
    const browser = createBrowser()
    browser.serve("/api/showroom", "showroom")
    expect(await browser.isKept("/api/showroom")).toBe(false)
    browser.serve("/api/showroom", null)
    expect(await browser.isKept("/api/showroom")).toBe(true)
    expect(await browser.get("/api/showroom")).toBe("showroom")
    browser.serve("/api/showroom", "newer")
    expect(await browser.isKept("/api/showroom")).toBe(false)
  })

  test("[STA-31] tells what the server says when nothing is kept", async () => {
    const browser = createBrowser()
    browser.serve("/api/products?q=x", "too many", 503)
    browser.serve("/api/scenes/none", "not there", 404)
    expect(await browser.get("/api/products?q=x")).toBe("too many")
    expect(await browser.get("/api/scenes/none")).toBe("not there")
    expect(browser.shelf.addresses("vetrina-last")).toEqual([])
    await expect(browser.get("/api/showroom")).rejects.toThrow("Failed to fetch")
  })

  test("[STA-32] never touches what is written", async () => {
    const browser = createBrowser()
    browser.serve("/api/events", "taken")
    expect(await browser.post("/api/events")).toBeNull()
    expect(await browser.get("/api/metrics?metric=nps")).toBeNull()
    expect(browser.asked).toEqual([])
  })

  test("[STA-33] a new version keeps what didn't change, and the old one's files until its pages are closed", async () => {
    const shelf = createFakeShelf()
    const old = createBrowser({ shelf })
    serveAll(old)
    await old.install()
    await old.keep({ kind: "keep", answers: [], scene: true })
    const list: OfflineList = {
      core: [
        ["/", "d2"],
        ["/static/index-b.js", "s2"],
      ],
      scene: LIST.scene,
    }
    const next = createBrowser({ shelf, list })
    next.serve("/", "document two")
    next.serve("/static/index-b.js", "script two")
    await next.install()
    expect(next.asked).toEqual(["/", "/static/index-b.js"])
    for (const path of ["/", "/static/index-a.js", "/assets/models/shell.glb"]) old.serve(path, null)
    expect(await old.get("/", "navigate")).toBe("document")
    expect(await old.get("/static/index-a.js")).toBe("script")
    await (await shelf.open("vetrina-of-an-older-make")).put("/x", new Response("x"))

    await next.activate()
    expect(shelf.addresses("vetrina-files").toSorted()).toEqual([
      "/?kept=d2",
      "/assets/models/shell.glb?kept=m1",
      "/static/index-b.js?kept=s2",
    ])
    expect(await shelf.keys()).not.toContain("vetrina-of-an-older-make")
    expect(await next.get("/assets/models/shell.glb")).toBe("shell")
  })

  test("[STA-33] a merchant's own pictures are kept as they were last seen, the oldest given up", async () => {
    const browser = createBrowser()
    for (let at = 0; at < 130; at++) {
      browser.serve(`/assets/uploads/${at}.webp`, `picture ${at}`)
      await browser.get(`/assets/uploads/${at}.webp`)
    }
    browser.serve("/assets/uploads/129.webp", null)
    expect(await browser.get("/assets/uploads/129.webp")).toBe("picture 129")
    expect(browser.shelf.addresses("vetrina-last")).toHaveLength(120)
  })
})
