/** The browser's performance entry of the first frame in which a visit that is seen again moves. */
export const REPLAYED = "vetrina-replayed"
