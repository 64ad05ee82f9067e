import fc from "fast-check"
import { expect, test } from "vitest"
import { mailHref } from "../../../src/shop/recap/recap-text.ts"

const bodyOf = (href: string) => new URLSearchParams(href.slice(href.indexOf("?") + 1)).get("body")

test("[SHP-42] a mail says all of it when it fits", () => {
  const href = mailHref({ to: "", subject: "Ciao & altro", lead: "https://x.test/r", text: "Uno\nDue" })
  expect(href).toMatch(/^mailto:\?subject=Ciao%20%26%20altro&body=/)
  expect(bodyOf(href)).toBe("https://x.test/r\r\n\r\nUno\r\nDue")
})

test("[SHP-42] however much there is, the link comes first and the address stays short enough for mail programs", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 200 }), (lines) => {
      const text = lines.map((line) => line.toWellFormed()).join("\n")
      const href = mailHref({ to: "a@b.test", subject: "s", lead: "https://x.test/r", text })
      expect(href.length).toBeLessThanOrEqual(1800)
      expect(bodyOf(href)?.startsWith("https://x.test/r")).toBe(true)
    }),
  )
})
