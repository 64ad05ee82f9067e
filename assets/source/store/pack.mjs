// Compresses what was built and baked into the files that are served.
//
//   node assets/source/store/pack.mjs OUT [models] [lightmaps] [tiles]
import { mkdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { NodeIO } from "@gltf-transform/core"
import { EXTMeshoptCompression, KHRMeshQuantization } from "@gltf-transform/extensions"
import { meshopt, prune, quantize, weld } from "@gltf-transform/functions"
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer"
import sharp from "sharp"

const ASSETS = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const ROOMS = ["atrium", "lighting", "lounge", "eyewear", "ceramics", "fitting", "audio", "bricks", "street"]
const QUALITY = 88

const [out, ...what] = process.argv.slice(2)
const wanted = (part) => what.length === 0 || what.includes(part)
const told = (file) => console.log(file.slice(ASSETS.length + 1), statSync(file).size)

async function packModel(from, to) {
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder })
  const document = await io.read(from)
  await document.transform(
    weld(),
    prune({ keepAttributes: true }),
    quantize({ quantizePosition: 14, quantizeNormal: 8, quantizeTexcoord: 14, quantizeColor: 16 }),
    meshopt({ encoder: MeshoptEncoder, level: "medium", quantizePosition: 14, quantizeNormal: 8, quantizeTexcoord: 14, quantizeColor: 16 }),
  )
  await io.write(to, document)
  told(to)
}

await MeshoptEncoder.ready
await MeshoptDecoder.ready
mkdirSync(join(ASSETS, "models", "rooms"), { recursive: true })
mkdirSync(join(ASSETS, "textures"), { recursive: true })
if (wanted("models")) {
  await packModel(join(out, "shell.glb"), join(ASSETS, "models", "shell.glb"))
  for (const room of ROOMS)
    await packModel(join(out, `${room}.glb`), join(ASSETS, "models", "rooms", `${room}.glb`))
}
if (wanted("lightmaps"))
  for (const name of ["walls", "floor", ...ROOMS]) {
    const to = join(ASSETS, "lightmaps", `${name}.webp`)
    await sharp(readFileSync(join(out, `${name}.png`))).webp({ quality: QUALITY, smartSubsample: true, effort: 6 }).toFile(to)
    told(to)
  }
if (wanted("tiles")) {
  const to = join(ASSETS, "textures", "tiles.webp")
  await sharp(readFileSync(join(out, "tiles.png"))).webp({ quality: 78, effort: 6 }).toFile(to)
  told(to)
}
