import { Box3, CanvasTexture, Mesh, SRGBColorSpace } from "three"
import type { Board } from "../../../domain/scene.ts"
import type { LightUniforms } from "../light/scene-light.ts"
import { turnOf } from "../turn.ts"
import { boardMaterial } from "./board-material.ts"
import type { BoardFace } from "./board-notes.ts"
import { boardGeometry } from "./board-shape.ts"
import { paintBoard } from "./paint-board.ts"

/** A board that hangs on its wall. */
export interface HungBoard {
  readonly board: Board
  readonly mesh: Mesh
  /** In the scene. */
  readonly box: Box3
  paint(face: BoardFace): void
  dispose(): void
}

export interface HangOptions {
  readonly document: Document
  readonly light: LightUniforms
  /** Pixels to a metre of what is printed. */
  readonly fineness: number
}

export function hangBoard(board: Board, { document, light, fineness }: HangOptions): HungBoard {
  const { x, y, z, heading, width, height } = board
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(width * fineness)
  canvas.height = Math.round(height * fineness)
  const print = new CanvasTexture(canvas)
  print.colorSpace = SRGBColorSpace
  print.anisotropy = 4
  const material = boardMaterial(light, print)
  const mesh = new Mesh(boardGeometry(board), material)
  mesh.name = `board ${board.id}`
  mesh.position.set(x, y, z)
  mesh.rotation.y = turnOf(heading)
  mesh.updateMatrixWorld()
  mesh.geometry.computeBoundingBox()
  return {
    board,
    mesh,
    box: new Box3().setFromObject(mesh),
    paint: (face) => {
      const pen = canvas.getContext("2d")
      if (!pen) return
      pen.setTransform(canvas.width / (width * 1000), 0, 0, canvas.height / (height * 1000), 0, 0)
      paintBoard(pen, face, width * 1000, height * 1000)
      print.needsUpdate = true
    },
    dispose: () => {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      material.dispose()
      print.dispose()
    },
  }
}
