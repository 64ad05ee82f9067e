import { describe, expect, test } from "vitest"
import { routeOf } from "../../../src/app/offline/route-of.ts"

const ORIGIN = "https://shop.test"
const asked = (path: string, rest: { method?: string; mode?: string; ranged?: boolean } = {}) =>
  routeOf({ method: "GET", url: ORIGIN + path, mode: "cors", ranged: false, ...rest }, ORIGIN)

describe("the service worker", () => {
  test("[STA-32] opens the pages of customers, with whatever is in their address", () => {
    for (const path of [
      "/",
      "/?lang=en&debug",
      "/list",
      "/list?product=lampada-cupola",
      "/recap/abc",
      "/nowhere",
    ])
      expect([path, asked(path, { mode: "navigate" })]).toEqual([path, "page"])
  })

  test("[STA-32] keeps away from dashboards, staff, sign-in and everything written or personal", () => {
    for (const path of [
      "/dashboard",
      "/dashboard/touchpoints",
      "/staff",
      "/setup",
      "/api/openapi.json",
      "/x.pdf",
    ])
      expect([path, asked(path, { mode: "navigate" })]).toEqual([path, "leave"])
    for (const path of [
      "/api/auth/get-session",
      "/api/events",
      "/api/metrics?metric=nps",
      "/api/responses",
      "/api/export.csv",
      "/api/live",
      "/api/staff",
      "/api/health",
      "/api/scenes/flagship/secret",
      "/api/showroom/../staff",
      "/service-worker.js",
    ])
      expect([path, asked(path)]).toEqual([path, "leave"])
    for (const method of ["POST", "PUT", "DELETE", "HEAD"])
      for (const path of ["/api/showroom", "/assets/models/shell.glb", "/", "/api/events"])
        expect([method, path, asked(path, { method })]).toEqual([method, path, "leave"])
  })

  test("[STA-32] tells files from answers, and leaves parts of files and other servers to the browser", () => {
    for (const path of ["/static/index-abc.js", "/assets/models/shell.glb?v=1", "/icons/icon-192.png"])
      expect([path, asked(path)]).toEqual([path, "file"])
    for (const path of ["/api/showroom", "/api/scenes/flagship", "/api/products?limit=24&q=luce"])
      expect([path, asked(path)]).toEqual([path, "answer"])
    expect(asked("/assets/sounds/room.mp3", { ranged: true })).toBe("leave")
    const elsewhere = "https://cdn.test/assets/models/shell.glb"
    expect(routeOf({ method: "GET", url: elsewhere, mode: "cors", ranged: false }, ORIGIN)).toBe("leave")
  })
})
