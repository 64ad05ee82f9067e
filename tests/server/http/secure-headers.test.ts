import { Hono } from "hono"
import { expect, test } from "vitest"
import { securePages } from "../../../src/server/http/secure-headers.ts"

test("[VOI-8] pages may use a microphone, and allow it to nobody else; cameras and places are nobody's", async () => {
  const app = new Hono()
  app.use("*", securePages({ https: true, formTarget: null, inlineScripts: false }))
  app.get("/", (c) => c.text("a page"))
  const { headers } = await app.request("/")
  const allowed = new Map(
    (headers.get("permissions-policy") ?? "").split(/,\s*/).map((rule) => {
      const [what = "", who = ""] = rule.split("=")
      return [what, who]
    }),
  )
  expect(allowed.get("microphone")).toBe("(self)")
  expect(allowed.get("camera")).toBe("()")
  expect(allowed.get("geolocation")).toBe("()")
  // What one hears back of oneself is a blob of the page's own.
  expect(headers.get("content-security-policy")).toContain("media-src 'self' blob:")
})
