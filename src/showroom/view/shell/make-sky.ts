import { BackSide, Color, Float32BufferAttribute, Mesh, MeshBasicMaterial, SphereGeometry } from "three"

const FAR = 40
/** Linear light of the street at the end of the afternoon, brighter than the store, from the ground up. */
const BANDS: readonly (readonly [height: number, colour: string, gain: number])[] = [
  [-1, "#B9A78E", 0.8],
  [-0.02, "#D8C6A8", 1],
  [0.02, "#F2E2C6", 1.35],
  [0.12, "#F6EBD8", 1.7],
  [0.35, "#EEF0EC", 1.9],
  [1, "#DDE8F0", 1.9],
]

function bandAt(height: number, out: Color): Color {
  const above = BANDS.findIndex(([from]) => from >= height)
  const [lower, upper] = [BANDS[Math.max(0, above - 1)], BANDS[Math.max(0, above)]]
  if (!lower || !upper) return out
  const share = upper[0] === lower[0] ? 0 : (height - lower[0]) / (upper[0] - lower[0])
  const top = new Color(upper[1]).multiplyScalar(upper[2])
  return out.set(lower[1]).multiplyScalar(lower[2]).lerp(top, share)
}

/** The sky over the street, seen through windows, oculus and skylights too. */
export function makeSky(): Mesh {
  const geometry = new SphereGeometry(FAR, 24, 48)
  const position = geometry.getAttribute("position")
  const colours = new Float32Array(position.count * 3)
  const colour = new Color()
  for (let at = 0; at < position.count; at++) bandAt(position.getY(at) / FAR, colour).toArray(colours, at * 3)
  geometry.setAttribute("color", new Float32BufferAttribute(colours, 3))
  return new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true, side: BackSide, fog: false }))
}
