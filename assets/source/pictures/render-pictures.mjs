/**
 * Makes assets/pictures/<handle>.webp, the pictures of the demo's products.
 *
 *     node assets/source/pictures/render-pictures.mjs [--sheet=folder] [handle | category …]
 *
 * Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium). The views are in views.mjs and in goods/<category>/views.mjs, the
 * light in studio.mjs. A view with `variants` gives a picture each: the first is the product's, the others are called
 * <handle>-<variant>. With --sheet they go to a folder, to judge the models by, and so does the first level of detail.
 */
import { createReadStream, existsSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import { notePicture } from "../goods/pack/note-in-manifest.mjs"
import { picturesOf } from "./pictures-of.mjs"

const ROOT = fileURLToPath(new URL("../../../", import.meta.url))
const MAX_BYTES = 12_000
const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript" }

const PAGE = `<!doctype html><meta charset="utf-8"><script type="importmap">{"imports":{
  "three":"/node_modules/three/build/three.module.js",
  "three/addons/":"/node_modules/three/examples/jsm/"}}</script>
  <script type="module" src="/assets/source/pictures/studio.mjs"></script>`

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname))
  if (path === "/") return response.writeHead(200, { "content-type": "text/html" }).end(PAGE)
  const file = join(ROOT, path)
  if (!existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
  return createReadStream(file).pipe(response)
})
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
})
const page = await browser.newPage()
page.on("pageerror", (error) => console.error(error))
page.on("console", (message) => message.type() === "error" && console.error(message.text()))
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.waitForFunction("window.ready === true", undefined, { timeout: 120_000 })

const sheet = process.argv.find((each) => each.startsWith("--sheet="))?.slice("--sheet=".length)
const wanted = process.argv.slice(2).filter((each) => !each.startsWith("--"))
if (sheet) await mkdir(sheet, { recursive: true })
for (const view of await picturesOf(wanted, sheet !== undefined)) {
  const { quality, bytes } = await page.evaluate(([each, max]) => window.picture(each, max), [view, MAX_BYTES])
  const path = `pictures/${view.name}.webp`
  await writeFile(sheet ? join(sheet, `${view.name}.webp`) : join(ROOT, "assets", path), Buffer.from(bytes))
  if (!sheet) await notePicture(join(ROOT, "assets/manifest.json"), path, view, Buffer.from(bytes), MAX_BYTES)
  console.log(`${view.name}: ${bytes.length} bytes at quality ${quality}`)
}
await browser.close()
server.close()
