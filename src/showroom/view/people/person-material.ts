import { ShaderMaterial } from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import { PERSON_FRAGMENT, PERSON_VERTEX } from "./person-shader.ts"
import type { PersonTable } from "./person-table.ts"

/** The material of all people: light in each point, its gleam along edges in each pixel. */
export function createPersonMaterial(table: PersonTable, light: LightUniforms): ShaderMaterial {
  return new ShaderMaterial({
    name: "people",
    vertexShader: PERSON_VERTEX,
    fragmentShader: PERSON_FRAGMENT,
    uniforms: {
      ...light,
      people: { value: table.texture },
      more: { value: table.more },
      colours: { value: table.colours },
    },
  })
}
