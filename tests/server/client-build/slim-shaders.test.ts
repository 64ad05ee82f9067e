import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { slimShaders } from "../../../src/server/client-build/slim-shaders.ts"
import { transform } from "./transform.ts"

const THREE = "node_modules/three/build/three.module.js"

test("three's shaders lose what is never compiled, and keep what the showroom's materials include", async () => {
  const original = await readFile(THREE, "utf8")
  const slim = transform(slimShaders(), THREE, original)
  expect(slim.length).toBeLessThan(original.length * 0.93)
  expect(slim).not.toContain("BlinnPhongMaterial material")
  expect(slim).not.toContain("texture2DGradEXT( fogMap")
  for (const kept of [
    "RE_IndirectDiffuse_Physical",
    "getIBLIrradiance",
    "lightMapTexel",
    "boneTexture",
    "vLightMapUv",
  ])
    expect(slim).toContain(kept)
  const cube = /cube_vert: ([\w$]+)/.exec(slim)?.[1]?.replace("$", "\\$")
  expect(slim).toMatch(new RegExp(`^const ${cube} = ".*void main`, "m"))
  const lines = (text: string) => text.split("\n").length
  expect(lines(slim)).toBe(lines(original))
})

test("a version of three whose chunks are laid out otherwise stops the build", () => {
  expect(() => transform(slimShaders(), THREE, "export const nothing = 1")).toThrow("shader chunks")
})
