import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { customerFiles, listOffline, parseManifest } from "../../../src/server/client-build/offline-list.ts"

const MANIFEST = parseManifest({
  "index.html": {
    file: "static/index-a.js",
    css: ["static/index-a.css"],
    imports: ["_shared.js"],
    dynamicImports: ["src/app/walk-page.tsx", "src/dashboard/index.ts"],
    isEntry: true,
  },
  "_shared.js": { file: "static/shared-a.js", assets: ["static/font-a.woff2"] },
  "src/app/walk-page.tsx": {
    file: "static/walk-a.js",
    imports: ["index.html", "_shared.js"],
    dynamicImports: ["src/showroom/view/debug-hooks.ts"],
  },
  "src/showroom/view/debug-hooks.ts": { file: "static/debug-hooks-a.js" },
  "src/dashboard/index.ts": { file: "static/dashboard-a.js", imports: ["_chart.js"] },
  "_chart.js": { file: "static/chart-a.js" },
})

describe("what is kept for a visit without a connection", () => {
  let folder: string
  const put = async (path: string, text = path) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const list = () =>
    listOffline({
      clientDir: join(folder, "client"),
      manifest: MANIFEST,
      assetsDir: join(folder, "assets"),
      scenesDir: join(folder, "scenes"),
    })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "vetrina-offline-"))
    for (const name of ["index.html", "icons/icon-192.png", ...customerFiles(MANIFEST)])
      await put(`client/${name}`)
    for (const name of [
      "models/a.glb",
      "models/shell.glb",
      "source/make.webp",
      "catalogue.csv",
      "manifest.json",
    ])
      await put(`assets/${name}`)
    await put(
      "scenes/one.json",
      JSON.stringify({ shell: { model: "models/shell.glb", lightmap: "gone.webp" } }),
    )
  })
  afterEach(() => rm(folder, { recursive: true }))

  test("[STA-34] is what customers' pages can come to need: no dashboard, no tests' hooks", () => {
    expect(customerFiles(MANIFEST)).toEqual([
      "static/index-a.js",
      "static/index-a.css",
      "static/shared-a.js",
      "static/font-a.woff2",
      "static/walk-a.js",
    ])
  })

  test("[STA-34] is the document, scripts and icons, then the scene's files in the scene's order, then the others", async () => {
    const { core, scene } = await list()
    expect(core.map(([address]) => address)).toEqual([
      "/",
      ...customerFiles(MANIFEST).map((file) => `/${file}`),
      "/icons/icon-192.png",
    ])
    expect(scene.map(([address]) => address)).toEqual(["/assets/models/shell.glb", "/assets/models/a.glb"])
  })

  test("[STA-34] is listed anew exactly when a file of it changes", async () => {
    const before = await list()
    await put("assets/source/make.webp", "changed")
    expect(await list()).toEqual(before)
    await put("assets/models/a.glb", "changed")
    const after = await list()
    expect(after.core).toEqual(before.core)
    expect(after.scene[0]).toEqual(before.scene[0])
    expect(after.scene[1]).not.toEqual(before.scene[1])
  })

  test("a file that the manifest names and the build lacks is an error that names it", async () => {
    await rm(join(folder, "client/static/walk-a.js"))
    await expect(list()).rejects.toThrow("walk-a.js")
  })
})
