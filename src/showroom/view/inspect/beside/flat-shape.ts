import { BufferGeometry, Float32BufferAttribute } from "three"
import type { OutlinePoint } from "./outline.ts"

/** Twice the area of a triangle: positive when its corners go round against the clock. */
function turnOf([ax, ay]: OutlinePoint, [bx, by]: OutlinePoint, [cx, cy]: OutlinePoint): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

function areaOf(points: readonly OutlinePoint[]): number {
  return points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

function isIn(point: OutlinePoint, a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): boolean {
  return turnOf(a, b, point) >= 0 && turnOf(b, c, point) >= 0 && turnOf(c, a, point) >= 0
}

/**
 * Cuts a closed outline that doesn't cross itself into triangles, by their points' indices, seen from its front. It cuts off
 * one ear after the other (Meisters 1975). Three's own way brings all its curves along, into what every visitor loads first.
 */
export function cutIntoTriangles(points: readonly OutlinePoint[]): number[] {
  const left = points.map((_, at) => at)
  if (areaOf(points) < 0) left.reverse()
  const at = (index: number): OutlinePoint => points[left[(index + left.length) % left.length] ?? 0] ?? [0, 0]
  const triangles: number[] = []
  const isEar = (index: number) => {
    const [a, b, c] = [at(index - 1), at(index), at(index + 1)]
    if (turnOf(a, b, c) <= 0) return false
    return left.every((each) => {
      const point = points[each]
      return !point || point === a || point === b || point === c || !isIn(point, a, b, c)
    })
  }
  let index = 0
  let tried = 0
  while (left.length > 2 && tried <= left.length) {
    const [before, here, after] = [-1, 0, 1].map((by) => left[(index + by + left.length) % left.length])
    // A point on a straight line, or one that occurs twice, goes without a triangle.
    const isFlat = Math.abs(turnOf(at(index - 1), at(index), at(index + 1))) < 1e-12
    if (isFlat || isEar(index)) {
      if (!isFlat && before !== undefined && here !== undefined && after !== undefined)
        triangles.push(before, here, after)
      left.splice(index, 1)
      index %= Math.max(1, left.length)
      tried = 0
      continue
    }
    index = (index + 1) % left.length
    tried++
  }
  return triangles
}

/** A flat shape in the xy plane, seen from +z. */
export function flatShape(points: readonly OutlinePoint[]): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute(
    "position",
    new Float32BufferAttribute(
      points.flatMap(([x, y]) => [x, y, 0]),
      3,
    ),
  )
  geometry.setIndex(cutIntoTriangles(points))
  return geometry
}
