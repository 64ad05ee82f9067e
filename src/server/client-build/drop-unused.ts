import type { Plugin } from "vite"

/** Of classes, as three's build lays them out: one tab before a method's name and before its last brace. */
const method = (names: string) => new RegExp(`^\\t(?:${names})\\([^\\n]*\\) \\{\\n[\\s\\S]*?^\\t\\}$`, "gm")

/** Picking is done by boxes and by the walls' own trees; nothing asks three what a ray meets. */
const RAYCASTS = method("raycast")
/** Three 0.187 has 8. */
const EXPECTED_RAYCASTS = 7

const BATCHED = /^class BatchedMesh [\s\S]*?^\}$/m
/** The box and the order of a batch are kept by who fills it; its sphere the renderer asks for. */
const BATCH_METHODS = method("copy|computeBoundingBox|setCustomSort|getColorAt")
const EXPECTED_BATCH_METHODS = 4

/** Every colour of ours is written in numbers. */
const COLOUR_WORDS = /^const _colorKeywords = \{[\s\S]*?\};$/m

/** Parts of the renderer for what no scene has (real-time shadows, groups of uniforms, morphed shapes), and what takes their place. */
const PARTS: Readonly<Record<string, string>> = {
  WebGLShadowMap:
    "this.enabled = false; this.autoUpdate = true; this.needsUpdate = false; this.type = 1; this.render = () => {};",
  WebGLUniformsGroups: "return { bind() {}, update() {}, dispose() {} };",
  WebGLMorphtargets: "return { update() {} };",
}

/** Headsets: whoever brings them takes this off the list. What is left says that there is none. */
const HEADSETS = /^class WebXRManager extends EventDispatcher \{\n[\s\S]*?^\}$/m
const NO_HEADSETS = [
  "class WebXRManager extends EventDispatcher {",
  "constructor() { super(); this.enabled = false; this.isPresenting = false; this.cameraAutoUpdate = false; }",
  "setAnimationLoop() {} dispose() {} hasDepthSensing() { return false; } getEnvironmentBlendMode() {}",
  "}",
].join(" ")

const blank = (text: string) => "\n".repeat(text.split("\n").length - 1)

/** Throws when three's layout has changed: what can't be found can't be dropped. */
function replaced(
  code: string,
  what: string,
  pattern: RegExp,
  expected: number,
  by: (found: string) => string,
) {
  let found = 0
  const slim = code.replace(pattern, (text) => {
    found++
    return by(text)
  })
  if (found < expected)
    throw new Error(
      `drop-unused: ${what}: ${found} found, not ${expected} or more: three's layout has changed`,
    )
  return slim
}

function slimCore(code: string): string {
  const without = replaced(code, "raycast", RAYCASTS, EXPECTED_RAYCASTS, blank)
  const plain = replaced(
    without,
    "words for colours",
    COLOUR_WORDS,
    1,
    (text) => `const _colorKeywords = {};${blank(text)}`,
  )
  return replaced(plain, "BatchedMesh", BATCHED, 1, (batched) =>
    replaced(batched, "methods of BatchedMesh", BATCH_METHODS, EXPECTED_BATCH_METHODS, blank),
  )
}

function slimRenderer(code: string): string {
  const flat = replaced(code, "headsets", HEADSETS, 1, (text) => `${NO_HEADSETS}${blank(text)}`)
  return Object.entries(PARTS).reduce(
    (slim, [name, body]) =>
      replaced(
        slim,
        name,
        new RegExp(`^function ${name}\\([^\\n]*\\) \\{\\n[\\s\\S]*?^\\}$`, "m"),
        1,
        (text) => text.replace(/\{\n[\s\S]*$/, () => `{ ${body} }${blank(text)}`),
      ),
    flat,
  )
}

/** Ships three without what a bundler can't see that no scene uses: methods of classes that are used, parts of the renderer. */
export function dropUnused(): Plugin {
  return {
    name: "drop-unused",
    apply: "build",
    transform: {
      filter: { id: /\/three\/build\/three\.(?:core|module)\.js/ },
      handler(code, id) {
        return { code: id.includes("three.core") ? slimCore(code) : slimRenderer(code), map: null }
      },
    },
  }
}
