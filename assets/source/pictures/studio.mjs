import * as THREE from "three"
import { HDRLoader } from "three/addons/loaders/HDRLoader.js"
import { goodsModel, levelOf } from "./goods-models.mjs"
import { floorShadow } from "./floor-shadow.mjs"
import { MADE } from "./made-goods.mjs"

/** Of the finished picture; it is drawn at twice that and scaled down. */
const WIDTH = 600
const HEIGHT = 440
const OVER = 2

const renderer = new THREE.WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true })
renderer.setSize(WIDTH * OVER, HEIGHT * OVER)
renderer.toneMapping = THREE.NeutralToneMapping
renderer.toneMappingExposure = 1.04
renderer.shadowMap.enabled = true
renderer.shadowMap.type = THREE.PCFShadowMap

/** The store's own light, with bright cards beside the product: brass and glaze live by what they mirror. */
async function surroundings() {
  const room = new THREE.Scene()
  const hdr = await new HDRLoader().loadAsync("/assets/env/store.hdr")
  hdr.mapping = THREE.EquirectangularReflectionMapping
  room.background = hdr
  room.backgroundIntensity = 0.55
  const card = (strength, width, height, x, y, z) => {
    const mesh = new THREE.Mesh(
      new THREE.PlaneGeometry(width, height),
      new THREE.MeshBasicMaterial({ color: new THREE.Color(1, 0.96, 0.9).multiplyScalar(strength), side: THREE.DoubleSide }),
    )
    mesh.position.set(x, y, z)
    mesh.lookAt(0, 0, 0)
    room.add(mesh)
  }
  card(5.5, 5, 5, -5, 4, 3)
  card(2.6, 2, 6, 6, 1.5, 1.5)
  card(3.2, 6, 3, 0, 7, 0)
  card(1.1, 9, 3, 0, 0.5, 8)
  return new THREE.PMREMGenerator(renderer).fromScene(room, 0.02).texture
}

const environment = await surroundings()

function prepare(object) {
  object.traverse((mesh) => {
    if (!mesh.isMesh) return
    mesh.castShadow = true
    mesh.receiveShadow = true
  })
  return object
}

async function subjectOf({ made, category, handle, values = [], level, moved }) {
  if (made) return prepare(MADE[made]())
  if (category) {
    const model = await (level ? levelOf(category, handle, level) : goodsModel(category, handle, values, moved))
    model.traverse((mesh) => {
      mesh.castShadow = mesh.isMesh === true && !mesh.material.transparent
      mesh.receiveShadow = mesh.isMesh === true
    })
    return new THREE.Group().add(model)
  }
  throw new Error(`${handle} is neither a model of the goods nor one of made-goods.mjs`)
}

/** Every corner that matters to the frame: the vertices, cut to the part that is shown. */
function outline(object, [from, to]) {
  const box = new THREE.Box3().setFromObject(object, true)
  const low = box.min.y + (box.max.y - box.min.y) * from
  const high = box.min.y + (box.max.y - box.min.y) * to
  const points = []
  object.updateMatrixWorld(true)
  object.traverse((mesh) => {
    if (!mesh.isMesh) return
    const at = mesh.geometry.attributes.position
    for (let index = 0; index < at.count; index += 1) {
      const point = new THREE.Vector3().fromBufferAttribute(at, index).applyMatrix4(mesh.matrixWorld)
      if (point.y >= low - 1e-6 && point.y <= high + 1e-6) points.push(point)
    }
  })
  if (from > 0) points.push(box.getCenter(new THREE.Vector3()).setY(low))
  return { points, box }
}

/** Moves the camera until the outline fills its share of the frame, and centres it there. */
function frame(camera, points, direction, fill) {
  const centre = new THREE.Box3().setFromPoints(points).getCenter(new THREE.Vector3())
  const size = new THREE.Box3().setFromPoints(points).getSize(new THREE.Vector3()).length()
  let distance = size * 3
  for (let step = 0; step < 14; step += 1) {
    camera.position.copy(centre).addScaledVector(direction, distance)
    camera.near = distance / 50
    camera.far = distance * 10
    camera.lookAt(centre)
    camera.updateMatrixWorld(true)
    camera.updateProjectionMatrix()
    const seen = new THREE.Box2()
    for (const point of points) {
      const { x, y } = point.clone().project(camera)
      seen.expandByPoint(new THREE.Vector2(x, y))
    }
    const extent = seen.getSize(new THREE.Vector2())
    const middle = seen.getCenter(new THREE.Vector2())
    const right = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0)
    const up = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1)
    const reach = Math.tan((camera.fov * Math.PI) / 360) * distance
    centre.addScaledVector(right, middle.x * reach * camera.aspect).addScaledVector(up, middle.y * reach)
    distance *= Math.max(extent.x, extent.y) / 2 / fill
  }
}

function backdrop(context) {
  const wall = context.createLinearGradient(0, 0, 0, HEIGHT)
  wall.addColorStop(0, "#F1E8D9")
  wall.addColorStop(0.62, "#E9DDC9")
  wall.addColorStop(1, "#DFD0B8")
  context.fillStyle = wall
  context.fillRect(0, 0, WIDTH, HEIGHT)
  const glow = context.createRadialGradient(WIDTH * 0.36, HEIGHT * 0.3, 20, WIDTH * 0.36, HEIGHT * 0.3, WIDTH * 0.7)
  glow.addColorStop(0, "rgba(255,250,240,.55)")
  glow.addColorStop(1, "rgba(255,250,240,0)")
  context.fillStyle = glow
  context.fillRect(0, 0, WIDTH, HEIGHT)
}

/** A picture as a WebP, as good as `maxBytes` allows. */
window.picture = async (view, maxBytes) => {
  const { yaw, pitch, fill = 0.82, crop = [0, 1], hangs = false } = view
  const scene = new THREE.Scene()
  scene.environment = environment
  scene.environmentIntensity = 0.82
  const subject = await subjectOf(view)
  scene.add(subject)
  const { points, box } = outline(subject, crop)
  const size = box.getSize(new THREE.Vector3())
  const reach = Math.max(size.x, size.y, size.z)
  const turn = THREE.MathUtils.degToRad(yaw)
  const tilt = THREE.MathUtils.degToRad(pitch)
  const direction = new THREE.Vector3(Math.sin(turn) * Math.cos(tilt), Math.sin(tilt), Math.cos(turn) * Math.cos(tilt))
  const camera = new THREE.PerspectiveCamera(22, WIDTH / HEIGHT)
  frame(camera, points, direction, fill)

  const key = new THREE.DirectionalLight(new THREE.Color(1, 0.93, 0.84), 1.7)
  const left = new THREE.Vector3(-1.1, 1.7, 1.2).applyAxisAngle(new THREE.Vector3(0, 1, 0), turn).normalize()
  const centre = box.getCenter(new THREE.Vector3())
  key.position.copy(centre).addScaledVector(left, reach * 3)
  key.target.position.copy(centre)
  key.castShadow = true
  key.shadow.mapSize.set(2048, 2048)
  Object.assign(key.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: reach, far: reach * 6 })
  key.shadow.radius = 6
  key.shadow.normalBias = reach * 0.004
  scene.add(key, key.target)
  if (!hangs) scene.add(floorShadow(renderer, subject, box, left))
  renderer.setClearColor(0x000000, 0)
  renderer.render(scene, camera)

  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext("2d")
  backdrop(context)
  context.imageSmoothingQuality = "high"
  context.drawImage(renderer.domElement, 0, 0, WIDTH, HEIGHT)
  for (const quality of [0.9, 0.86, 0.82, 0.78, 0.72, 0.66, 0.6, 0.5, 0.4, 0.32]) {
    const blob = await canvas.convertToBlob({ type: "image/webp", quality })
    if (blob.size <= maxBytes) return { quality, bytes: [...new Uint8Array(await blob.arrayBuffer())] }
  }
  throw new Error(`${view.handle} doesn't fit into ${maxBytes} bytes`)
}
window.ready = true
