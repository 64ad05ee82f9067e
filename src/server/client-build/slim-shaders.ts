import type { Plugin } from "vite"

/**
 * Programs of three that no material of the showroom uses: it draws with standard, physical, basic and raw shader
 * materials. (`cube_vert` stays: three prepares reflections with it.) Whoever begins to use one of these takes it off the list; until then three refuses it, loudly.
 */
const UNUSED_PROGRAMS =
  /^cube_frag$|^(?:backgroundCube|distance|equirect|linedashed|meshlambert|meshmatcap|meshnormal|meshphong|meshtoon|points|shadow|sprite)_(?:vert|frag)$/

/**
 * Parts of the programs that are used, which three guards with `#ifdef` and the showroom never switches on: no fog, no
 * real-time shadows, no clipping, no alpha or occlusion maps, no displaced, morphed, bumped, iridescent or transmitting surfaces.
 */
const UNUSED_PARTS =
  /^(?:lights_(?:lambert|toon|phong)|map_particle|transmission|gradientmap|shadowm(?:ap|ask)|fog|clipping_planes|displacementmap|alphamap|aomap|dithering|specularmap|morph(?:target|normal|color|instance)|bumpmap|iridescence|alphahash|logdepthbuf|lightprobes)_(?:pars_)?(?:begin_)?(?:vertex|fragment)$|^(?:morphtarget|iridescence|transmission|batching|logdepthbuf)_(?:vertex|fragment)$/

const isUnused = (chunk: string) => UNUSED_PROGRAMS.test(chunk) || UNUSED_PARTS.test(chunk)

const CHUNKS = /const ShaderChunk = \{([\s\S]*?)\};/
const CHUNK = /^\s*(\w+): ([\w$]+)/gm

function slim(glsl: string): string {
  return glsl
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?:\\n|^)\s*\/\/.*?(?=\\n|$)/g, "\\n")
    .replace(/(?:\\t|[ ])+(?=\\n)|(?<=\\n)(?:\\t|[ ])+/g, "")
    .replace(/(?:\\n){2,}/g, "\\n")
    .split("\\n")
    .map((line) => (line.startsWith("#") ? line : line.replace(/ *([=+*,(){};<>?:/-]) */g, "$1")))
    .join("\\n")
}

/** Ships three's shader texts without what the showroom never compiles, comments and indentation. */
export function slimShaders(): Plugin {
  return {
    name: "slim-shaders",
    apply: "build",
    transform: {
      filter: { id: /\/three\/build\/three\.module\.js/ },
      handler(code) {
        const chunks = CHUNKS.exec(code)?.[1]
        if (chunks === undefined)
          throw new Error("slim-shaders: three no longer lists its shader chunks as it did")
        let slimmed = code
        for (const [, chunk = "", name = ""] of chunks.matchAll(CHUNK)) {
          const text = new RegExp(`^((?:const|var) ${name.replace("$", "\\$")} = ")(.*)(";)$`, "m")
          slimmed = slimmed.replace(text, (_, before, glsl, after) =>
            isUnused(chunk) ? `${before}${after}` : `${before}${slim(glsl)}${after}`,
          )
        }
        return { code: slimmed, map: null }
      },
    },
  }
}
