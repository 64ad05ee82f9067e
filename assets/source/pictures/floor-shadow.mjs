import * as THREE from "three"

const TEXELS = 512

/** What stands within `height` of the floor, seen from below: white where it is, fading with height. */
function footprint(renderer, subject, box, half, height) {
  const centre = box.getCenter(new THREE.Vector3())
  const camera = new THREE.OrthographicCamera(-half, half, half, -half, 0, height)
  camera.up.set(0, 0, 1)
  camera.position.set(centre.x, box.min.y - 1e-4, centre.z)
  camera.lookAt(centre.x, box.min.y + 1, centre.z)
  const material = new THREE.ShaderMaterial({
    side: THREE.DoubleSide,
    uniforms: { floor: { value: box.min.y }, height: { value: height } },
    vertexShader:
      "varying float y; void main() { vec4 w = modelMatrix * vec4(position, 1.); y = w.y; gl_Position = projectionMatrix * viewMatrix * w; }",
    fragmentShader:
      "varying float y; uniform float floor; uniform float height; void main() { gl_FragColor = vec4(vec3(pow(clamp(1. - (y - floor) / height, 0., 1.), 1.6)), 1.); }",
  })
  const scene = new THREE.Scene()
  scene.overrideMaterial = material
  const parent = subject.parent
  scene.add(subject)
  const target = new THREE.WebGLRenderTarget(TEXELS, TEXELS)
  renderer.setRenderTarget(target)
  renderer.setClearColor(0x000000, 1)
  renderer.clear()
  renderer.render(scene, camera)
  const pixels = new Uint8Array(TEXELS * TEXELS * 4)
  renderer.readRenderTargetPixels(target, 0, 0, TEXELS, TEXELS, pixels)
  renderer.setRenderTarget(null)
  target.dispose()
  parent.add(subject)
  return pixels
}

/** The footprint as a soft dark stain: its brightness becomes the opacity of umber. */
function stain(pixels, blur, strength) {
  const sharp = new OffscreenCanvas(TEXELS, TEXELS)
  const image = new ImageData(TEXELS, TEXELS)
  for (let index = 0; index < pixels.length; index += 4) {
    image.data.set([58, 38, 20, (pixels[index] ?? 0) * strength], index)
  }
  sharp.getContext("2d").putImageData(image, 0, 0)
  const soft = new OffscreenCanvas(TEXELS, TEXELS)
  const context = soft.getContext("2d")
  context.filter = `blur(${blur}px)`
  context.drawImage(sharp, 0, 0)
  const texture = new THREE.CanvasTexture(soft)
  texture.colorSpace = THREE.SRGBColorSpace
  texture.flipY = false
  return texture
}

/** Two layers on the floor: a dark one where the product touches it, a wide one away from the light. */
export function floorShadow(renderer, subject, box, light) {
  const size = box.getSize(new THREE.Vector3())
  const half = Math.max(size.x, size.z) * 1.15 + size.y * 0.12
  const layers = [
    { height: Math.max(size.y * 0.06, 0.006), blur: 7, strength: 0.55, away: 0 },
    { height: size.y * 0.55, blur: 22, strength: 0.4, away: 0.08 },
    { height: size.y * 1.3, blur: 52, strength: 0.32, away: 0.2 },
  ]
  const group = new THREE.Group()
  for (const [index, { height, blur, strength, away }] of layers.entries()) {
    const texture = stain(footprint(renderer, subject, box, half, height), blur, strength)
    const plane = new THREE.Mesh(
      new THREE.PlaneGeometry(half * 2, half * 2),
      new THREE.MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false, toneMapped: false, side: THREE.DoubleSide }),
    )
    plane.rotation.x = Math.PI / 2
    const centre = box.getCenter(new THREE.Vector3())
    const shift = Math.min(size.y, half) * away
    plane.position.set(centre.x - light.x * shift, box.min.y - 0.0004 * (index + 1), centre.z - light.z * shift)
    plane.renderOrder = -1 - index
    group.add(plane)
  }
  return group
}
