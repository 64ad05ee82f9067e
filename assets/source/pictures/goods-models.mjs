import * as THREE from "three"
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js"
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js"

const DETAILS = ["oak", "travertine", "boucle", "leather", "speckle", "brushed", "felt", "weave"]
const SIDE = 256

const files = new Map()
const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
const sheet = await new THREE.ImageLoader().loadAsync("/assets/textures/details.webp")

/** One tile of the detail sheet, repeated every `metres`. */
function detailTexture(detail, metres) {
  const canvas = document.createElement("canvas")
  canvas.width = SIDE
  canvas.height = SIDE
  canvas.getContext("2d").drawImage(sheet, 0, -SIDE * DETAILS.indexOf(detail))
  const texture = new THREE.CanvasTexture(canvas)
  texture.wrapS = texture.wrapT = THREE.RepeatWrapping
  texture.repeat.setScalar(1 / metres)
  texture.flipY = false
  texture.anisotropy = 8
  return texture
}

function dressed(material) {
  const { detail, tile } = material.userData
  if (detail && !material.map) {
    material.map = detailTexture(detail, tile)
    material.color.multiplyScalar(2)
  }
  if (material.name.endsWith("_lit")) material.emissiveIntensity = Math.min(material.emissiveIntensity, 1) * 0.35
  return material
}

/** The names of the model's variants whose parts are all among `values`, the most particular one. */
function variantFor(names, values) {
  const fitting = names.filter((name) => name.split(" / ").every((part) => values.includes(part)))
  return fitting.sort((a, b) => b.split(" / ").length - a.split(" / ").length)[0]
}

/** A product of assets/models/goods at its finest, as the variant that goes with the option values; `moved`: 0 to 1. */
export async function goodsModel(category, handle, values, moved = 0) {
  const address = `/assets/models/goods/${category}.glb`
  if (!files.has(address)) files.set(address, loader.loadAsync(address))
  const gltf = await files.get(address)
  const root = gltf.scene.getObjectByName(handle)
  if (!root) throw new Error(`${address} has no node ${handle}`)
  const names = gltf.userData.gltfExtensions?.KHR_materials_variants?.variants.map(({ name }) => name) ?? []
  const meshes = []
  root.traverse((node) => {
    node.visible = !/_lod[12]$/.test(node.name)
    if (node.isMesh) meshes.push(node)
  })
  const own = new Set()
  const mappingsOf = (mesh) => {
    const { meshes: mesh_, primitives } = gltf.parser.associations.get(mesh)
    const primitive = gltf.parser.json.meshes[mesh_].primitives[primitives]
    return primitive.extensions?.KHR_materials_variants?.mappings ?? []
  }
  for (const mesh of meshes) for (const { variants } of mappingsOf(mesh)) for (const index of variants) own.add(names[index])
  const chosen = names.indexOf(variantFor([...own], values))
  for (const mesh of meshes) {
    const mapping = mappingsOf(mesh).find(({ variants }) => variants.includes(chosen))
    if (mapping) {
      mesh.material = await gltf.parser.getDependency("material", mapping.material)
      gltf.parser.assignFinalMaterial(mesh)
    }
    dressed(mesh.material)
  }
  const size = Object.entries(root.userData.sizes ?? {}).find(([value]) => values.includes(value))?.[1] ?? 1
  const copy = root.clone()
  for (const node of [...copy.children]) if (!node.visible) copy.remove(node)
  copy.scale.setScalar(size)
  copy.traverse((node) => {
    if (node.name.startsWith("recline_")) node.rotation.x = THREE.MathUtils.degToRad(node.userData.degrees * moved)
  })
  return copy
}

/** One level of detail of a product, to judge it by. */
export async function levelOf(category, handle, level) {
  await goodsModel(category, handle, [])
  const gltf = await files.get(`/assets/models/goods/${category}.glb`)
  const coarse = gltf.scene.getObjectByName(`${handle}_lod${level}`)
  if (!coarse) return new THREE.Group()
  const node = coarse.clone()
  node.visible = true
  node.traverse((each) => {
    if (each.isMesh) dressed(each.material)
  })
  return new THREE.Group().add(node)
}
