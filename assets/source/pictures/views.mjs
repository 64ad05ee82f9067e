/**
 * How the products that have no model are photographed; those that have one are in goods/<category>/views.mjs. `made`: of
 * made-goods.mjs. `yaw`, `pitch`: where the camera stands, degrees from the front and from the floor. `fill`: share of the
 * frame that the product takes. `crop`: the part of its height that is shown, from and to, 0 being the floor. `hangs`: no
 * floor under it. `variants`: option values, a picture each. `moved`: how far what reclines has moved, 0 to 1.
 */
export const VIEWS = [{ handle: "scatola-quattrocento", made: "bricks", yaw: 24, pitch: 24, fill: 0.8 }]
