/** The browser's performance entry of the first frame in which a visit is seen again. */
export const REPLAYED = "vetrina-replayed"
