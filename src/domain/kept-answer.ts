/** On an answer that the service worker had kept from another time: the server could not be asked. */
export const KEPT_HEADER = "x-vetrina-kept"
