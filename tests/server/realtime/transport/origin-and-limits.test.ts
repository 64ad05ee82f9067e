import { expect, test } from "vitest"
import { isOwnOrigin } from "../../../../src/server/realtime/transport/is-own-origin.ts"
import { createJoinLimits } from "../../../../src/server/realtime/transport/join-limits.ts"

const PUBLIC = "https://shop.example.com"

test.each([
  ["our public address", { origin: PUBLIC, host: "10.0.0.1:8080" }, true],
  ["the host that was asked", { origin: "http://127.0.0.1:8080", host: "127.0.0.1:8080" }, true],
  ["no page, as a program", { host: "x" }, true],
  ["a page of ours by long polling", { host: "x", "sec-fetch-site": "same-origin" }, true],
  ["another site", { origin: "https://evil.example", host: "shop.example.com" }, false],
  ["another site without saying so", { host: "shop.example.com", "sec-fetch-site": "cross-site" }, false],
  [
    "a name that only begins like ours",
    { origin: "https://shop.example.com.evil.example", host: "x" },
    false,
  ],
  ["a file", { origin: "null", host: "x" }, false],
  ["nonsense", { origin: "://", host: "x" }, false],
] as const)("[TOG-19] a connection asked for by %s is judged by its origin", (_, headers, own) => {
  expect(isOwnOrigin(headers, PUBLIC)).toBe(own)
})

test("[TOG-9] a page that went mad is stopped long before the shop floor behind its address is", async () => {
  const limits = createJoinLimits({ perAddress: 30, perVisitor: 3 })
  const joins = async (key: string, count: number) => {
    const waits: number[] = []
    for (let join = 0; join < count; join++) waits.push(await limits.joins("10.0.0.1", key))
    return waits.filter((wait) => wait === 0).length
  }
  expect(await joins("mad", 20)).toBe(3)
  expect(await joins("neighbour", 3)).toBe(3)
  for (let page = 0; page < 8; page++) expect(await joins(`page ${page}`, 3)).toBe(3)
  expect(await limits.joins("10.0.0.1", "one too many")).toBeGreaterThan(0)
  expect(await limits.joins("10.0.0.2", "elsewhere")).toBe(0)
  expect(await limits.connections("10.0.0.1")).toBe(true)
})
