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

/** People's clips are sampled track by track; nothing binds a track to a thing, cuts it or makes it of shapes. */
const TRACKS: Readonly<Record<string, readonly [names: string, expected: number]>> = {
  PropertyBinding: ["(?:static )?(?:create|findNode|parseTrackName)|_[gs]etValue_\\w+|bind|unbind", 20],
  KeyframeTrack: ["shift|scale|trim|validate|optimize|clone", 6],
  AnimationClip: [
    "static (?:parse|CreateFromMorphTargetSequence|findByName|CreateClipsFromMorphTargetSequences)|trim|validate|optimize|clone",
    8,
  ],
}

/** Every colour of ours is written in numbers. */
const COLOUR_WORDS = /^const _colorKeywords = \{[\s\S]*?\};$/m

/** Parts of the renderer for what no scene has (real-time shadows, groups of uniforms, morphed shapes), and what takes their place. */
const PARTS: Readonly<Record<string, string>> = {
  WebGLShadowMap:
    "this.enabled = false; this.autoUpdate = true; this.needsUpdate = false; this.type = 1; this.render = () => {};",
  WebGLUniformsGroups: "return { bind() {}, update() {}, dispose() {} };",
  WebGLMorphtargets: "return { update() {} };",
  WebGLClipping:
    "this.uniform = { value: null, needsUpdate: false }; this.numPlanes = 0; this.numIntersection = 0; this.init = () => false;",
  WebGLOutput:
    'throw new Error("effects after the picture were dropped from this build: see drop-unused.ts");',
}

const RENDERER = /^class WebGLRenderer \{[\s\S]*?^\}$/m
/** Nothing reads the picture back, copies it or shares it with another library. */
const RENDERER_METHODS =
  /^\t\tthis\.(?:readRenderTargetPixels(?:Async)?|copy(?:Framebuffer|Texture)ToTexture|initRenderTarget|setRenderTargetTextures|setEffects) = (?:async )?function \([^\n]*\) \{\n[\s\S]*?^\t\t\};$/gm
const EXPECTED_RENDERER_METHODS = 7
/** The picture behind what transmits light is drawn for shaders that are not shipped: see slim-shaders.ts. */
const TRANSMISSION = /^\t\tfunction renderTransmissionPass\([^\n]*\) \{\n[\s\S]*?^\t\t\}$/m

const CUBE_TARGET = /^class WebGLCubeRenderTarget [\s\S]*?^\}$/m

/** Of the loader: lights of a merchant's file are not hung in the store, and there is no decoder for Draco. */
const LOADER_PARTS: Readonly<Record<string, string>> = {
  GLTFLightsExtension: "constructor() { this.name = EXTENSIONS.KHR_LIGHTS_PUNCTUAL; }",
  GLTFDracoMeshCompressionExtension:
    "constructor() { throw new Error( 'THREE.GLTFLoader: No DRACOLoader instance provided.' ); }",
}

/** Of headsets the scene has its own, which come when one is put on: see showroom/view/headset. What is left says that there is none. */
const HEADSETS = /^class WebXRManager extends EventDispatcher \{\n[\s\S]*?^\}$/m
const NO_HEADSETS = [
  "class WebXRManager extends EventDispatcher {",
  "constructor() { super(); this.enabled = false; this.isPresenting = false; this.cameraAutoUpdate = false; }",
  "setAnimationLoop() {} dispose() {} hasDepthSensing() { return false; } getEnvironmentBlendMode() {}",
  "}",
].join(" ")

const classCalled = (name: string) =>
  new RegExp(`^class ${name}(?: extends \\w+)? \\{\\n[\\s\\S]*?^\\}$`, "m")

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
  const untracked = Object.entries(TRACKS).reduce(
    (slim, [name, [names, expected]]) =>
      replaced(slim, name, classCalled(name), 1, (found) =>
        replaced(found, `methods of ${name}`, method(names), expected, blank),
      ),
    plain,
  )
  return replaced(untracked, "BatchedMesh", BATCHED, 1, (batched) =>
    replaced(batched, "methods of BatchedMesh", BATCH_METHODS, EXPECTED_BATCH_METHODS, blank),
  )
}

function slimLoader(code: string): string {
  return Object.entries(LOADER_PARTS).reduce(
    (slim, [name, body]) =>
      replaced(slim, name, classCalled(name), 1, (text) => `class ${name} { ${body} }${blank(text)}`),
    code,
  )
}

function slimRenderer(code: string): string {
  const still = replaced(code, "headsets", HEADSETS, 1, (text) => `${NO_HEADSETS}${blank(text)}`)
  const drawn = replaced(still, "WebGLRenderer", RENDERER, 1, (renderer) =>
    replaced(
      replaced(renderer, "methods of WebGLRenderer", RENDERER_METHODS, EXPECTED_RENDERER_METHODS, blank),
      "renderTransmissionPass",
      TRANSMISSION,
      1,
      (text) => `\t\tfunction renderTransmissionPass() {}${blank(text)}`,
    ),
  )
  const flat = replaced(drawn, "WebGLCubeRenderTarget", CUBE_TARGET, 1, (target) =>
    replaced(target, "methods of WebGLCubeRenderTarget", method("fromEquirectangularTexture"), 1, blank),
  )
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

/**
 * Ships three without what a bundler can't see that no scene uses: methods of classes that are used, parts of the renderer and
 * of the loader.
 */
export function dropUnused(): Plugin {
  return {
    name: "drop-unused",
    apply: "build",
    transform: {
      filter: { id: /\/three\/(?:build\/three\.(?:core|module)|examples\/jsm\/loaders\/GLTFLoader)\.js/ },
      handler(code, id) {
        if (id.includes("GLTFLoader")) return { code: slimLoader(code), map: null }
        return { code: id.includes("three.core") ? slimCore(code) : slimRenderer(code), map: null }
      },
    },
  }
}
