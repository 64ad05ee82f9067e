import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import type { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { compressFiles } from "../../../src/server/client-build/compress-files.ts"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { PAGES, staticRoute } from "../../../src/server/http/static-files/static-route.ts"

const SCRIPT = "export const hello = 'ciao'\n".repeat(200)
const MODEL = new Uint8Array(3000).fill(7)

describe("files and pages", () => {
  let folder: string
  let app: Hono<HttpEnv>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vetrina-static-"))
    await mkdir(join(folder, "client/static"), { recursive: true })
    await mkdir(join(folder, "assets/models"), { recursive: true })
    await writeFile(join(folder, "client/index.html"), "<!doctype html><title>Vetrina</title>")
    await writeFile(join(folder, "client/.stamp"), "secret")
    await writeFile(join(folder, "client/static/app-abc.js"), SCRIPT)
    await writeFile(join(folder, "client/static/empty-abc.js"), "")
    await compressFiles(join(folder, "client"))
    await writeFile(join(folder, "assets/models/lamp.glb"), MODEL)
    await writeFile(join(folder, "assets/make.py"), "print()")
    await writeFile(join(folder, "secret.json"), "{}")
    await symlink(join(folder, "secret.json"), join(folder, "assets/link.json"))
    const pages = staticRoute({ clientDir: join(folder, "client"), assetsDir: join(folder, "assets") })
    app = createHttpApp({ log: pino({ level: "silent" }), https: false, api: [], pages })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

  test("[API-10] every page of the contract is the same document, asked for anew each time", async () => {
    for (const path of PAGES) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
      expect(response.headers.get("cache-control")).toBe("no-cache")
      expect(await response.text()).toContain("<title>Vetrina</title>")
    }
    expect((await get("/?scene=flagship&lang=en")).status).toBe(200)
    expect((await get("/dashboard/touchpoints")).status).toBe(200)
  })

  test("[API-10] a file that isn't there is a JSON 404 and never a page; a page that isn't there is a page with 404", async () => {
    for (const path of ["/static/gone.js", "/assets/models/gone.glb", "/gone.png", "/gone"]) {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ error: { code: "not-found" } })
    }
    const page = await get("/gone", { accept: "text/html,*/*" })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain("<title>Vetrina</title>")
    expect((await get("/static/gone.js", { accept: "text/html" })).headers.get("content-type")).toContain(
      "json",
    )
  })

  test("[API-11] what is named after its content is kept forever, models for a day, and both are asked about by tag", async () => {
    const script = await get("/static/app-abc.js")
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    const model = await get("/assets/models/lamp.glb")
    expect(model.headers.get("content-type")).toBe("model/gltf-binary")
    expect(model.headers.get("cache-control")).toBe("public, max-age=86400, stale-while-revalidate=604800")
    expect(new Uint8Array(await model.arrayBuffer())).toEqual(MODEL)
    const tag = model.headers.get("etag") ?? ""
    expect((await get("/assets/models/lamp.glb", { "if-none-match": `"x", ${tag}` })).status).toBe(304)
    expect((await get("/assets/models/lamp.glb", { "if-none-match": '"other"' })).status).toBe(200)
    expect((await get("/assets/models/lamp.glb?v=2")).headers.get("cache-control")).toContain("immutable")
  })

  test("[API-11] scripts go out compressed, best first, each form under a tag of its own", async () => {
    const asked = async (encoding: string) => {
      const response = await get("/static/app-abc.js", { "accept-encoding": encoding })
      const body = Buffer.from(await response.arrayBuffer())
      return { encoding: response.headers.get("content-encoding"), body, headers: response.headers }
    }
    const br = await asked("gzip, deflate, br")
    expect(br.encoding).toBe("br")
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT)
    const gz = await asked("gzip, br;q=0")
    expect(gz.encoding).toBe("gzip")
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT)
    const plain = await asked("identity")
    expect(plain.encoding).toBeNull()
    expect(plain.body.toString()).toBe(SCRIPT)
    expect(new Set([br, gz, plain].map(({ headers }) => headers.get("etag"))).size).toBe(3)
    expect(br.headers.get("vary")).toBe("accept-encoding")
    expect(br.headers.get("content-length")).toBe(String(br.body.length))
  })

  test("[API-11] models and data go out compressed too, under a tag that changes with the file", async () => {
    const asked = (encoding: string, tag = "") =>
      get("/assets/models/lamp.glb", { "accept-encoding": encoding, "if-none-match": tag })
    const packed = await asked("gzip, br")
    expect(packed.headers.get("content-encoding")).toBe("br")
    const body = Buffer.from(await packed.arrayBuffer())
    expect(packed.headers.get("content-length")).toBe(String(body.length))
    expect(new Uint8Array(brotliDecompressSync(body))).toEqual(MODEL)
    const tag = packed.headers.get("etag") ?? ""
    expect((await asked("gzip, br", tag)).status).toBe(304)
    expect((await asked("gzip", tag)).headers.get("content-encoding")).toBe("gzip")

    const changed = new Uint8Array(4000).fill(9)
    await writeFile(join(folder, "assets/models/lamp.glb"), changed)
    const fresh = await asked("gzip, br", tag)
    expect(fresh.status).toBe(200)
    expect(new Uint8Array(brotliDecompressSync(Buffer.from(await fresh.arrayBuffer())))).toEqual(changed)
    await writeFile(join(folder, "assets/models/lamp.glb"), MODEL)
  })

  test("HEAD tells the size and sends nothing; an empty file is a file", async () => {
    const head = await app.request("/static/app-abc.js", { method: "HEAD" })
    expect(head.headers.get("content-length")).toBe(String(SCRIPT.length))
    expect(await head.text()).toBe("")
    expect((await get("/static/empty-abc.js")).status).toBe(200)
  })

  test("[API-12] no path leads out of the two folders, to hidden files, or to what isn't meant for browsers", async () => {
    const hostile = [
      "/assets/../secret.json",
      "/assets/%2e%2e/secret.json",
      "/assets/..%2fsecret.json",
      "/assets/..%5csecret.json",
      "/assets/models/../../secret.json",
      "/assets/%2e%2e%2f%2e%2e%2fetc/passwd",
      "/assets/link.json",
      "/assets/make.py",
      "/assets/models",
      "/assets/",
      "/assets",
      "/.stamp",
      "/static/app-abc.js.br",
      "/static/app-abc.js/",
      "/static/app-abc.js%00.png",
      "/%ff.js",
      "//etc/passwd",
      "/C:/windows/win.ini",
      `/${"a/".repeat(3000)}x.js`,
    ]
    for (const path of hostile.filter((each) => each !== "/static/app-abc.js/")) {
      const response = await app.request(new Request(`http://localhost${path}`))
      expect([path, response.status]).toEqual([path, 404])
    }
  })

  test("[API-10] before the pages are built, that is what is said", async () => {
    const pages = staticRoute({ clientDir: join(folder, "none"), assetsDir: join(folder, "assets") })
    const bare = createHttpApp({ log: pino({ level: "silent" }), https: true, api: [], pages })
    const response = await bare.request("/")
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ error: { code: "client-not-built" } })
    expect(response.headers.get("strict-transport-security")).toBe("max-age=15552000")
  })
})
