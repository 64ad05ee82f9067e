import { randomBytes } from "node:crypto"
import { brotliDecompressSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { createSqueezer } from "../../../src/server/http/static-files/squeezer.ts"

/** Content that halves: every second byte is zero. */
function halfNoise(bytes: number): Uint8Array {
  const content = new Uint8Array(randomBytes(bytes))
  for (let at = 0; at < bytes; at += 2) content[at] = 0
  return content
}

function counting(content: Uint8Array) {
  let reads = 0
  return {
    reads: () => reads,
    read: async () => {
      reads++
      return content
    },
  }
}

describe("compressed forms kept in memory", () => {
  test("are made once, however many ask at the same time or later", async () => {
    const squeezer = createSqueezer({ maxBytes: 1e6 })
    const file = counting(halfNoise(10_000))
    const [first, second] = await Promise.all([
      squeezer.squeeze("a", "br", file.read),
      squeezer.squeeze("a", "br", file.read),
    ])
    expect(await squeezer.squeeze("a", "br", file.read)).toBe(first)
    expect(second).toBe(first)
    expect(file.reads()).toBe(1)
    expect(new Uint8Array(brotliDecompressSync(first ?? new Uint8Array()))).toEqual(await file.read())
  })

  test("aren't made of what doesn't get smaller, or is small", async () => {
    const squeezer = createSqueezer({ maxBytes: 1e6 })
    expect(await squeezer.squeeze("noise", "gzip", async () => randomBytes(5000))).toBeNull()
    expect(await squeezer.squeeze("small", "gzip", async () => new Uint8Array(900))).toBeNull()
    expect(await squeezer.squeeze("empty", "br", async () => new Uint8Array(0))).toBeNull()
  })

  test("keep within their memory: what was asked for longest ago goes first", async () => {
    const squeezer = createSqueezer({ maxBytes: 16_000 })
    const files = ["a", "b", "c"].map((key) => ({ key, ...counting(halfNoise(10_000)) }))
    for (const { key, read } of files.slice(0, 2)) await squeezer.squeeze(key, "gzip", read)
    for (const { key, read } of files) await squeezer.squeeze(key, "gzip", read)
    for (const { key, read } of files.slice(1)) await squeezer.squeeze(key, "gzip", read)
    expect(files.map(({ reads }) => reads())).toEqual([1, 1, 1])
    await squeezer.squeeze("a", "gzip", files[0]?.read ?? (async () => new Uint8Array()))
    expect(files[0]?.reads()).toBe(2)
  })

  test("that failed are tried again", async () => {
    const squeezer = createSqueezer({ maxBytes: 1e6 })
    await expect(squeezer.squeeze("a", "br", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone")
    expect(await squeezer.squeeze("a", "br", async () => halfNoise(5000))).not.toBeNull()
  })
})
