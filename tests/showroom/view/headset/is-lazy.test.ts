import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { importsOf, resolveImport, withoutComments } from "../../../helpers/imports.ts"
import { walkSource } from "../../../helpers/walk-source.ts"

const HEADSET = /^src\/(?:showroom\/(?:view|sim)\/headset|feedback\/headset)\/|^src\/shop\/headset\/headset-/

/** What a module imports when it is loaded itself. */
function atOnce(path: string, text: string): string[] {
  const later = new Set([...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map(([, from]) => from))
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    const target = typeOnly || later.has(from) ? null : resolveImport(path, from)
    return target === null ? [] : [target]
  })
}

test("[VRX-11] nothing that a page without a headset loads brings any of it along", async () => {
  const paths = (await walkSource("src")).filter((path) => /\.tsx?$/.test(path))
  const bring: string[] = []
  let lazy = 0
  for (const path of paths) {
    if (HEADSET.test(path)) continue
    const text = withoutComments(await readFile(path, "utf8"))
    if (/import\(\s*["'][^"']*headset/.test(text)) lazy++
    for (const target of atOnce(path, text)) if (HEADSET.test(target)) bring.push(`${path} -> ${target}`)
  }
  // What a test reads of a headset comes with the hooks for tests.
  expect(bring.filter((each) => !each.startsWith("src/showroom/view/debug-hooks.ts"))).toEqual([])
  expect(lazy).toBeGreaterThanOrEqual(3)
})

test("[VRX-11] three's own manager of headsets stays dropped: nothing asks for it", async () => {
  const paths = (await walkSource("src/showroom")).filter((path) => /\.tsx?$/.test(path))
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")))
  expect(
    paths.filter((_, at) =>
      /\.xr\b|ArrayCamera\b.*from "three"|WebXR/.test(withoutComments(texts[at] ?? "")),
    ),
  ).toEqual([])
})
