import { readFile } from "node:fs/promises"
import { parseAst } from "vite"
import { expect, test } from "vitest"
import { dropUnused } from "../../../src/server/client-build/drop-unused.ts"
import { transform } from "./transform.ts"

const CORE = "node_modules/three/build/three.core.js"
const RENDERER = "node_modules/three/build/three.module.js"

/** The names of all that a file declares at its top, as a parser reads them. */
function declared(code: string): string[] {
  return parseAst(code).body.flatMap((node) => {
    if (node.type === "ClassDeclaration" || node.type === "FunctionDeclaration") return [node.id?.name ?? ""]
    if (node.type !== "VariableDeclaration") return []
    return node.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []))
  })
}

test.each([CORE, RENDERER])("%s declares all that it did, and gets smaller", async (file) => {
  const original = await readFile(file, "utf8")
  const slim = transform(dropUnused(), file, original)
  expect(declared(slim)).toEqual(declared(original))
  expect(slim.length).toBeLessThan(original.length - 5000)
  expect(slim.split("\n").length).toBe(original.split("\n").length)
})

test("nothing asks what a ray meets, and a batch keeps what fills and draws it", async () => {
  const slim = transform(dropUnused(), CORE, await readFile(CORE, "utf8"))
  expect(slim).not.toMatch(/^\traycast\( raycaster/m)
  const [batched = ""] = /^class BatchedMesh [\s\S]*?^\}$/m.exec(slim) ?? []
  expect(batched).not.toMatch(/^\tcopy\(/m)
  for (const kept of [
    "addGeometry",
    "deleteGeometry",
    "optimize",
    "setGeometrySize",
    "onBeforeRender",
    "computeBoundingSphere",
    "dispose",
  ])
    expect(batched).toMatch(new RegExp(`^\\t${kept}\\(`, "m"))
})

test.each([CORE, RENDERER])("a version of %s that is laid out otherwise stops the build", (file) => {
  expect(() => transform(dropUnused(), file, "class A {}")).toThrow("three's layout has changed")
})

test("what is left of headsets has all that the renderer asks of them while there is none", async () => {
  const slim = transform(dropUnused(), RENDERER, await readFile(RENDERER, "utf8"))
  const [left = ""] = /^class WebXRManager .*$/m.exec(slim) ?? []
  const asked = new Set([...slim.matchAll(/\bxr\.(\w+)\(/g)].map(([, name]) => name))
  // Only asked while somebody wears one.
  for (const worn of ["getCamera", "updateCamera", "getDepthSensingMesh"]) asked.delete(worn)
  for (const inherited of ["addEventListener", "removeEventListener"]) asked.delete(inherited)
  expect(asked.size).toBeGreaterThan(2)
  for (const name of asked) expect(left).toContain(`${name}()`)
})
