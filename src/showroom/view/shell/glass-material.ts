import { DoubleSide, type Material, MeshBasicMaterial } from "three"

/**
 * Thin panes: hardly there when looked through, pale where they are seen at an angle. One transparent draw for all panes
 * of a file; they are drawn after what stands behind them and hide nothing.
 */
export function glassMaterial(): Material {
  const material = new MeshBasicMaterial({ color: "#EEF3F2", transparent: true, depthWrite: false })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vToEye;\nvarying vec3 vFacing;\n")
      .replace(
        "#include <project_vertex>",
        `#include <project_vertex>
        vFacing = mat3( modelMatrix ) * normal;
        vToEye = cameraPosition - ( modelMatrix * vec4( transformed, 1.0 ) ).xyz;`,
      )
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nvarying vec3 vToEye;\nvarying vec3 vFacing;\n")
      .replace(
        "#include <color_fragment>",
        `float across = 1.0 - abs( dot( normalize( vToEye ), normalize( vFacing ) ) );
        diffuseColor.a = opacity * ( 0.05 + 0.5 * across * across * across * across );`,
      )
  }
  material.side = DoubleSide
  return material
}
