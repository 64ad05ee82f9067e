import type { I18n } from "@lingui/core"
import { Ray, type Vector2, Vector3 } from "three"
import { loadBoards } from "../../../client/boards/load-boards.ts"
import type { Language } from "../../../domain/language.ts"
import type { Board } from "../../../domain/scene.ts"
import { boardInReach, findStandPoint, type StandPoint, sendTo } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { isSameRect, projectBox } from "../project-box.ts"
import { boardFace } from "./board-notes.ts"
import { hangBoard } from "./hang-board.ts"
import { BOARD_FONTS } from "./paint-board.ts"

/** What hangs on the walls to be read, for the steps of a frame. */
export interface BoardsView {
  /** Reads the board that is tapped, walking to it first; false when there is none. */
  tap(at: Vector2): boolean
  /** Reads the board that the visitor stands before, if there is one. */
  read(): void
}

export interface BringBoardsOptions {
  readonly live: LiveScene
  readonly language: Language
  readonly i18n: I18n
}

/** Pixels to a metre of what is printed: it is read from a metre off. */
const FINENESS = { low: 540, medium: 800, high: 960 }
/** Metres before a board's wall where nothing of the wall is in the way of looking at it. */
const CLEAR = 0.3
const FAR = 30
/** Metres that a wall may be nearer than a board that hangs on it. */
const SLACK = 0.2

function standBefore({ world }: LiveScene, { id, x, y, z, heading }: Board): StandPoint | null {
  const turn = (heading * Math.PI) / 180
  const before = { x: x + Math.sin(turn) * CLEAR, z: z - Math.cos(turn) * CLEAR }
  return findStandPoint(
    world,
    {
      id,
      heading,
      position: [before.x, y, before.z],
      ...{ product: null, scale: 1, light: [1, 1, 1], inspectable: true },
    },
    true,
  )
}

/** Hangs the boards of a scene, with what was published. Gives the function that takes them down. */
export function bringBoards({ live, language, i18n }: BringBoardsOptions): () => void {
  const { shop, scene, light, governor, lens, occluders } = live
  const { boards } = shop
  const document = live.renderer.domElement.ownerDocument
  const fineness = FINENESS[governor.tier]
  const hung = scene.boards.map((board) => hangBoard(board, { document, light: light.uniforms, fineness }))
  const ray = new Ray()
  const met = new Vector3()
  /** The board that is read on arrival. */
  let bound: string | null = null

  const paint = () => {
    const face = boardFace(boards.getState().entries, language, i18n)
    for (const each of hung) each.paint(face)
  }
  for (const { mesh } of hung) live.room.add(mesh)
  paint()
  let gone = false
  void Promise.allSettled(BOARD_FONTS.map((font) => document.fonts?.load(font))).then(() => gone || paint())
  const unsubscribe = boards.subscribe((now, before) => now.entries !== before.entries && paint())
  const look = () => {
    if (document.visibilityState === "visible") void loadBoards(shop)
  }
  look()
  document.addEventListener("visibilitychange", look)

  function tellNear(): void {
    const { near, standBefore: tell } = boards.getState()
    const isWalking = shop.visit.getState().activity.kind === "walking"
    const board = isWalking ? boardInReach(scene.boards, live.body, near?.id ?? null) : null
    const box = hung.find((each) => each.board === board)?.box
    const rect = box ? projectBox(box, lens, live.page) : null
    if (!board || !rect) {
      if (near) tell(null)
      return
    }
    if (near?.id !== board.id || !isSameRect(near.rect, rect)) tell({ id: board.id, rect })
  }
  function arrive(): void {
    if (bound === null || live.body.route) return
    const { near, read } = boards.getState()
    if (near?.id === bound) read(true)
    bound = null
  }
  const move = () => {
    tellNear()
    arrive()
  }
  live.movers.add(move)

  live.boards = {
    tap: (at) => {
      ray.origin.setFromMatrixPosition(lens.matrixWorld)
      ray.direction.set(at.x, at.y, 0.5).unproject(lens).sub(ray.origin).normalize()
      const found = hung.find(({ box }) => ray.intersectBox(box, met))
      bound = null
      if (!found) return false
      const away = ray.intersectBox(found.box, met)?.distanceTo(ray.origin) ?? FAR
      const wall = occluders.cast(ray.origin, ray.direction, FAR)
      if (wall && wall.distance < away - SLACK) return false
      const { id } = found.board
      if (boards.getState().near?.id === id) {
        boards.getState().read(true)
        return true
      }
      const stand = standBefore(live, found.board)
      if (!stand || !sendTo(live.world, live.body, stand)) return false
      live.intent.take = null
      live.act.bound = null
      live.ring.show(stand.x, stand.z)
      bound = id
      return true
    },
    read: () => {
      if (boards.getState().near) boards.getState().read(true)
    },
  }
  return () => {
    gone = true
    live.boards = null
    live.movers.delete(move)
    document.removeEventListener("visibilitychange", look)
    unsubscribe()
    boards.getState().standBefore(null)
    for (const each of hung) each.dispose()
  }
}
