declare module 'open-location-code' {
  class OpenLocationCode {
    /** Degrees to a code of `length` digits. */
    encode(latitude: number, longitude: number, length?: number): string;
  }
  const exported: { OpenLocationCode: typeof OpenLocationCode };
  export default exported;
}
