import * as THREE from "three"

/** Products that have no 3D model in the shop are modelled here just well enough for their picture. */
const paint = (color, roughness) => new THREE.MeshPhysicalMaterial({ color, roughness })

/** A brick's pitch, height and stud, metres. */
const PITCH = 0.024
const HEIGHT = 0.0288
const STUD = new THREE.CylinderGeometry(PITCH * 0.3, PITCH * 0.3, 0.0048, 20)

const COLOURS = ["#C93A2B", "#E8752C", "#F4BE2E", "#3A8A55", "#37A096", "#2C68AE", "#EE9FAC", "#F4EFE4"]

function brick(long, wide, color) {
  const plastic = paint(color, 0.26)
  const group = new THREE.Group()
  const body = new THREE.Mesh(new THREE.BoxGeometry(long * PITCH - 0.0004, HEIGHT, wide * PITCH - 0.0004), plastic)
  body.position.y = HEIGHT / 2
  group.add(body)
  for (let x = 0; x < long; x += 1) {
    for (let z = 0; z < wide; z += 1) {
      const stud = new THREE.Mesh(STUD, plastic)
      stud.position.set((x + 0.5 - long / 2) * PITCH, HEIGHT + 0.0024, (z + 0.5 - wide / 2) * PITCH)
      group.add(stud)
    }
  }
  return group
}

/** The same numbers every time: Park and Miller's generator. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

function carton(width, height, depth) {
  const card = paint("#1F5444", 0.75)
  const inside = paint("#C9AE84", 0.85)
  const group = new THREE.Group()
  const wall = (w, h, d, x, y, z, material) => {
    const mesh = new THREE.Mesh(new THREE.BoxGeometry(w, h, d), material)
    mesh.position.set(x, y, z)
    group.add(mesh)
    return mesh
  }
  for (const side of [-1, 1]) {
    wall(width, height, 0.003, 0, height / 2, (side * depth) / 2, card)
    wall(width - 0.006, height, 0.002, 0, height / 2, side * (depth / 2 - 0.003), inside)
    wall(0.003, height, depth, (side * width) / 2, height / 2, 0, card)
    wall(0.002, height, depth - 0.006, side * (width / 2 - 0.003), height / 2, 0, inside)
    const flap = wall(0.085, 0.003, depth, side * (width / 2 + 0.034), height - 0.022, 0, inside)
    flap.rotation.z = side * -0.62
  }
  wall(0.11, 0.05, 0.001, 0, height * 0.5, depth / 2 + 0.002, paint("#F3E3BE", 0.8))
  for (const [index, color] of COLOURS.entries()) {
    wall(0.0095, 0.02, 0.001, -0.0385 + index * 0.011, height * 0.5, depth / 2 + 0.0028, paint(color, 0.6))
  }
  return group
}

/** A carton full to the brim, and what has already been taken out of it. */
function bricks() {
  const [width, height, depth] = [0.34, 0.14, 0.24]
  const next = seeded(400)
  const whole = new THREE.Group().add(carton(width, height, depth))
  for (let index = 0; index < 90; index += 1) {
    const part = brick(2 + Math.floor(next() * 3), 1 + Math.floor(next() * 2), COLOURS[index % COLOURS.length])
    const heap = 1 - Math.abs(next() * 2 - 1) * 0.3
    part.position.set((next() - 0.5) * (width - 0.1), height - 0.05 + next() * 0.045 * heap, (next() - 0.5) * (depth - 0.1))
    part.rotation.set((next() - 0.5) * 1.1, next() * Math.PI * 2, (next() - 0.5) * 1.1)
    whole.add(part)
  }
  const outside = [
    [4, 2, "#F4BE2E", -0.1, 0, 0.2, 0.4],
    [4, 2, "#C93A2B", -0.098, HEIGHT, 0.2, 0.4],
    [2, 2, "#2C68AE", -0.09, HEIGHT * 2, 0.197, 0.4],
    [3, 2, "#37A096", 0.04, 0, 0.21, -0.5],
    [2, 1, "#EE9FAC", 0.13, 0, 0.18, 0.9],
    [2, 2, "#E8752C", 0.17, 0, 0.235, 0.2],
  ]
  for (const [long, wide, color, x, y, z, turn] of outside) {
    const part = brick(long, wide, color)
    part.position.set(x, y, z)
    part.rotation.y = turn
    whole.add(part)
  }
  return whole
}

export const MADE = { bricks }
